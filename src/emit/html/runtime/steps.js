// Walking through the pages. Each has an entry in the browser's history, named by its anchor.

const start = byId('wz--start');
const review = byId('wz--pruefen');
const progress = byId('wz--fortschritt');
const main = byId('wz--inhalt');
const baseTitle = document.title;

let current = start;
// Someone went from the review to a page and wants to go back there.
let returning = false;
let dirty = false;

// An answer at which nothing else looks, and by which no group or entry becomes filled.
const standsAlone = (field) => !rowOf(field).watched && !entryOf(field) && !optionalGroups(field).length;

// After every answer; `event` is that of its control, if it was typed.
function changed(event) {
  dirty = true;
  const field = event?.target.closest('[data-field]');
  if (field && standsAlone(field)) readInto(field, field.dataset.field);
  else update();
  unmarkRepaired(current);
}

const allSteps = () => findAll('.wz-step');
const steps = () => allSteps().filter((step) => !isOff(step));
const next = push('primary', T.next, null, 'submit');
const back = push('secondary', T.back, () => history.back());
const keep = push('tertiary', T.keep, () => withPart('draft', (draft) => draft.openSaving()));

function setTitle(failed) {
  if (current === start) {
    document.title = baseTitle;
    return;
  }
  const shown = steps();
  const where = T.step(shown.indexOf(current) + 1, shown.length);
  document.title = `${failed ? T.error : ''}${where}: ${find('h2', current).textContent} – ${baseTitle}`;
}

function showProgress() {
  const shown = steps();
  const at = shown.indexOf(current) + 1;
  progress.hidden = current === start;
  find('label', progress).textContent = T.step(at, shown.length);
  Object.assign(find('progress', progress), { max: shown.length, value: at });
}

function showButtons() {
  if (current === start) return;
  const row = byId('wz--knoepfe');
  row.replaceChildren(current === review ? submit : next, back, keep);
  find('.kern-label', next).textContent = returning ? T.toReview : T.next;
  current.append(row);
}

function show(step, { push = true, focus = true } = {}) {
  hideSummary();
  hideNotice();
  current = step;
  start.hidden = step !== start;
  form.hidden = step === start;
  main.toggleAttribute('data-walking', step !== start);
  for (const one of allSteps()) one.hidden = one !== step;
  if (step === review) fillReview(steps().slice(0, -1), change);
  showButtons();
  showProgress();
  setTitle();
  if (push) history.pushState(null, '', `#${step.id}`);
  if (step !== start) tell('step');
  // Without it the list can be opened as always.
  if (find('[data-list]', step)) part('choose').catch(() => {});
  if (!focus) return;
  const heading = step === start ? find('h1', main) : find('h2', step);
  heading.focus({ preventScroll: true });
  scrollTo(0, step === start ? 0 : progress.getBoundingClientRect().top + scrollY - 16);
}

function change(step) {
  returning = true;
  show(step);
}

function fail(problems) {
  showProblems(current, problems);
  setTitle(true);
}

// The first page with something to repair, from the beginning.
function showFirstProblem() {
  const bad = steps().find((step) => problemsIn(step).length);
  if (!bad) return false;
  if (bad !== current) show(bad);
  fail(problemsIn(bad));
  return true;
}

function forward() {
  update();
  const problems = problemsIn(current);
  if (problems.length) {
    fail(problems);
    return;
  }
  for (const node of findAll('[data-field],[data-group],[data-repeat]', current)) unmark(node);
  const shown = steps();
  const target = returning ? review : shown[shown.indexOf(current) + 1];
  if (target === review && showFirstProblem()) return;
  if (target === review) returning = false;
  show(target);
}

function onSubmit(event) {
  event.preventDefault();
  if (current !== review) {
    forward();
    return;
  }
  update();
  if (!showFirstProblem()) withPart('send', (sender) => sender.send());
}

const submit = byId('wz--absenden');

// The step that an address names: `#seite--hunde`, or shorter `#seite-hunde`. It may lie on another way.
function stepNamed(hash) {
  const id = hash.slice(1).replace(/^seite-(?!-)/, 'seite--');
  return allSteps().find((one) => one.id === id);
}

// Opens a step that someone asks for, or the first on the way there that is not complete, and says so.
function goToStep(step, how) {
  const all = allSteps();
  const gap = all.slice(0, all.indexOf(step)).find((one) => !isOff(one) && problemsIn(one).length);
  show(gap ?? (isOff(step) ? start : step), how);
  if (!gap) return;
  history.replaceState(null, '', `#${gap.id}`);
  showNotice(notice('info', T.gapTitle, paragraph(T.gapText(find('h2', step).textContent))));
}

function onPopState() {
  // The receipt stays: there is nothing left to go back to.
  if (application.received) return;
  const step = stepNamed(location.hash) ?? start;
  if (step === review) returning = false;
  const isAhead = allSteps().indexOf(step) > allSteps().indexOf(current);
  if (isAhead || isOff(step)) goToStep(step, { push: false });
  else show(step, { push: false });
}
