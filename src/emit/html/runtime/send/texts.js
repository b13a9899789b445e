// Everything that sending says. Each language has a file with the same keys, as for ../texts.js.

const S = {
  locale: 'de-DE',
  when: (time) => `${time} Uhr`,
  sendingTitle: 'Ihr Antrag wird gesendet',
  sending: 'Bitte lassen Sie diese Seite geöffnet.',
  encrypting: 'Ihre Angaben werden auf diesem Gerät verschlüsselt. Bitte lassen Sie diese Seite geöffnet.',
  sendingButton: 'Wird gesendet …',
  progress: 'Gesendet',

  waitingTitle: 'Noch nicht zugestellt',
  waiting: (seconds) =>
    `Wir konnten die Behörde nicht erreichen. Der nächste Versuch ist in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`}. Ihre Angaben bleiben auf dieser Seite.`,
  offline: 'Ihr Gerät ist gerade nicht mit dem Internet verbunden.',
  now: 'Jetzt senden',
  stop: 'Nicht mehr versuchen',

  failedTitle: 'Nicht zugestellt',
  failed:
    'Wir haben es mehrmals versucht und keine Antwort bekommen. Ihre Angaben sind weiter auf dieser Seite. Senden Sie später noch einmal, oder speichern Sie den Antrag zwischen. Doppelt kommt er nicht an.',
  broken: 'Auf dieser Seite ist ein Fehler aufgetreten. Wir wissen nicht, ob Ihr Antrag angekommen ist. Senden Sie noch einmal, oder speichern Sie ihn zwischen. Doppelt kommt er nicht an.',
  again: 'Noch einmal senden',

  unconfirmedTitle: 'Ohne Bestätigung',
  unconfirmed:
    'Die Angaben wurden übertragen, aber wir haben keine Vorgangsnummer bekommen. Wir wissen deshalb nicht, ob Ihr Antrag eingegangen ist. Senden Sie noch einmal, oder fragen Sie bei der Behörde nach. Doppelt kommt er nicht an.',

  refusedTitle: 'Nicht angenommen',
  refused: 'Die Behörde hat den Antrag so nicht angenommen. Ihre Angaben sind weiter auf dieser Seite.',
  refusedWords: (words) => `Die Antwort lautet: „${words}“`,
  refusedFaults: 'Das war der Grund:',
  tooBig: 'Der Antrag ist mit seinen Dateien zu groß. Wählen Sie kleinere Dateien aus, und senden Sie noch einmal.',
  nobody: 'Unter dieser Adresse nimmt zurzeit niemand Anträge an. Ihre Angaben sind weiter auf dieser Seite. Wenden Sie sich an die Behörde.',
  earlier:
    'Dieser Antrag ist schon eingegangen, und zwar mit den Angaben, die Sie zuerst gesendet haben. Was Sie danach geändert haben, ist nicht angekommen. Teilen Sie es der Behörde bitte direkt mit.',
  unreadable: (name) => `Die Datei „${name}“ kann nicht mehr gelesen werden. Wählen Sie sie bitte neu aus. Gesendet wurde nichts.`,
  noCrypto:
    'Dieser Antrag wird nur verschlüsselt gesendet. Das ist hier nicht möglich, weil die Verbindung nicht gesichert ist (https) oder der Browser zu alt ist. Gesendet wurde nichts. Ihre Angaben sind weiter auf dieser Seite.',
  notEncrypted: 'Ihre Angaben konnten nicht verschlüsselt werden. Gesendet wurde nichts. Ihre Angaben sind weiter auf dieser Seite.',

  receivedTitle: 'Ihr Antrag ist eingegangen',
  number: 'Vorgangsnummer',
  time: 'Eingegangen',
  service: 'Antrag',
  authority: 'Behörde',
  keepReceipt: 'Bewahren Sie die Vorgangsnummer auf. Sie brauchen sie für Rückfragen.',
  sent: 'Das haben Sie gesendet',
  print: 'Drucken',
  save: 'Quittung speichern',
  receiptName: (number) => `quittung-${number.replace(/[^\w-]+/g, '-').slice(0, 60)}.html`,
};
