// Fills in a wizard with the keyboard alone, from the answers of a scenario.
//
// Answers have the shape of `given` in a spec and of `angaben` in the payload: groups are objects,
// repeat groups lists, options codes, yes/no booleans, dates ISO text, files names or `{ name }`.
import { fileOf } from './files.mjs';

const MOST_TABS = 400;

/**
 * Walks from the start page to the review. `onStep(page, name, state)` is called on every step, first
 * `empty`, then `error` when an empty answer is refused, then `filled`.
 */
export async function walk(page, answers, { onStep = () => {}, provoke = false } = {}) {
  await tabTo(page, '#wz--beginnen');
  await page.keyboard.press('Enter');
  for (let at = 0; at < 60; at += 1) {
    const step = await currentStep(page);
    await onStep(page, step, 'empty');
    if (step === 'wz--pruefen') return;
    if (provoke) {
      await page.keyboard.press('Tab');
      await pressNext(page);
      // Where nothing is needed, an empty page is let through; its answers are still to be given.
      if ((await currentStep(page)) === step) await onStep(page, step, 'error');
      else await page.goBack();
    }
    await fillStep(page, step, answers);
    await onStep(page, step, 'filled');
    await pressNext(page);
    if ((await currentStep(page)) === step) throw new Error(`${step}: ${await problems(page)}`);
  }
  throw new Error('the wizard does not come to an end');
}

/** Sends the application from the review page. */
export async function submit(page) {
  await tabTo(page, '#wz--absenden');
  await Promise.all([page.waitForURL('**/eingegangen'), page.keyboard.press('Enter')]);
}

export const currentStep = (page) => page.evaluate(() => document.querySelector('.wz-step:not([hidden])')?.id);

export const problems = (page) =>
  page.evaluate(() => [...document.querySelectorAll('#wz--fehler li')].map((item) => item.textContent).join(' | '));

async function pressNext(page) {
  await tabTo(page, '#wz--knoepfe button[type=submit]');
  await page.keyboard.press('Enter');
}

/** Presses Tab until the element has the focus, as someone without a mouse would. */
export async function tabTo(page, selector) {
  const ahead = await page.evaluate(stopsUntil, selector);
  // Pressed at once, in order: looking after each would take most of the time.
  await Promise.all(Array.from({ length: ahead }, () => page.keyboard.press('Tab')));
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** In the page: how many stops there seem to be until the element; 0 where that is not clear. */
function stopsUntil(selector) {
  const from = document.activeElement;
  if (!from || from === document.body || from.matches(selector)) return 0;
  const isAfter = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const stops = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')].filter((node) => {
    if (node.disabled || !node.getClientRects().length || !isAfter(from, node)) return false;
    if (node.type !== 'radio') return true;
    // A group of radio buttons is one stop: the chosen one, else the first.
    const group = [...document.getElementsByName(node.name)];
    if (from.name === node.name) return false;
    return node === (group.find((it) => it.checked) ?? group[0]);
  });
  return stops.findIndex((node) => node.matches(selector)) + 1;
}

/** Answers question after question; later ones may appear because of earlier ones. */
async function fillStep(page, step, answers) {
  await addEntries(page, step, answers);
  const done = new Set();
  for (let rounds = 0; rounds < 300; rounds += 1) {
    const field = await page.evaluate(nextField, { step, done: [...done] });
    // A list may have appeared because of an answer.
    if (!field && (await addEntries(page, step, answers))) continue;
    if (!field) return;
    done.add(field.name);
    await fillField(page, field, valueAt(answers, field.name));
  }
}

/** Adds the entries that answers want to every list that is shown; says whether there were any. */
async function addEntries(page, step, answers) {
  const lists = await page.evaluate(
    (id) => [...document.querySelectorAll(`#${CSS.escape(id)} [data-repeat]`)].map((list) => list.dataset.repeat),
    step,
  );
  let added = false;
  for (const path of lists) {
    const wanted = valueAt(answers, path)?.length ?? 0;
    const list = `[data-repeat="${path}"]`;
    const count = () => page.locator(`${list} > [data-entry]`).count();
    for (let now = await count(); now < wanted && (await page.locator(`${list} > .wz-add`).isVisible()); now = await count()) {
      await tabTo(page, `${list} > .wz-add`);
      await page.keyboard.press('Enter');
      added = true;
    }
  }
  return added;
}

/** In the page: the first visible question that is not done. */
function nextField({ step, done }) {
  const isShown = (node) => !node.closest('[data-off]') && node.offsetParent !== null;
  for (const node of document.querySelectorAll(`#${CSS.escape(step)} [data-field]`)) {
    const controls = [...node.querySelectorAll('input,select,textarea')];
    const kind =
      node.querySelector('[inputmode=numeric][name$=".jahr"]') && controls.length === 3
        ? 'date'
        : controls[0].tagName === 'SELECT'
          ? 'select'
          : controls[0].type;
    const name = kind === 'date' ? controls[0].name.replace(/\.tag$/, '') : controls[0].name;
    if (!isShown(node) || done.includes(name)) continue;
    return { name, kind, ids: controls.map((it) => it.id), values: controls.map((it) => it.value), multiple: controls[0].multiple };
  }
  return null;
}

/** `hunde[0].rufname` in `{ hunde: [{ rufname: … }] }`. */
function valueAt(answers, name) {
  return name.split(/[.[\]]+/).filter(Boolean).reduce((at, part) => at?.[part], answers);
}

async function fillField(page, field, value) {
  const byId = (id) => `[id="${id}"]`;
  const [first] = field.ids;
  switch (field.kind) {
    case 'date': {
      const [year, month, day] = value == null ? [] : String(value).split('-');
      for (const [at, text] of [day, month, year].entries()) await type(page, byId(field.ids[at]), text);
      return;
    }
    case 'radio': {
      if (value == null) return;
      const code = value === true ? 'ja' : value === false ? 'nein' : String(value);
      const at = field.values.indexOf(code);
      if (at < 0) throw new Error(`${field.name} has no option ${code}`);
      await tabTo(page, field.ids.map(byId).join(','));
      const checked = () => page.evaluate((id) => document.getElementById(id).checked, field.ids[at]);
      await page.keyboard.press('Space');
      for (let moves = 0; moves < field.ids.length && !(await checked()); moves += 1) await page.keyboard.press('ArrowDown');
      return;
    }
    case 'checkbox': {
      const wanted = value === true ? [field.values[0]] : (value ?? []);
      for (const [at, id] of field.ids.entries()) {
        const is = await page.evaluate((it) => document.getElementById(it).checked, id);
        if (is === wanted.includes?.(field.values[at])) continue;
        if (!is && !wanted.includes?.(field.values[at])) continue;
        await tabTo(page, byId(id));
        await page.keyboard.press('Space');
      }
      return;
    }
    case 'select':
      if (value == null) return;
      // The operating system's list cannot be typed into by a script; the value is set as it would be.
      await page.selectOption(byId(first), String(value));
      return;
    case 'file': {
      if (value == null) return;
      const files = [].concat(value).map((file) => fileOf(file.name ?? file));
      await page.setInputFiles(byId(first), files);
      return;
    }
    default:
      await type(page, byId(first), value);
  }
}

async function type(page, selector, value) {
  await tabTo(page, selector);
  await page.keyboard.press('Control+A');
  if (value == null) return;
  const text = typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  await page.keyboard.insertText(text);
}
