// The form as it stands, half-typed answers included. What is hidden is not answered and not kept.
//
// `angaben` is what docs/migration.md asks of a draft; `antworten` is what was typed, to be typed again.

const FORMAT = 'antragswerk-entwurf';
const FORMAT_VERSION = 1;

const isFile = (field) => rowOf(field).type === 'file';
const isDate = (field) => ['date', 'partial_date'].includes(rowOf(field).type);
const isTicked = (field) => ['radio', 'checkbox'].includes(control(field).type);

// What an answer must be to mean the same to another version of the form.
const kindOf = ({ type, scale = '', unit = '' }) => [type, scale, unit].join(' ').trim();

// What is typed or chosen, and for options their words too.
function valuesOf(field) {
  if (isTicked(field)) {
    const ticked = findAll('input:checked', field);
    return { values: ticked.map((input) => input.value), words: ticked.map(optionText) };
  }
  const inputs = controls(field);
  if (inputs[0].tagName === 'SELECT') {
    const chosen = [...inputs[0].selectedOptions].filter((option) => option.value);
    return { values: chosen.map((option) => option.value), words: chosen.map((option) => option.textContent.trim()) };
  }
  const values = inputs.map((input) => input.value);
  return { values: values.some(Boolean) ? values : [] };
}

// The draft without the content of files, and the files in its order.
function collect() {
  const answers = [];
  const listed = [];
  const files = [];
  for (const field of findAll('[data-field]')) {
    if (isOff(field)) continue;
    const name = pathOf(field);
    const common = { name, art: kindOf(rowOf(field)), frage: labelOf(field), ort: questionOf(field) };
    if (isFile(field)) {
      for (const file of control(field).files) {
        listed.push({ ...common, datei: file.name, typ: file.type, groesse: file.size });
        files.push(file);
      }
      continue;
    }
    const { values, words } = valuesOf(field);
    if (values.length) answers.push({ ...common, werte: values, ...(words && { worte: words }) });
  }
  const { id, version, fingerprint } = service.form;
  const draft = {
    format: FORMAT,
    fassung: FORMAT_VERSION,
    leistung: id,
    version,
    fingerabdruck: fingerprint,
    gespeichert: new Date().toISOString(),
    kennung: application.key,
    ...(application.sent && { gesendet: application.sent.text, inhalt: application.sent.mark }),
    seite: page.current.id,
    eintraege: Object.fromEntries([...page.lists].map(([path, { entries }]) => [path, entries().length])),
    angaben: page.payload().angaben,
    antworten: answers,
    dateien: listed,
  };
  return { draft, files };
}
