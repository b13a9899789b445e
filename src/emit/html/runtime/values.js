// Reading what people type, and writing what was understood. The same rules hold in `answers` of the
// compiler, for forms that arrive without a script.
//
// Values are those of compiled expressions: numbers are whole units at the type's scale (48,50 at
// scale 2 is 4850n), dates are days since 1970-01-01.

const DAY = 864e5;

// What `make` gives for a node or a text, worked out once.
function remembered(make, known) {
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}

// Making a format takes longer than using it.
const formats = remembered((decimals) => {
  const [minimumFractionDigits, maximumFractionDigits] = decimals.split('-');
  return new Intl.NumberFormat(T.locale, { minimumFractionDigits, maximumFractionDigits });
}, new Map());

// `1.234,50`, with at least and at most so many decimals.
const number = (value, least = 0, most = least) => formats(`${least}-${most}`).format(value);

function list(items, last) {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

// Rounded up, so that nothing beyond a limit reads like the limit.
function fileSize(bytes) {
  return bytes < 1048576
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(Math.ceil(bytes / 104857.6) / 10).toLocaleString(T.locale)} MB`;
}

const plainText = (raw) => raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
const withoutSpace = (raw) => raw.replace(/\s/g, '');

// Units at the scale, or null. Comma or point, thousands in threes, €, spaces and ' anywhere, EUR around, `,-` behind.
function readNumber(raw, scale) {
  let digits = raw.replace(/[\s€'’]/g, '').replace(/^euro?|euro?$/i, '').replace(/,(--|[-–—])$/, '');
  if (digits.includes(',') || /^-?\d{1,3}(\.\d{3})+$/.test(digits)) {
    digits = digits.replaceAll('.', '').replace(',', '.');
  }
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (!found) return null;
  const [, sign, whole, fraction = ''] = found;
  const decimals = fraction.slice(0, scale).padEnd(scale, '0');
  if (/[^0]/.test(fraction.slice(scale))) return null;
  const units = BigInt(whole + decimals);
  return sign ? -units : units;
}

// `-48.50`
function decimalText(units, scale) {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return scale ? `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` : sign + digits;
}

// The day's number, or null if the calendar does not have it.
function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY : null;
}

const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const dayText = (day) => T.day(isoDay(day));
const inRange = (year) => year >= 1850 && year <= 2150;

// `HH:MM`, or null.
function readTime(raw) {
  const found = /^(\d{1,2})(?:[:.](\d\d)(?:\s*uhr)?|\s*uhr(?:\s*(\d\d))?)$/i.exec(raw);
  if (!found) return null;
  const [, hours, minutes = found[3] ?? '00'] = found;
  return hours > 23 || minutes > 59 ? null : `${hours.padStart(2, '0')}:${minutes}`;
}

// `1985`, `1985-03`, `1985-03-27`
function isoPartial({ y, m, d }) {
  return [String(y), m && String(m).padStart(2, '0'), m && d && String(d).padStart(2, '0')]
    .filter(Boolean)
    .join('-');
}

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
// Today where the authority is, as ISO text.
const todayIso = () => berlin.format(new Date());

function today() {
  const [year, month, day] = todayIso().split('-').map(Number);
  return dayNumber(year, month, day);
}
