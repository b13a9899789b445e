// Everything the runtime says. Each language has a file with the same keys: texts.en.js, texts.de-simple.js.

const T = {
  locale: 'de-DE',
  euro: 'Euro',
  // A day, a month or a year, as ISO text.
  day: (iso) => iso.split('-').reverse().join('.'),
  clock: (time) => `${time} Uhr`,
  // Numbers that would be misread, by a pattern; none in this language.
  thousands: null,

  step: (number, count) => `Schritt ${number} von ${count}`,
  next: 'Weiter',
  back: 'Zurück',
  toReview: 'Weiter zur Prüfung',
  keep: 'Zwischenspeichern',
  why: 'Warum fragen wir das?',
  because: (condition) => `Wir fragen das, weil gilt: ${condition}.`,
  gapTitle: 'Hier fehlen noch Angaben',
  gapText: (title) => `Füllen Sie bitte zuerst diese Seite aus. Danach kommen Sie zu „${title}“.`,
  partTitle: 'Das geht gerade nicht',
  partText:
    'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal. Ihre Antworten bleiben auf dieser Seite.',

  error: 'Fehler: ',
  problems: (count) =>
    count === 1 ? 'Bitte prüfen Sie eine Angabe' : `Bitte prüfen Sie ${count} Angaben`,

  tooLong: (most, now) => `Der Text ist zu lang. Erlaubt sind höchstens ${number(most)} Zeichen, es sind ${number(now)}.`,
  tooShort: (least) => `Der Text ist zu kurz. Nötig sind mindestens ${number(least)} Zeichen.`,
  character: (it, code) =>
    `Entfernen Sie ${it === '\t' ? 'den Tabulator' : /\p{Cc}/u.test(it) ? `das unsichtbare Steuerzeichen ${code}` : `das Zeichen „${it}“ (${code})`}. Register können es nicht speichern.`,
  integer: 'Geben Sie eine ganze Zahl in Ziffern ein, zum Beispiel 3.',
  decimal: (scale) =>
    `Geben Sie eine Zahl ein, zum Beispiel 48,5. Erlaubt ${scale === 1 ? 'ist eine Stelle' : `sind ${scale} Stellen`} nach dem Komma.`,
  money: 'Geben Sie den Betrag in Ziffern ein, zum Beispiel 48,50.',
  atLeast: (bound) => `Die Angabe muss mindestens ${bound} sein.`,
  atMost: (bound) => `Die Angabe darf höchstens ${bound} sein.`,
  muchMoney: 'Der Betrag ist ungewöhnlich hoch. Prüfen Sie bitte das Komma.',

  parts: { tag: 'den Tag', monat: 'den Monat', jahr: 'das Jahr' },
  dateGap: (parts) => `Bitte ergänzen Sie ${list(parts, 'und')}.`,
  dateYear: 'Geben Sie das Jahr mit vier Ziffern ein, zum Beispiel 1985.',
  dateWrong: 'Dieses Datum gibt es nicht. Ein richtiges Beispiel ist 27 3 2024.',
  dateRange: 'Das Datum muss zwischen 1850 und 2150 liegen. Prüfen Sie bitte das Jahr.',
  datePast: 'Das Datum darf nicht in der Zukunft liegen.',
  dateFuture: 'Das Datum darf nicht in der Vergangenheit liegen.',
  time: 'Geben Sie die Uhrzeit mit Stunden und Minuten ein, zum Beispiel 14:30.',

  // These stand behind the question's label and a colon.
  email: 'Die Adresse ist unvollständig. Sie braucht ein @ und eine Endung, zum Beispiel name@beispiel.de.',
  phone: 'Erlaubt sind 5 bis 23 Zeichen, und zwar Ziffern, Leerzeichen und + ( ) / . -',
  iban: 'Die Nummer stimmt nicht. Eine deutsche IBAN beginnt mit DE und hat 22 Zeichen. Prüfen Sie bitte alle Ziffern.',
  postal_code: 'Geben Sie 5 Ziffern ein, zum Beispiel 01067.',
  tax_id: 'Die Nummer stimmt nicht. Sie hat 11 Ziffern. Bitte vergleichen Sie mit Ihrem Bescheid.',
  url: 'Die Adresse ist unvollständig. Sie beginnt mit https://, zum Beispiel https://www.beispiel.de.',

  alone: (label) => `„${label}“ passt nicht zu den anderen Antworten. Wählen Sie entweder nur diese oder nur andere aus.`,
  fileKind: (name, kinds) => `Die Datei „${name}“ hat ein Format, das wir nicht lesen können. Erlaubt sind ${kinds}.`,
  fileContent: (name, kinds) =>
    `Die Datei „${name}“ ist beschädigt oder hat einen anderen Inhalt, als ihr Name sagt. Öffnen und speichern Sie sie neu, und wählen Sie sie noch einmal aus. Erlaubt sind ${kinds}.`,
  filesSum: (count, most, size) => `${count} von höchstens ${most} Dateien, zusammen ${size}.`,
  fileSize: (name, now, most) => `Die Datei „${name}“ ist zu groß (${now}). Erlaubt sind höchstens ${most}.`,
  fileEmpty: (name) => `Die Datei „${name}“ ist leer.`,
  fewFiles: (least) => `Wählen Sie mindestens ${least} Dateien aus.`,
  manyFiles: (most) => (most === 1 ? 'Wählen Sie nur eine Datei aus.' : `Wählen Sie höchstens ${most} Dateien aus.`),
  files: 'Ausgewählte Dateien',
  fewEntries: (least, item) => `Nötig sind mindestens ${least} Einträge (${item}).`,

  noHits: 'Nichts gefunden. Versuchen Sie es mit einem anderen Wort.',
  hits: (count) => (count === 1 ? 'Ein Eintrag gefunden.' : `${count} Einträge gefunden.`),
  notListed: (text) => `„${text}“ steht nicht in der Liste. Ihre Auswahl ist die alte.`,

  remove: 'Entfernen',
  added: (what) => `${what} wurde hinzugefügt.`,
  removed: (what) => `${what} wurde entfernt.`,
  restored: (what) => `${what} ist wieder da.`,
  undo: 'Rückgängig',
  fullList: (most, item) =>
    `Dieser Antrag nimmt höchstens ${most === 1 ? 'einen Eintrag' : `${most} Einträge`} auf („${item}“). Für weitere wenden Sie sich bitte an die Behörde.`,

  optional: '- Optional',
  change: 'Ändern',
  nothing: 'Keine Angabe',
  entries: (count) => (count === 1 ? 'ein Eintrag' : `${count} Einträge`),
  yes: 'Ja',
  no: 'Nein',
  openTitle: 'Empfohlene Angaben fehlen noch',
  taken: 'Ihre Antworten sind da.',
  takenWithoutFiles: 'Ihre Antworten sind da, Ihre Dateien nicht. Bitte wählen Sie die Dateien noch einmal aus.',
  openText: 'Sie können trotzdem absenden. Vielleicht fragt die Behörde dann noch einmal nach.',
};
