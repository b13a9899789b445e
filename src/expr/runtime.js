// Form-FEEL at run time: what the compiled expressions call.
// Unanswered is null. Numbers are BigInt, scaled by the decimals known at compile time; dates are
// days since 1970-01-01; durations are whole months or days; partial dates are {y, m, d}.

const one = (f) => (a) => (a === null ? null : f(a));
const two = (f) => (a, b) => (a === null || b === null ? null : f(a, b));

const own = (o, k) =>
  o !== null && typeof o === "object" && Object.prototype.hasOwnProperty.call(o, k) ? o[k] : null;
const answer = (x) => (x === undefined || x === "" || (Array.isArray(x) && !x.length) ? null : x);

const DAY = 864e5;
const fields = (n) => {
  const d = new Date(n * DAY);
  return [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()];
};
const dayOf = (y, m, d) => new Date(0).setUTCFullYear(y, m, d) / DAY;
const within = (n) => (n >= -719162 && n <= 2932896 ? n : null); // years 1 to 9999
const part = {
  year: (n) => fields(n)[0],
  month: (n) => fields(n)[1] + 1,
  day: (n) => fields(n)[2],
  weekday: (n) => ((((n + 3) % 7) + 7) % 7) + 1,
  years: (n) => Math.trunc(n / 12),
  months: (n) => n % 12,
  days: (n) => n,
};
const abs = (a) => (a < 0n ? -a : a);

// Kleene logic: `decisive` is true for or, false for and.
const kleene = (decisive, values) =>
  values.includes(decisive) ? decisive : values.includes(null) ? null : !decisive;
const extreme = (list, better) =>
  list.length && !list.includes(null) ? list.reduce((a, b) => (better(b, a) ? b : a)) : null;

const R = {
  // Look-ups: a value, a list, a member of each row.
  g: (o, ...path) => answer(path.reduce(own, o)),
  l: (o, ...path) => path.reduce(own, o) ?? [],
  p: (list, k, isList) => list.map((row) => (isList ? R.l(row, k) : R.g(row, k))),
  part: (x, name) => {
    if (x === null) return null;
    const n = typeof x === "object" ? x[name[0]] ?? null : part[name](x);
    return n === null ? null : BigInt(n);
  },

  and: (a, b) => kleene(false, [a, b]),
  or: (a, b) => kleene(true, [a, b]),
  not: one((a) => !a),
  some: (list, f) => kleene(true, list.map(f)),
  every: (list, f) => kleene(false, list.map(f)),

  lt: two((a, b) => a < b),
  le: two((a, b) => a <= b),
  gt: two((a, b) => a > b),
  ge: two((a, b) => a >= b),
  range: (x, low, lowClosed, high, highClosed) =>
    x === null || low === null || high === null
      ? null
      : (lowClosed ? x >= low : x > low) && (highClosed ? x <= high : x < high),

  add: two((a, b) => a + b),
  sub: two((a, b) => a - b),
  mul: two((a, b) => a * b),
  neg: one((a) => -a),
  abs: one(abs),
  // mode: 0 half up, 1 up, 2 down, 3 floor, 4 ceiling
  div: (a, b, mode) => {
    if (a === null || b === null || b === 0n) return null;
    const negative = a < 0n !== b < 0n;
    const rest = abs(a % b);
    const away = rest > 0n && [2n * rest >= abs(b), true, false, negative, !negative][mode];
    return a / b + (away ? (negative ? -1n : 1n) : 0n);
  },
  sum: (list) => (list.length ? list.reduce(two((a, b) => a + b)) : null),
  min: (list) => extreme(list, (a, b) => a < b),
  max: (list) => extreme(list, (a, b) => a > b),

  text: (a, b, method) => (a === null || b === null ? null : a[method](b)),
  len: one((a) => BigInt([...a].length)),
  re: (a, pattern) => (a === null ? null : pattern.test(a)),

  addDays: two((n, days) => within(n + days)),
  addMonths: two((n, months) => {
    const [y, m, d] = fields(n);
    const last = fields(dayOf(y, m + months + 1, 0))[2];
    return within(dayOf(y, m + months, Math.min(d, last)));
  }),
  monthsBetween: two((from, to) => {
    const [a, b] = [fields(from), fields(to)];
    const months = (b[0] - a[0]) * 12 + b[1] - a[1];
    return to >= from ? months - (b[2] < a[2]) : months + (b[2] > a[2]);
  }),

  // For the wizard: text of a date input to a day, and back.
  iso: one((n) => new Date(n * DAY).toISOString().slice(0, 10)),
  day: (text) => {
    const n = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text + "T00:00Z") / DAY : NaN;
    return within(n) === null || R.iso(n) !== text ? null : n;
  },
};

export { R };
