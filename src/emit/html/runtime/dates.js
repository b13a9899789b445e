// Dates as people type them into the three inputs, or whole into one of them. `answers/rules/typed.rs` reads the same.

// The names of each month, German first; their first letters are enough.
const MONTHS =
  'januar jänner january,februar feber february,märz maerz mrz march,april,mai may,juni june,juli july,august,september,oktober october,november,dezember december'
    .split(',')
    .map((names) => names.split(' '));

const isWhole = (token = '') => /^(heute|today|\d{6}|\d{8})$/i.test(token);

// Day, month and year as texts, whichever inputs they stand in; null for what is no date.
function spread(texts) {
  const parts = texts.map((text) => text.split(/[\s./-]+/).filter(Boolean));
  if (parts.every((tokens) => tokens.length < 2 && !isWhole(tokens[0]))) return parts.map(([token]) => token ?? '');
  const tokens = parts.flat();
  const [first, second] = tokens;
  if (tokens.length === 1) {
    return /\d/.test(first) ? [first.slice(0, 2), first.slice(2, 4), first.slice(4)] : todayIso().split('-').reverse();
  }
  // The year stands first in ISO 8601.
  if (/^\d{4}$/.test(first)) tokens.reverse();
  if (tokens.length === 3) return tokens;
  if (tokens.length > 3 || parts.filter(({ length }) => length).length > 1) return null;
  return [first, second].some((token) => /^\d{4}$/.test(token)) ? ['', ...tokens] : [...tokens, ''];
}

function monthOf(text) {
  const word = text.toLowerCase();
  return word.length < 3 ? 0 : MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1;
}

// The latest year up to `ahead` years from now that two digits may mean.
function yearOf(text, ahead) {
  if (!/^(\d\d){1,2}$/.test(text)) return NaN;
  const latest = Number(todayIso().slice(0, 4)) + ahead;
  return text.length === 4 ? Number(text) : latest - ((latest - text) % 100);
}

// `{ y, m, d }` with null for what is not there, or a problem. `gapsOf` lists the parts that are missing.
function readParts(texts, ahead, gapsOf) {
  const parts = spread(texts);
  if (!parts) return { problem: T.dateWrong };
  const gaps = gapsOf(parts);
  if (gaps.length) return { problem: T.dateGap(gaps.map((at) => T.parts[PARTS[at]])), parts: gaps };
  const [day, month, year] = parts;
  const y = year ? yearOf(year, ahead) : null;
  if (Number.isNaN(y)) return { problem: T.dateYear, parts: [2] };
  const number = (text) => (/^\d{1,2}$/.test(text) ? Number(text) : 0);
  const d = day ? number(day) : null;
  const m = month ? number(month) || monthOf(month) : null;
  if (dayNumber(y ?? 2024, m ?? 1, d ?? 1) === null) return { problem: T.dateWrong };
  return inRange(y) ? { y, m, d } : { problem: T.dateRange, parts: [2] };
}

// A date that was typed or pasted into one input moves to where its parts belong.
function settleDate({ target }) {
  const field = target.closest('[data-field]');
  if (!field || !rowOf(field).type.endsWith('date')) return;
  const texts = dateParts(field);
  const parts = spread(texts);
  if (!parts || texts.filter(Boolean).length > 1 || parts.filter(Boolean).length < 2) return;
  controls(field).forEach((input, at) => {
    input.value = parts[at];
  });
}
