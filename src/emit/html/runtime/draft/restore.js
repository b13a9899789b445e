// Puts a draft back into the form. Of another version of the form, only what certainly means the same: the same
// question, of the same type and unit, with the same words, and for options the same code with the same words.

// What was `given`, as a draft, or `Refused` with words for people. A draft file is foreign text: everything that is
// read later is looked at here.
function readDraft(given) {
  const isText = (it) => typeof it === 'string';
  const isTexts = (it) => Array.isArray(it) && it.every(isText);
  const isList = (it, isRight) => Array.isArray(it) && it.length <= 20000 && it.every((one) => one && typeof one === 'object' && isRight(one));
  const isCommon = (it) => [it.name, it.art, it.frage, it.ort].every(isText);
  if (!given || typeof given !== 'object' || given.format !== FORMAT) throw new Refused(D.notDraft);
  if (given.fassung !== FORMAT_VERSION) throw new Refused(given.fassung > FORMAT_VERSION ? D.newerFormat : D.notDraft);
  if (given.leistung !== service.form.id) throw new Refused(D.otherService);
  const fine =
    [given.version, given.fingerabdruck, given.seite].every(isText) &&
    UUID.test(given.kennung) &&
    !Number.isNaN(Date.parse(given.gespeichert)) &&
    (given.gesendet === undefined || (isText(given.gesendet) && UUID.test(given.inhalt))) &&
    given.eintraege !== null && typeof given.eintraege === 'object' &&
    isList(given.antworten, (it) => isCommon(it) && isTexts(it.werte) && (it.worte === undefined || isTexts(it.worte))) &&
    isList(given.dateien, (it) => isCommon(it) && isText(it.datei) && isText(it.typ));
  if (!fine) throw new Refused(D.notDraft);
  return given;
}

class Refused extends Error {}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// `hunde[2].rufname` as the path of the question and the place of the entry.
function parse(name) {
  const at = /\[(\d+)\]/.exec(name);
  return { path: name.replace(/\[\d+\]/, ''), entry: at ? Number(at[1]) : null };
}

// `{ field }` of the question that a name means, or `{ reason }` why there is none; entries are added up to what the
// list allows.
function fieldFor(name) {
  const { path, entry } = parse(name);
  if (!Object.hasOwn(service.form.fields, path)) return { reason: 'gone' };
  const repeat = repeatAround(path);
  if ((repeat === undefined) !== (entry === null)) return { reason: 'other' };
  const selector = `[data-field="${path}"]`;
  if (entry === null) return { field: find(selector, form) };
  if (!growTo(repeat, entry + 1)) return { reason: 'many' };
  return { field: find(selector, page.lists.get(repeat).entries()[entry]) };
}

function growTo(repeat, count) {
  const { append, max, entries } = page.lists.get(repeat);
  if (count > max) return false;
  while (entries().length < count) append();
  return true;
}

// Why an answer of another version does not fit, or null.
function misfit(field, answer, same) {
  if (same) return null;
  // A declaration was made about the version that was there.
  if (rowOf(field).type === 'confirm') return 'confirm';
  if (kindOf(rowOf(field)) !== answer.art || labelOf(field) !== answer.frage) return 'other';
  return null;
}

function options(field) {
  const select = find('select', field);
  if (select) return [...select.options].map((option) => ({ code: option.value, words: option.textContent.trim(), select: () => (select.value = option.value) }));
  return findAll('input', field).map((input) => ({ code: input.value, words: optionText(input), select: () => (input.checked = true) }));
}

// Sets what was typed or chosen; says why not, or null.
function setValues(field, { werte, worte }, same) {
  if (isTicked(field) || find('select', field)) {
    const known = options(field);
    const chosen = werte.map((code, at) => known.find((option) => option.code === code && (same || option.words === worte?.[at])));
    if (chosen.includes(undefined)) return 'option';
    if (isTicked(field)) for (const input of findAll('input', field)) input.checked = false;
    for (const option of chosen) option.select();
    return null;
  }
  const inputs = controls(field);
  if (werte.length !== inputs.length) return 'other';
  inputs.forEach((input, at) => (input.value = werte[at]));
  return null;
}

function setFiles(field, files) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const input = control(field);
  input.files = transfer.files;
  // The list of files hears of it as if they had been chosen.
  input.dispatchEvent(new Event('input'));
}

function clear() {
  form.reset();
  for (const field of findAll('[data-field]').filter(isFile)) {
    for (const remove of findAll('.wz-files button', field)) remove.click();
  }
  for (const { clear: empty } of page.lists.values()) empty();
}

// Fills the form in. Gives back what could not be taken over, as `{ question, words, reason }`, and the names of
// files that the draft lists and does not have.
function restore(draft, files) {
  const same = draft.fingerabdruck === service.form.fingerprint;
  const lost = [];
  const missing = [];
  const lose = (answer, words, reason) => lost.push({ question: answer.ort, words, reason });
  clear();
  for (const [path, count] of Object.entries(draft.eintraege)) {
    if (page.lists.has(path) && Number.isInteger(count)) growTo(path, Math.min(count, page.lists.get(path).max));
  }
  for (const answer of draft.antworten) {
    const words = (answer.worte ?? answer.werte).filter(Boolean).join(answer.worte ? ', ' : '.');
    const { field, reason } = fieldFor(answer.name);
    const why = reason ?? (isFile(field) ? 'other' : null) ?? misfit(field, answer, same) ?? setValues(field, answer, same);
    if (why) lose(answer, words, why);
  }
  const byField = new Map();
  draft.dateien.forEach((listed, at) => {
    const { field, reason } = fieldFor(listed.name);
    const why = reason ?? misfit(field, listed, same) ?? (isFile(field) ? null : 'files');
    if (why) lose(listed, listed.datei, why);
    else if (!files[at]) missing.push(listed.datei);
    else byField.set(field, [...(byField.get(field) ?? []), files[at]]);
  });
  for (const [field, chosen] of byField) setFiles(field, chosen);
  application.key = draft.kennung;
  application.sent = draft.gesendet === undefined ? null : { text: draft.gesendet, mark: draft.inhalt };
  page.update();
  return { lost, missing };
}

// Where to go on: at the page where it was saved, if it is still asked.
function goTo(draft) {
  const shown = page.steps();
  page.show(shown.find((one) => one.id === draft.seite) ?? shown[0]);
}
