// Everything the runtime says, in Leichte Sprache. The keys are those of texts.js.

const T = {
  locale: 'de-DE',
  euro: 'Euro',
  // A day, a month or a year, as ISO text.
  day: (iso) => iso.split('-').reverse().join('.'),
  clock: (time) => `${time} Uhr`,
  thousands: null,

  step: (number, count) => `Schritt ${number} von ${count}`,
  next: 'Weiter',
  back: 'Zurück',
  toReview: 'Weiter zum Prüfen',
  keep: 'Später weiter machen',
  why: 'Warum fragen wir das?',
  because: (condition) => `Wir fragen das, denn: ${condition}.`,
  gapTitle: 'Hier fehlt noch etwas',
  gapText: (title) => `Bitte füllen Sie zuerst diese Seite aus. Danach kommen Sie zu: ${title}.`,
  partTitle: 'Das geht gerade nicht',
  partText: 'Ein Teil von dieser Seite fehlt noch. Prüfen Sie das Internet. Versuchen Sie es dann noch einmal. Ihre Antworten bleiben auf dieser Seite.',

  error: 'Fehler: ',
  problems: (count) =>
    count === 1 ? 'Bitte prüfen Sie eine Antwort' : `Bitte prüfen Sie ${count} Antworten`,

  tooLong: (most, now) => `Der Text ist zu lang. Schreiben Sie höchstens ${number(most)} Zeichen. Jetzt sind es ${number(now)}.`,
  tooShort: (least) => `Der Text ist zu kurz. Schreiben Sie mindestens ${number(least)} Zeichen.`,
  character: (it, code) =>
    `Löschen Sie ${it === '\t' ? 'den Tabulator' : /\p{Cc}/u.test(it) ? `das unsichtbare Zeichen ${code}` : `das Zeichen „${it}“ (${code})`}. Das Amt kann es nicht speichern.`,
  integer: 'Schreiben Sie eine ganze Zahl. Zum Beispiel 3.',
  decimal: (scale) =>
    `Schreiben Sie eine Zahl. Zum Beispiel 48,5. Nach dem Komma ${scale === 1 ? 'darf eine Ziffer' : `dürfen ${scale} Ziffern`} stehen.`,
  money: 'Schreiben Sie den Betrag mit Ziffern. Zum Beispiel 48,50.',
  atLeast: (bound) => `Die Antwort muss mindestens ${bound} sein.`,
  atMost: (bound) => `Die Antwort darf höchstens ${bound} sein.`,
  muchMoney: 'Das ist sehr viel Geld. Bitte prüfen Sie das Komma.',

  parts: { tag: 'den Tag', monat: 'den Monat', jahr: 'das Jahr' },
  dateGap: (parts) => `Bitte schreiben Sie auch ${list(parts, 'und')}.`,
  dateYear: 'Schreiben Sie das Jahr mit 4 Ziffern. Zum Beispiel 1985.',
  dateWrong: 'Dieses Datum gibt es nicht. Ein richtiges Datum ist zum Beispiel 27 3 2024.',
  dateRange: 'Bitte prüfen Sie das Jahr. Es muss zwischen 1850 und 2150 liegen.',
  datePast: 'Das Datum darf nicht in der Zukunft sein.',
  dateFuture: 'Das Datum darf nicht in der Vergangenheit sein.',
  time: 'Schreiben Sie Stunde und Minute. Zum Beispiel 14:30.',

  // These stand behind the question's label and a colon.
  email: 'Die Adresse ist nicht fertig. Sie braucht ein @ und ein Ende. Zum Beispiel name@beispiel.de.',
  phone: 'Schreiben Sie 5 bis 23 Zeichen. Erlaubt sind Ziffern, Leer-Zeichen und + ( ) / . -',
  iban: 'Die Nummer ist falsch. Bitte prüfen Sie alle Ziffern. Eine deutsche IBAN fängt mit DE an und hat 22 Zeichen.',
  postal_code: 'Schreiben Sie 5 Ziffern. Zum Beispiel 01067.',
  tax_id: 'Die Nummer ist falsch. Sie hat 11 Ziffern. Die Nummer steht in Ihrem Steuer-Bescheid.',
  url: 'Die Adresse ist nicht fertig. Sie fängt mit https:// an. Zum Beispiel https://www.beispiel.de.',

  alone: (label) => `„${label}“ passt nicht zu den anderen Antworten. Wählen Sie nur diese Antwort. Oder wählen Sie nur andere.`,
  fileKind: (name, kinds) => `Wir können die Datei „${name}“ nicht lesen. Erlaubt sind ${kinds}.`,
  fileContent: (name, kinds) =>
    `Die Datei „${name}“ ist kaputt. Oder der Name passt nicht zum Inhalt. Öffnen Sie die Datei und speichern Sie sie neu. Dann wählen Sie die Datei noch einmal. Erlaubt sind ${kinds}.`,
  filesSum: (count, most, size) => `${count} von höchstens ${most} Dateien. Zusammen: ${size}.`,
  fileSize: (name, now, most) => `Die Datei „${name}“ ist zu groß (${now}). Sie darf höchstens ${most} haben.`,
  fileEmpty: (name) => `Die Datei „${name}“ ist leer.`,
  fewFiles: (least) => `Wählen Sie mindestens ${least} Dateien.`,
  manyFiles: (most) => (most === 1 ? 'Wählen Sie nur eine Datei.' : `Wählen Sie höchstens ${most} Dateien.`),
  files: 'Diese Dateien haben Sie gewählt',
  fewEntries: (least, item) => `Sie brauchen mindestens ${least} Einträge (${item}).`,

  noHits: 'Nichts gefunden. Versuchen Sie ein anderes Wort.',
  hits: (count) => (count === 1 ? '1 Eintrag passt.' : `${count} Einträge passen.`),
  notListed: (text) => `„${text}“ steht nicht in der Liste. Ihre Auswahl ist wie vorher.`,

  remove: 'Weg damit',
  added: (what) => `${what} ist jetzt da.`,
  removed: (what) => `${what} ist jetzt weg.`,
  restored: (what) => `${what} ist wieder da.`,
  undo: 'Zurück holen',
  fullList: (most, item) =>
    `Hier ist Platz für höchstens ${most === 1 ? 'einen Eintrag' : `${most} Einträge`} (${item}). Haben Sie mehr? Dann fragen Sie bitte das Amt.`,

  optional: '- Sie müssen das nicht ausfüllen',
  change: 'Ändern',
  nothing: 'Keine Antwort',
  entries: (count) => (count === 1 ? 'ein Eintrag' : `${count} Einträge`),
  yes: 'Ja',
  no: 'Nein',
  openTitle: 'Hier fehlt noch etwas',
  taken: 'Ihre Antworten sind da.',
  takenWithoutFiles: 'Ihre Antworten sind da. Ihre Dateien sind nicht da. Bitte wählen Sie die Dateien noch einmal.',
  openText: 'Sie können den Antrag trotzdem abschicken. Vielleicht fragt das Amt Sie dann noch einmal.',
};
