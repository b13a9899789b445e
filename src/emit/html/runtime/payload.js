// The application as data, as the receiver stores it.

// An answer as JSON: amounts as numbers, dates as ISO text.
function jsonValue({ type, scale }, value) {
  if (typeof value === 'bigint') return Number(decimalText(value, scale));
  if (type === 'date') return isoDay(value);
  return type === 'partial_date' ? isoPartial(value) : value;
}

// What cannot be read is no answer; only drafts ask while there is such a thing.
const isSent = (field) => !isOff(field) && answerOf(field).value != null && !isMerePreset(field);

function answers() {
  const sent = {};
  const rows = new Map();
  for (const field of findAll('[data-field]')) {
    if (!isSent(field)) continue;
    const row = rowOf(field);
    const value = jsonValue(row, answerOf(field).value);
    const path = field.dataset.field;
    const repeat = repeatAround(path);
    if (repeat) put(sentRow(sent, rows, repeat, entryOf(field)), path.slice(repeat.length + 1), value);
    else put(sent, path, value);
  }
  return sent;
}

// Entries without any answer are left out, so the list closes up.
function sentRow(sent, rows, repeat, entry) {
  if (!rows.has(entry)) {
    const row = {};
    const [at, name] = place(sent, repeat);
    (at[name] ??= []).push(row);
    rows.set(entry, row);
  }
  return rows.get(entry);
}

function computedValues() {
  const computed = {};
  for (const compute of service.form.computes) {
    const value = state.record[compute.name];
    if (value !== null) computed[compute.name] = jsonValue(compute, value);
  }
  return computed;
}

// `hunde[0].rufname`
function pathOf(field) {
  const { name } = control(field);
  return rowOf(field).type.endsWith('date') ? name.replace(/\.tag$/, '') : name;
}

function payload() {
  const { id, version } = service.form;
  const open = openFields().map(pathOf);
  return {
    leistung: id,
    version,
    stand: todayIso(),
    angaben: answers(),
    ...(service.form.computes.length && { berechnet: computedValues() }),
    ...(open.length && { offen: open }),
  };
}
