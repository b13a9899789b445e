// Tells how a computed value comes out: the sentence of its expression, and the answers that decided it. Values that
// are computed themselves are told inside, each once.

const { page } = globalThis.antragswerk;
const { find, element, paragraph, evaluate, valueText, optionText, repeatAround, service, form } = page;

function explain(details) {
  const { answers, values } = globalThis.antragswerk.steps(page.R);
  const told = new Set();

  const reasons = (name) => {
    told.add(name);
    const { words, node } = values[name];
    const rows = answersOf(node, evaluate).map(row);
    return [words ? paragraph(words) : null, element('ul.wz-steps', {}, ...rows)];
  };

  const row = ({ name, value, entry }) => {
    const answer = answers[name];
    const { label, path, lang } = answer;
    const repeat = entry && path && repeatAround(path);
    const where = repeat ? ` (${service.form.repeats[repeat].item} ${entry})` : '';
    const inner = values[path] && !told.has(path) ? reasons(path) : [];
    return element('li', {}, element('span', { lang }, label), `${where}: `, element('strong', {}, textOf(answer, value)), ...inner);
  };

  details.replaceChildren(details.firstElementChild, ...reasons(details.dataset.steps).filter(Boolean));
}

function textOf(answer, value) {
  if (value === null || answer.type !== 'choice') return valueText(answer, value);
  const control = find(`[data-field="${answer.path}"] [value="${CSS.escape(value)}"]`, form);
  if (!control) return value;
  return control.tagName === 'OPTION' ? control.textContent : optionText(control);
}

globalThis.antragswerk.calculate = { explain };
