// Runs in a page: answers questions as a quick hand does, by the page's own controls and their events.
// Evaluated as text; leaves `antragHand`. `antragKinds` says how files of a kind begin (lib/files.mjs).
globalThis.antragHand = (() => {
  const shown = (node) => !node.closest('[data-off],[hidden]') && node.getClientRects().length > 0;
  const stepNow = () => document.querySelector('.wz-step:not([hidden])');
  const later = (time) => new Promise((resolve) => setTimeout(resolve, time));

  const tell = (node, ...types) => types.forEach((type) => node.dispatchEvent(new Event(type, { bubbles: true })));

  /** Sets a property and says so, only where that changes something. */
  function set(node, property, value) {
    if (node[property] === value) return;
    node[property] = value;
    tell(node, 'input', 'change');
  }

  const valueAt = (answers, name) => name.split(/[.[\]]+/).filter(Boolean).reduce((at, part) => at?.[part], answers);
  const written = (value) => (value == null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : String(value));
  const controls = (field) => [...field.querySelectorAll('input[name],select[name],textarea[name]')];

  function fileOf(name) {
    const [type, start] = globalThis.antragKinds[name.split('.').pop().toLowerCase()] ?? ['application/octet-stream', ''];
    const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
    return new File([bytes, `Inhalt von ${name}`], name, { type });
  }

  function putFiles(input, value) {
    const names = [].concat(value ?? []).map((file) => file.name ?? file);
    if (!names.length || [...input.files].map((file) => file.name).join() === names.join()) return;
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(fileOf(name));
    input.files = transfer.files;
    tell(input, 'input', 'change');
  }

  /** Options of a long list may arrive after the page. */
  async function choose(select, value) {
    const has = () => [...select.options].some((option) => option.value === value);
    select.focus();
    const mayArrive = document.querySelector('form[data-ready]') !== null;
    for (let times = 0; mayArrive && times < 100 && !has(); times += 1) await later(50);
    if (!has()) throw new Error(`${select.name} has no option ${value}`);
    set(select, 'value', value);
  }

  async function answer(field, answers) {
    const [first, ...more] = controls(field);
    if (first.name.endsWith('.tag') && more.length === 2) {
      const value = valueAt(answers, first.name.slice(0, -'.tag'.length));
      const [year, month, day] = written(value).split('-');
      [day, month, year].forEach((text, at) => set([first, ...more][at], 'value', text ?? ''));
      return;
    }
    const value = valueAt(answers, first.name);
    const options = [first, ...more];
    if (first.type === 'radio') {
      const code = value === true ? 'ja' : value === false ? 'nein' : value;
      const option = options.find((input) => input.value === code);
      if (code != null && !option) throw new Error(`${first.name} has no option ${code}`);
      for (const input of options) set(input, 'checked', input === option);
    } else if (first.type === 'checkbox') {
      const wanted = value === true ? [first.value] : (value || []);
      for (const input of options) set(input, 'checked', wanted.includes(input.value));
    } else if (first.tagName === 'SELECT') {
      if (value != null) await choose(first, String(value));
    } else if (first.type === 'file') putFiles(first, value);
    else set(first, 'value', written(value));
  }

  const listsIn = (step) => [...step.querySelectorAll('[data-repeat]')].filter(shown);
  const entriesOf = (list) => list.querySelectorAll(':scope > [data-entry]').length;

  /** Presses „hinzufügen“ until a list has so many entries; says whether it was pressed. */
  function addEntries(list, wanted) {
    const add = list.querySelector(':scope > .wz-add');
    let pressed = false;
    for (let now = entriesOf(list); now < wanted && shown(add); now = entriesOf(list)) {
      add.click();
      if (entriesOf(list) === now) break;
      pressed = true;
    }
    return pressed;
  }

  /** Answers everything on the page that is shown; questions may appear because of answers. */
  async function fill(answers) {
    const step = stepNow();
    const done = new Set();
    for (let rounds = 0; rounds < 20; rounds += 1) {
      let changed = false;
      for (const list of listsIn(step)) {
        changed = addEntries(list, valueAt(answers, list.dataset.repeat)?.length ?? 0) || changed;
      }
      for (const field of step.querySelectorAll('[data-field]')) {
        const name = controls(field)[0]?.name;
        if (!name || done.has(name) || !shown(field)) continue;
        done.add(name);
        await answer(field, answers);
        changed = true;
      }
      if (!changed) return;
    }
    throw new Error('the questions of a page do not come to an end');
  }

  /** `{ hunde: [{ rufname: 'Bella' }] }` as `['hunde[0].rufname']`. */
  function namesIn(value, path = '') {
    if (Array.isArray(value) && value.some((it) => it && typeof it === 'object' && !('size' in it))) {
      return value.flatMap((it, at) => namesIn(it, `${path}[${at}]`));
    }
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      return Object.entries(value).flatMap(([key, it]) => namesIn(it, path ? `${path}.${key}` : key));
    }
    return [path];
  }

  /** Gives every answer to its control on a page without a script; what has none is a fault. */
  async function fillAll(answers) {
    const found = [];
    for (const name of namesIn(answers)) {
      const control = document.querySelector(`form [name="${name}"],form [name="${name}.jahr"]`);
      if (control) await answer(control.closest('[data-field]'), answers);
      else found.push(`${name} has no control`);
    }
    return found;
  }

  /** Presses „Weiter“ and gives the page that is shown then. */
  function next() {
    document.querySelector('#wz--knoepfe button[type=submit]').click();
    return stepNow()?.id ?? null;
  }

  async function back() {
    const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await Promise.race([gone, later(3000)]);
  }

  /** Gives answers that nobody can read, where a page has no question that needs one. */
  function spoil() {
    const inputs = [...stepNow().querySelectorAll('input[inputmode],input[type=email],input[type=tel]')].filter(shown);
    for (const input of inputs) set(input, 'value', '#');
    return () => inputs.forEach((input) => set(input, 'value', ''));
  }

  /** Brings the page into the state in which it refuses to go on; says whether it does. */
  async function provoke() {
    const step = stepNow().id;
    if (next() === step) return true;
    await back();
    const mend = spoil();
    if (next() === step) return true;
    await back();
    mend();
    return false;
  }

  /** Gives every list two entries, where it may have them; says whether any list has now more than before. */
  const twoEntries = () => listsIn(stepNow()).filter((list) => addEntries(list, 2)).length > 0;

  /** Takes entries beyond those of the answers away again. */
  function onlyEntriesOf(answers) {
    for (const list of listsIn(stepNow())) {
      const wanted = valueAt(answers, list.dataset.repeat)?.length ?? 0;
      for (let now = entriesOf(list); now > wanted; now -= 1) {
        const remove = [...list.querySelectorAll(':scope > [data-entry]')].at(-1).querySelector(':scope > .wz-remove');
        if (!remove || !shown(remove)) break;
        remove.click();
      }
    }
  }

  return {
    stepNow: () => stepNow()?.id ?? null,
    begin: () => document.getElementById('wz--beginnen').click(),
    hasTwoEntries: () => listsIn(stepNow()).some((list) => entriesOf(list) > 1),
    walked: () => [...document.querySelectorAll('.wz-step[id^="seite--"]:not([data-off])')].map((step) => step.id.slice('seite--'.length)),
    problems: () => [...document.querySelectorAll('#wz--fehler li')].map((item) => item.textContent).join(' | '),
    send: () => document.getElementById('wz--absenden').click(),
    fill, fillAll, next, provoke, twoEntries, onlyEntriesOf,
  };
})();
