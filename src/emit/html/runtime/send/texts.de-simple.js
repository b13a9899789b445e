// Everything that sending says, in Leichte Sprache. The keys are those of texts.js.

const S = {
  locale: 'de-DE',
  when: (time) => `${time} Uhr`,
  sendingTitle: 'Wir schicken Ihren Antrag ab',
  sending: 'Bitte lassen Sie diese Seite offen.',
  encrypting: 'Wir schützen Ihre Antworten. Bitte lassen Sie diese Seite offen.',
  sendingButton: 'Wir schicken den Antrag ab …',
  progress: 'Abgeschickt',

  waitingTitle: 'Noch nicht angekommen',
  waiting: (seconds) =>
    `Wir können das Amt nicht erreichen. Wir versuchen es noch einmal. In ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`}. Ihre Antworten bleiben auf dieser Seite.`,
  offline: 'Ihr Gerät hat gerade kein Internet.',
  now: 'Jetzt abschicken',
  stop: 'Nicht mehr versuchen',

  failedTitle: 'Nicht angekommen',
  failed:
    'Wir haben es mehrmals versucht. Niemand hat geantwortet. Ihre Antworten sind noch auf dieser Seite. Versuchen Sie es später noch einmal. Oder speichern Sie Ihre Antworten. Der Antrag kommt nicht doppelt an.',
  broken: 'Auf dieser Seite ist ein Fehler. Wir wissen nicht: Ist Ihr Antrag angekommen? Versuchen Sie es noch einmal. Der Antrag kommt nicht doppelt an.',
  again: 'Noch einmal abschicken',

  unconfirmedTitle: 'Keine Bestätigung',
  unconfirmed:
    'Wir haben Ihre Antworten abgeschickt. Aber wir haben keine Nummer bekommen. Wir wissen nicht: Ist Ihr Antrag angekommen? Versuchen Sie es noch einmal. Oder fragen Sie beim Amt. Der Antrag kommt nicht doppelt an.',

  refusedTitle: 'Nicht angenommen',
  refused: 'Das Amt hat den Antrag so nicht angenommen. Ihre Antworten sind noch auf dieser Seite.',
  refusedWords: (words) => `Das Amt schreibt: „${words}“`,
  refusedFaults: 'Das ist der Grund:',
  tooBig: 'Ihre Dateien sind zu groß. Wählen Sie kleinere Dateien aus. Schicken Sie den Antrag dann noch einmal ab.',
  nobody: 'Hier nimmt gerade niemand Anträge an. Ihre Antworten sind noch auf dieser Seite. Fragen Sie beim Amt.',
  earlier:
    'Ihr Antrag ist schon da. Mit den Antworten von vorher. Was Sie danach geändert haben, ist nicht angekommen. Bitte sagen Sie es dem Amt.',
  unreadable: (name) => `Wir können die Datei „${name}“ nicht mehr lesen. Wählen Sie die Datei bitte noch einmal aus. Wir haben nichts abgeschickt.`,
  noCrypto:
    'Diesen Antrag schicken wir nur geschützt ab. Das geht hier nicht. Die Verbindung ist nicht sicher. Oder der Browser ist zu alt. Wir haben nichts abgeschickt. Ihre Antworten sind noch auf dieser Seite.',
  notEncrypted: 'Wir konnten Ihre Antworten nicht schützen. Wir haben nichts abgeschickt. Ihre Antworten sind noch auf dieser Seite.',

  receivedTitle: 'Ihr Antrag ist angekommen',
  number: 'Ihre Nummer',
  time: 'Angekommen',
  service: 'Antrag',
  authority: 'Amt',
  keepReceipt: 'Heben Sie die Nummer gut auf. Sie brauchen die Nummer, wenn Sie Fragen haben.',
  sent: 'Das haben Sie abgeschickt',
  print: 'Drucken',
  save: 'Speichern',
  receiptName: (number) => `quittung-${number.replace(/[^\w-]+/g, '-').slice(0, 60)}.html`,
};
