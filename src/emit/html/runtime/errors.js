// Showing problems: a summary that takes the focus, and the same words at each question.

const errorId = (node) => `${node.id}--fehler`;
const isMarked = (node) => byId(errorId(node)) !== null;

function errorClass(input) {
  if (input.type === 'radio' || input.type === 'checkbox') return `kern-form-check__${input.type}--error`;
  return input.tagName === 'SELECT' ? 'kern-form-input__select--error' : 'kern-form-input__input--error';
}

function wrapperClass(node) {
  return node.tagName === 'FIELDSET' ? 'kern-fieldset--error' : 'kern-form-input--error';
}

// What is marked invalid: the inputs, the group of radio buttons, nothing for checkboxes and lists.
function invalidParts(node, parts) {
  if (node.dataset.field === undefined || rowOf(node).type === 'choices') return [];
  if (node.getAttribute('role') === 'radiogroup') return [node];
  return controls(node).filter((input, at) => !parts || parts.includes(at));
}

function unmark(node) {
  if (!isMarked(node)) return;
  const id = errorId(node);
  byId(id).remove();
  node.classList.remove(wrapperClass(node));
  for (const part of [node, ...controls(node)]) {
    listId(part, 'aria-describedby', id, false);
    // Left at "false": otherwise Chromium calls a half-typed address invalid.
    if (part.type === 'email' || part.type === 'url') part.setAttribute('aria-invalid', 'false');
    else part.removeAttribute('aria-invalid');
    if (part !== node) part.classList.remove(errorClass(part));
  }
}

function mark({ node, text, parts }) {
  unmark(node);
  const id = errorId(node);
  const words = element('p.kern-error', { id }, icon('danger'), element('span.kern-body', {}, unseen(T.error), text));
  const isField = node.dataset.field !== undefined;
  if (isField) node.append(words);
  else putBelowHeading(node, words);
  const invalid = invalidParts(node, parts);
  const grouped = node.tagName === 'FIELDSET' || !isField;
  for (const part of invalid) part.setAttribute('aria-invalid', 'true');
  for (const part of grouped ? [node, ...invalid] : invalid) listId(part, 'aria-describedby', id, true);
  if (!isField) return;
  node.classList.add(wrapperClass(node));
  for (const input of controls(node)) {
    if (!parts || invalid.includes(input)) input.classList.add(errorClass(input));
  }
}

function putBelowHeading(node, words) {
  const heading = find(':scope > legend, :scope > h3', node);
  if (heading) heading.after(words);
  else node.prepend(words);
}

function hideSummary() {
  byId('wz--fehler')?.remove();
}

function goTo(id) {
  const target = byId(id);
  target.focus({ preventScroll: true });
  (target.closest('[data-field]') ?? target).scrollIntoView({ block: 'center' });
}

function showProblems(step, problems) {
  for (const node of findAll('[data-field],[data-group],[data-repeat]', step)) unmark(node);
  problems.forEach(mark);
  hideSummary();
  const links = problems.map(({ target, text }) => element('li', {}, link(`#${target}`, [text], () => goTo(target))));
  // The focus goes to the outer box, the alert is the inner one: read once, not twice.
  const box = element(
    'div.kern-alert.kern-alert--danger.wz-summary',
    { id: 'wz--fehler', tabindex: '-1' },
    element(
      'div',
      { role: 'alert' },
      element('div.kern-alert__header', {}, icon('danger'), element('h2.kern-title', {}, T.problems(problems.length))),
      element('div.kern-alert__body', {}, element('ul.wz-plain', {}, ...links)),
    ),
  );
  step.before(box);
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'start' });
}

// While someone types, errors only ever go away.
function unmarkRepaired(step) {
  for (const node of findAll('[data-field],[data-group],[data-repeat]', step)) {
    if (isMarked(node) && !problemOf(node)) unmark(node);
  }
}
