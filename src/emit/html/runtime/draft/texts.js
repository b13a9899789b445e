// Everything that drafts say. Each language has a file with the same keys, as for ../texts.js.

const D = {
  locale: 'de-DE',
  and: 'und',
  moment: (day, time) => `${day}, ${time} Uhr`,
  title: 'Zwischenspeichern',
  what: (files) =>
    `Gespeichert werden alle Antworten, auch unvollständige${files ? `, und die ausgewählten Dateien (${files})` : ''}.`,
  files: (count, size) => `${count === 1 ? 'eine Datei' : `${count} Dateien`}, ${size}`,
  close: 'Schließen',

  hereTitle: 'Auf diesem Gerät',
  here: (days) =>
    `Der Entwurf liegt nur in diesem Browser, höchstens ${days} Tage. Danach löschen wir ihn, sobald diese Seite wieder geöffnet wird. ` +
    'Nach dem Absenden löschen wir ihn auch.',
  hereOthers:
    'Wer dieses Gerät benutzt, kann den Entwurf öffnen. Wenn andere es benutzen, nehmen Sie ein Passwort oder die Datei.',
  lock: 'Mit einem Passwort schützen',
  password: 'Passwort für den Entwurf',
  passwordHint: (least) =>
    `Mindestens ${least} Zeichen. Wir speichern das Passwort nicht. Wenn Sie es vergessen, kann niemand den Entwurf öffnen, auch wir nicht.`,
  passwordShort: (least) => `Geben Sie ein Passwort mit mindestens ${least} Zeichen ein.`,
  passwordMissing: 'Geben Sie das Passwort des Entwurfs ein.',
  passwordWrong: 'Das Passwort passt nicht zu diesem Entwurf. Der Entwurf ist unverändert. Prüfen Sie bitte Groß- und Kleinschreibung.',
  noCrypto: 'Ein Passwort ist auf dieser Seite nicht möglich, weil die Verbindung nicht gesichert ist (https).',
  save: 'Auf diesem Gerät speichern',
  saving: 'Wird gespeichert …',
  saved: (time) =>
    `Gespeichert um ${time} Uhr. Ab jetzt speichern wir bei jedem Schritt. Um weiterzumachen, öffnen Sie diese Seite wieder in diesem Browser.`,
  savedWithout: (time) =>
    `Die Antworten sind gespeichert (${time} Uhr), die Dateien nicht: Dafür ist in diesem Browser kein Platz. Wählen Sie sie später neu aus, oder nehmen Sie den Entwurf als Datei mit.`,
  autoFailed: 'Der letzte Schritt konnte nicht auf diesem Gerät gespeichert werden. Öffnen Sie „Zwischenspeichern“.',
  full: 'Auf diesem Gerät ist kein Platz für den Entwurf. Nehmen Sie ihn bitte als Datei mit.',
  blocked: 'Dieser Browser lässt kein Speichern zu, zum Beispiel in einem privaten Fenster. Nehmen Sie den Entwurf bitte als Datei mit.',
  unreadable: 'Eine ausgewählte Datei kann nicht mehr gelesen werden. Wählen Sie sie bitte neu aus.',

  fileTitle: 'Als Datei mitnehmen',
  file: 'Die Datei ist nicht verschlüsselt. Bewahren Sie sie so auf wie einen ausgefüllten Antrag.',
  fileLimit: (most) => `Ausgewählte Dateien kommen mit, zusammen bis ${most}.`,
  download: 'Entwurf herunterladen',
  downloaded: (name) => `Die Datei „${name}“ wurde heruntergeladen.`,
  leftOut: (names) => `Diese Dateien sind nicht im Entwurf, weil er sonst zu groß wird: ${names}.`,

  there: (saved, until) => `Auf diesem Gerät liegt ein Entwurf vom ${saved}. Er bleibt höchstens bis ${until}.`,
  thereTitle: 'Es gibt einen Entwurf',
  resume: 'Weiter ausfüllen',
  erase: 'Entwurf löschen',
  erased: 'Der Entwurf auf diesem Gerät wurde gelöscht.',
  expired: 'Ein Entwurf auf diesem Gerät war abgelaufen und wurde gelöscht.',
  unopened: 'Der Entwurf auf diesem Gerät lässt sich gerade nicht öffnen. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  fresh: 'Oder beginnen Sie unten einen neuen Antrag. Der Entwurf bleibt dann, bis Sie ihn löschen oder neu speichern.',

  openTitle: 'Entwurf aus einer Datei öffnen',
  openHint: 'Die Datei endet auf .antrag-entwurf.json.',
  openFile: 'Entwurfsdatei',
  openReplaces: 'Ihre jetzigen Antworten auf dieser Seite werden dabei ersetzt.',
  open: 'Öffnen',
  choose: 'Wählen Sie die Entwurfsdatei aus.',
  notDraft: 'Das ist keine Entwurfsdatei, oder sie ist beschädigt. Es wurde nichts geändert.',
  tooBig: (most) => `Die Datei ist zu groß für einen Entwurf. Erlaubt sind höchstens ${most}.`,
  otherService: 'Dieser Entwurf gehört zu einem anderen Antrag. Es wurde nichts geändert.',
  newerFormat: 'Dieser Entwurf wurde mit einer neueren Fassung dieser Seite gespeichert. Laden Sie die Seite neu, und versuchen Sie es noch einmal.',

  resumed: (saved) => `Ihr Entwurf vom ${saved} ist geöffnet.`,
  resumedTitle: 'Ihr Entwurf ist geöffnet',
  filesAgain: (names) => `Diese Dateien waren nicht im Entwurf. Wählen Sie sie bitte neu aus: ${names}.`,
  changed: 'Das Formular hat sich seit dem Speichern geändert. Was noch passt, haben wir übernommen. Diese Antworten nicht; bitte geben Sie sie neu ein:',
  lost: (question, words, reason) => `${question}: „${words}“ (${reason})`,
  reasons: {
    gone: 'diese Frage gibt es nicht mehr',
    other: 'die Frage hat sich geändert',
    confirm: 'bitte erklären Sie das für die neue Fassung',
    option: 'diese Möglichkeit gibt es so nicht mehr',
    many: 'so viele Einträge sind nicht mehr erlaubt',
    files: 'Dateien passen nicht zu dieser Frage',
  },

  conflictTitle: 'Es gibt einen anderen Entwurf',
  conflict: (saved) =>
    `Auf diesem Gerät liegt ein anderer Entwurf dieses Antrags, gespeichert ${saved}. Was in diesem Fenster steht, ist noch nicht gespeichert. Was soll gelten?`,
  conflictErased: 'Der Entwurf wurde in einem anderen Fenster gelöscht oder abgesendet. Was in diesem Fenster steht, ist nicht gespeichert.',
  overwrite: 'Dieses Fenster speichern und das andere ersetzen',
  keepOther: 'Den anderen Entwurf behalten',
  kept: 'Der andere Entwurf bleibt. Dieses Fenster speichern wir nicht mehr von selbst.',
  twoTabs: 'Dieser Antrag ist auch in einem anderen Fenster geöffnet. Füllen Sie ihn nur in einem weiter aus.',
  twoTabsTitle: 'Zwei Fenster',
};
