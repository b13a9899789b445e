// What is shown, what the answers are, what follows from them: one pass in document order, because
// conditions look back and never forward.

// The last pass: all answers by path, the record of each entry, the day.
let state = { record: {}, rows: new Map(), today: 0 };
// Counts changes of the record, so that a computed value is worked out once per change.
let generation = 0;

const call = (at, row = null) => service.functions[at](state.record, row, service.params, state.today);
const rowFor = (node) => state.rows.get(entryOf(node)) ?? null;

const repeatAround = remembered(
  (path) => Object.keys(service.form.repeats).find((repeat) => path.startsWith(`${repeat}.`)),
  new Map(),
);

// The record in which a path ends, made on the way, and the path's last name.
function place(record, path) {
  const names = path.split('.');
  const last = names.pop();
  let at = record;
  for (const name of names) at = at[name] ??= {};
  return [at, last];
}

function put(record, path, value) {
  const [at, name] = place(record, path);
  at[name] = value;
  generation += 1;
}

// A record in which everything is unanswered; computed values work themselves out when looked at.
function blankRecord() {
  const record = {};
  for (const path of Object.keys(service.form.fields)) {
    if (!repeatAround(path)) put(record, path, null);
  }
  for (const path of Object.keys(service.form.repeats)) put(record, path, []);
  for (const compute of service.form.computes) defineComputed(record, compute);
  return record;
}

function blankRow(repeat) {
  const row = {};
  for (const path of Object.keys(service.form.fields)) {
    if (repeatAround(path) === repeat) put(row, path.slice(repeat.length + 1), null);
  }
  return row;
}

function defineComputed(record, { name, function: at, shift = 0 }) {
  let known = -1;
  let value = null;
  const get = () => {
    if (known !== generation) {
      const made = call(at) ?? null;
      value = typeof made === 'bigint' ? made * 10n ** BigInt(shift) : made;
      known = generation;
    }
    return value;
  };
  Object.defineProperty(record, name, { get, enumerable: true });
}

function update() {
  state = { record: {}, rows: new Map(), today: today() };
  state.record = blankRecord();
  for (const node of findAll('[data-when],[data-entry],[data-field]')) {
    const { when, field } = node.dataset;
    if (when !== undefined) setOff(node, isOff(node.parentElement) || call(when, rowFor(node)) !== true);
    if (field !== undefined) readInto(node, field);
    else if ('entry' in node.dataset) addRow(node);
  }
  showComputed();
}

// Hidden and disabled: neither submitted nor validated. What was typed stays, should it be shown again.
function setOff(node, off) {
  if (node.hasAttribute('data-off') === off) return;
  node.toggleAttribute('data-off', off);
  if (!node.matches('.wz-step')) node.hidden = off;
}

function addRow(entry) {
  const { repeat } = entry.closest('[data-repeat]').dataset;
  const row = blankRow(repeat);
  state.rows.set(entry, row);
  if (isOff(entry) || !isFilled(entry)) return;
  const [at, name] = place(state.record, repeat);
  at[name].push(row);
  generation += 1;
}

function readInto(node, path) {
  const off = isOff(node);
  for (const input of controls(node)) {
    if (input.disabled !== off) input.disabled = off;
  }
  const value = off || isMerePreset(node) ? null : (answerOf(node).value ?? null);
  const repeat = repeatAround(path);
  if (repeat) put(rowFor(node), path.slice(repeat.length + 1), value);
  else put(state.record, path, value);
  if (!off) showNeed(node);
}

// Whether something in it was answered; a preselected option alone is no answer.
function isFilled(node) {
  return findAll('[data-field]', node).some((field) => {
    const { empty, value } = answerOf(field);
    return !empty && !isOff(field) && value !== (rowOf(field).default ?? undefined);
  });
}

const optionalGroups = remembered((node) => {
  const found = [];
  for (let at = node.parentElement.closest('[data-group]'); at; at = at.parentElement.closest('[data-group]')) {
    if (service.form.groups[at.dataset.group].optional) found.push(at);
  }
  return found;
}, new WeakMap());

// A preselected option in an optional group, or in an entry, in which nothing else is answered.
function isMerePreset(field) {
  if (rowOf(field).default === undefined) return false;
  const entry = entryOf(field);
  return [...optionalGroups(field), ...(entry ? [entry] : [])].some((around) => !isFilled(around));
}

// `required`, `recommended` or `optional`, here and now.
function needOf(field) {
  const { need } = rowOf(field);
  if (need === 'optional' || !optionalGroups(field).every(isFilled)) return 'optional';
  if (typeof need === 'number') return call(need, rowFor(field)) === true ? 'optional' : 'required';
  return need;
}

// What each question shows already: writing it again would make the browser lay out the page again.
const needsShown = new WeakMap();

function showNeed(field) {
  const need = needOf(field);
  if (needsShown.get(field) === need) return;
  needsShown.set(field, need);
  const { type } = rowOf(field);
  const depends = find('[data-depends]', field);
  if (depends) depends.hidden = need === 'required';
  const radios = field.getAttribute('role') === 'radiogroup';
  const inputs = radios ? [field] : type === 'choices' || type === 'file' ? [] : controls(field);
  inputs.forEach((input, at) => {
    const required = need === 'required' && (type !== 'partial_date' || at === 2);
    if (required) input.setAttribute('aria-required', 'true');
    else input.removeAttribute('aria-required');
  });
}

function computedText({ type, scale }, value) {
  if (value === null) return T.nothing;
  if (type === 'list') return T.entries(value.length);
  if (type === 'yesno') return value ? T.yes : T.no;
  if (type === 'date') return dayText(value);
  if (type === 'partial_date') return T.day(isoPartial(value));
  return typeof value === 'bigint' ? amountText(value, { type, scale }) : String(value);
}

function showComputed() {
  for (const compute of service.form.computes) {
    const value = state.record[compute.name];
    const shown = value !== null && (compute.when === undefined || call(compute.when) === true);
    for (const node of findAll(`[data-computed="${compute.name}"]`)) {
      node.hidden = !shown;
      const output = find('output', node);
      const text = shown ? computedText(compute, value) : '';
      if (output.textContent !== text) output.textContent = text;
    }
  }
}
