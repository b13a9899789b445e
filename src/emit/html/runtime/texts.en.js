// Everything the runtime says, in English. The keys are those of texts.js.

const T = {
  locale: 'en-GB',
  euro: 'euros',
  // A day, a month or a year, as ISO text.
  day: (iso) =>
    new Date(iso).toLocaleDateString('en-GB', {
      ...{ timeZone: 'UTC', year: 'numeric' },
      ...(iso.length > 4 && { month: 'long' }),
      ...(iso.length > 7 && { day: 'numeric' }),
    }),
  clock: (time) => time,
  // Read by the rules of all languages, 1,200 would be one and a fifth.
  thousands: /,\d{3}(?!\d)/,

  step: (number, count) => `Step ${number} of ${count}`,
  next: 'Continue',
  back: 'Back',
  toReview: 'Continue to review',
  keep: 'Save for later',
  why: 'Why do we ask this?',
  because: (condition) => `We ask this because: ${condition}.`,
  gapTitle: 'Some answers are still missing here',
  gapText: (title) => `Please fill in this page first. After that you get to “${title}”.`,
  partTitle: 'This does not work right now',
  partText: 'A part of this page could not be loaded. Check your connection and try again. Your answers stay on this page.',

  error: 'Error: ',
  problems: (count) =>
    count === 1 ? 'Please check one answer' : `Please check ${count} answers`,

  tooLong: (most, now) => `The text is too long. At most ${number(most)} characters are allowed, there are ${number(now)}.`,
  tooShort: (least) => `The text is too short. At least ${number(least)} characters are needed.`,
  character: (it, code) =>
    `Remove ${it === '\t' ? 'the tabulator' : /\p{Cc}/u.test(it) ? `the invisible control character ${code}` : `the character “${it}” (${code})`}. Registers cannot store it.`,
  integer: 'Enter a whole number in digits, without a comma for thousands, for example 3.',
  decimal: (scale) =>
    `Enter a number without a comma for thousands, for example 48.5. ${scale === 1 ? 'One decimal place is' : `${scale} decimal places are`} allowed.`,
  money: 'Enter the amount in digits, without a comma for thousands, for example 48.50.',
  atLeast: (bound) => `The answer must be at least ${bound}.`,
  atMost: (bound) => `The answer must be at most ${bound}.`,
  muchMoney: 'The amount is unusually high. Please check the decimal point.',

  parts: { tag: 'the day', monat: 'the month', jahr: 'the year' },
  dateGap: (parts) => `Please add ${list(parts, 'and')}.`,
  dateYear: 'Enter the year with four digits, for example 1985.',
  dateWrong: 'This date does not exist. A correct example, with the day first, is 27 3 2024.',
  dateRange: 'The date must be between 1850 and 2150. Please check the year.',
  datePast: 'The date must not be in the future.',
  dateFuture: 'The date must not be in the past.',
  time: 'Enter the time with hours and minutes, for example 14:30.',

  // These stand behind the question's label and a colon.
  email: 'The address is incomplete. It needs an @ and an ending, for example name@beispiel.de.',
  phone: 'Allowed are 5 to 23 characters: digits, spaces and + ( ) / . -',
  iban: 'The number is not correct. A German IBAN starts with DE and has 22 characters. Please check all digits.',
  postal_code: 'Enter 5 digits, for example 01067.',
  tax_id: 'The number is not correct. It has 11 digits. Please compare it with your tax assessment.',
  url: 'The address is incomplete. It starts with https://, for example https://www.beispiel.de.',

  alone: (label) => `“${label}” does not go with the other answers. Choose either only this one or only others.`,
  fileKind: (name, kinds) => `The file “${name}” has a format that we cannot read. Allowed are ${kinds}.`,
  fileContent: (name, kinds) =>
    `The file “${name}” is damaged or its content is not what its name says. Open it, save it again and choose it once more. Allowed are ${kinds}.`,
  filesSum: (count, most, size) => `${count} of at most ${most} files, ${size} together.`,
  fileSize: (name, now, most) => `The file “${name}” is too large (${now}). At most ${most} are allowed.`,
  fileEmpty: (name) => `The file “${name}” is empty.`,
  fewFiles: (least) => `Choose at least ${least} files.`,
  manyFiles: (most) => (most === 1 ? 'Choose only one file.' : `Choose at most ${most} files.`),
  files: 'Chosen files',
  fewEntries: (least, item) => `At least ${least} entries are needed (${item}).`,

  noHits: 'Nothing found. Try another word.',
  hits: (count) => (count === 1 ? 'One entry found.' : `${count} entries found.`),
  notListed: (text) => `“${text}” is not in the list. Your choice is the old one.`,

  remove: 'Remove',
  added: (what) => `${what} has been added.`,
  removed: (what) => `${what} has been removed.`,
  restored: (what) => `${what} is back.`,
  undo: 'Undo',
  fullList: (most, item) =>
    `This application takes at most ${most === 1 ? 'one entry' : `${most} entries`} (“${item}”). For more, please contact the authority.`,

  optional: '- Optional',
  change: 'Change',
  nothing: 'Not answered',
  entries: (count) => (count === 1 ? 'one entry' : `${count} entries`),
  yes: 'Yes',
  no: 'No',
  openTitle: 'Recommended answers are still missing',
  taken: 'Your answers are here.',
  takenWithoutFiles: 'Your answers are here, your files are not. Please choose the files again.',
  openText: 'You can submit anyway. The authority may then ask you again.',
};
