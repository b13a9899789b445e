// From the controls of a question to its answer.
//
// An answer is `{ empty }`, or `{ value }`, or `{ problem, parts }` when it cannot be read; a value
// that can be read but breaks a bound has both `value` and `problem`.

const EMPTY = { empty: true, value: null };

const rowOf = (field) => service.form.fields[field.dataset.field];
const controlsNow = (node) => findAll('[name]', node);
const controlsOf = remembered(controlsNow, new WeakMap());
// Those of a question stay the same; those of a list do not.
const controls = (node) => (node.dataset.field === undefined ? controlsNow(node) : controlsOf(node));
const control = (node) => controls(node)[0];
const entryOf = (node) => node.closest('[data-entry]');
const isOff = (node) => node.closest('[data-off]') !== null;
const legendOf = (node) => find(':scope > legend', node)?.firstChild.textContent.trim();
const labelOf = (field) => find('[data-label]', field).textContent;

const answerOf = (field) => {
  const row = rowOf(field);
  return readers[row.type](field, row);
};

// Characters that registers cannot take, as in `answers/characters.rs`: close to DIN SPEC 91379, whose letters are fine.
const REFUSED = /(?![¦©®°™№])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\p{So}]/u;
const codeOf = (character) => `U+${character.codePointAt().toString(16).toUpperCase().padStart(4, '0')}`;

function readText(field, row) {
  const value = plainText(control(field).value);
  if (!value) return EMPTY;
  const length = [...value].length;
  if (length > row.max) return { value, problem: T.tooLong(row.max, length) };
  if (length < row.min) return { value, problem: T.tooShort(row.min) };
  const [refused] = (row.type === 'multiline' ? value.replaceAll('\n', '') : value).match(REFUSED) ?? [];
  return refused ? { value, problem: T.character(refused, codeOf(refused)) } : { value };
}

const readFormat = (isRight, clean = plainText) => (field, row) => {
  const value = clean(control(field).value);
  if (!value) return EMPTY;
  return isRight(value) ? { value } : { problem: T[row.type] };
};

function readAmount(field, row) {
  const raw = plainText(control(field).value);
  if (!raw) return EMPTY;
  const value = T.thousands?.test(raw) ? null : readNumber(raw, row.scale);
  if (value === null) {
    const money = row.type === 'money';
    return { problem: money ? T.money : row.scale ? T.decimal(row.scale) : T.integer };
  }
  if (value < BigInt(row.min)) return { value, problem: T.atLeast(amountText(BigInt(row.min), row)) };
  if (value > BigInt(row.max)) {
    const unusual = row.type === 'money' && row.max.length > 8;
    return { value, problem: unusual ? T.muchMoney : T.atMost(amountText(BigInt(row.max), row)) };
  }
  return { value };
}

// `1.234,50 Euro`, `80 m²`
function amountText(units, { type, scale, unit }) {
  const money = type === 'money';
  const plain = number(decimalText(units, scale), money ? 2 : 0, scale);
  const behind = unit ?? (money ? T.euro : null);
  return behind ? `${plain} ${behind}` : plain;
}

const PARTS = ['tag', 'monat', 'jahr'];

const dateParts = (field) => controls(field).map((input) => plainText(input.value));
const isAbsent = (texts) => [0, 1, 2].filter((at) => !texts[at]);
// How many years after today a date may lie whose year has two digits; a date known in part lies in the past.
const AHEAD = { past: 0, future: 99 };
const YEARS_AHEAD = 20;

function readDate(field, row) {
  const texts = dateParts(field);
  if (!texts.some(Boolean)) return EMPTY;
  const parts = readParts(texts, AHEAD[row.bound] ?? YEARS_AHEAD, isAbsent);
  if (parts.problem) return parts;
  const value = dayNumber(parts.y, parts.m, parts.d);
  if (row.bound === 'past' && value > today()) return { value, problem: T.datePast };
  if (row.bound === 'future' && value < today()) return { value, problem: T.dateFuture };
  return { value };
}

function readPartialDate(field) {
  const texts = dateParts(field);
  if (!texts.some(Boolean)) return EMPTY;
  const parts = readParts(texts, 0, ([day, month, year]) => (year ? (day && !month ? [1] : []) : [2]));
  return parts.problem ? parts : { value: parts };
}

function readChoice(field) {
  const select = find('select', field);
  const code = select ? select.value : find('input:checked', field)?.value;
  return code ? { value: code } : EMPTY;
}

function readChoices(field, row) {
  const checked = findAll('input:checked', field);
  if (!checked.length) return EMPTY;
  const value = checked.map((input) => input.value);
  const alone = checked.find((input) => row.alone.includes(input.value));
  return alone && checked.length > 1 ? { value, problem: T.alone(optionText(alone)) } : { value };
}

function readFiles(field, row) {
  const files = [...control(field).files];
  if (!files.length) return EMPTY;
  const kindOf = (name) => row.endings.find(([ending]) => name.toLowerCase().endsWith(ending));
  const value = files.map(({ name, size }) => ({ name, type: kindOf(name)?.[1] ?? 'application/octet-stream', size }));
  const problems = files.map((file) => {
    if (!kindOf(file.name)) return T.fileKind(file.name, row.kinds);
    if (hasOtherContent(file, kindOf(file.name)[2])) return T.fileContent(file.name, row.kinds);
    if (file.size > row.max_bytes) return T.fileSize(file.name, fileSize(file.size), fileSize(row.max_bytes));
    return file.size ? null : T.fileEmpty(file.name);
  });
  if (files.length > row.max) problems.unshift(T.manyFiles(row.max));
  if (files.length < row.min && needOf(field) === 'required') problems.unshift(T.fewFiles(row.min));
  const problem = problems.find(Boolean);
  return problem ? { value, problem } : { value };
}

const readers = {
  text: readText,
  multiline: readText,
  integer: readAmount,
  number: readAmount,
  money: readAmount,
  date: readDate,
  partial_date: readPartialDate,
  time(field) {
    const raw = plainText(control(field).value);
    if (!raw) return EMPTY;
    const value = readTime(raw);
    return value ? { value } : { problem: T.time };
  },
  yesno(field) {
    const code = find('input:checked', field)?.value;
    return code ? { value: code === 'ja' } : EMPTY;
  },
  confirm: (field) => (control(field).checked ? { value: true } : EMPTY),
  choice: readChoice,
  choices: readChoices,
  code: readChoice,
  file: readFiles,
  email: readFormat((text) => [...text].length <= 254 && EMAIL.test(text)),
  phone: readFormat((text) => PHONE.test(text), plainPhone),
  iban: readFormat(isIban, plainIban),
  postal_code: readFormat((text) => POSTAL_CODE.test(text), plainPostalCode),
  tax_id: readFormat(isTaxId, withoutSpace),
  url: readFormat((text) => [...text].length <= 500 && URL_TEXT.test(text), plainUrl),
};

const optionText = (input) => input.labels[0].textContent.trim();

// The answer as people read it; empty for none.
function answerText(field) {
  const row = rowOf(field);
  const { value } = answerOf(field);
  if (value == null) return '';
  switch (row.type) {
    case 'integer':
    case 'number':
    case 'money':
      return amountText(value, row);
    case 'date':
      return dayText(value);
    case 'partial_date':
      return T.day(isoPartial(value));
    case 'time':
      return T.clock(value);
    case 'yesno':
      return value ? T.yes : T.no;
    case 'confirm':
      return T.yes;
    case 'choice':
    case 'choices':
    case 'code':
      return findAll('input:checked', field).map(optionText).join(', ') || find('select', field).selectedOptions[0].textContent;
    case 'file':
      return value.map((file) => `${file.name} (${fileSize(file.size)})`).join('\n');
    case 'iban':
      return value.replace(/(.{4})(?=.)/g, '$1 ');
    default:
      return value;
  }
}
