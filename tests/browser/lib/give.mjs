// Gives a whole answer set to a wizard at once.

/**
 * Runs in the page: empties the form, gives every answer to its control (`angaben` of a payload), walks
 * all steps to the review by their button, and tells what the page shows, refuses and would send.
 */
export function giveAll(answers) {
  const api = globalThis.antragswerk.page;
  const TYPES = { pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' };
  const problems = [];
  const fields = () => api.findAll('[data-field]');
  const tell = (control) => control.dispatchEvent(new Event('input', { bubbles: true }));

  for (const list of api.lists.values()) list.clear();
  for (const node of fields()) give(node, undefined);
  // An answer shows further questions and lists: until nothing changes any more.
  const done = new Set();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [path, list] of api.lists) {
      const node = api.find(`[data-repeat="${path}"]`);
      const count = valueAt(path)?.length ?? 0;
      while (!api.isOff(node) && list.entries().length < count) {
        const before = list.entries().length;
        api.find(':scope > .wz-add', node).click();
        if (list.entries().length === before) throw new Error(`${path} takes no more entries`);
        changed = true;
      }
    }
    for (const node of fields()) {
      if (api.isOff(node) || done.has(node)) continue;
      done.add(node);
      const value = valueAt(api.pathOf(node));
      if (value === undefined) continue;
      give(node, value);
      changed = true;
    }
  }

  for (const step of api.steps()) {
    if (step === api.review || api.isOff(step)) continue;
    api.show(step);
    api.form.requestSubmit();
    if (api.current !== step && !api.find('#wz--fehler')) continue;
    const lines = api.findAll('#wz--fehler li').map((it) => it.textContent);
    problems.push(...(lines.length ? lines : ['it does not go on']).map((it) => `${step.id}: ${it}`));
  }
  const shown = fields().filter((it) => !api.isOff(it));
  return {
    problems,
    pages: api.steps().filter((it) => it !== api.review).map((it) => it.id.replace(/^seite--/, '')),
    fields: [...new Set(shown.map((it) => it.dataset.field))],
    payload: JSON.parse(JSON.stringify(api.payload())),
  };

  function valueAt(name) {
    return name.split(/[.[\]]+/).filter(Boolean).reduce((at, part) => at?.[part], answers);
  }

  /** Sets the controls of a question as someone would; `undefined` empties them. */
  function give(node, value) {
    const controls = api.controls(node);
    const [first] = controls;
    if (first.type === 'file') {
      for (const button of api.findAll('.wz-files button', node)) button.click();
      if (value === undefined) return;
      const chosen = new DataTransfer();
      for (const { name, size } of value) {
        const type = TYPES[name.split('.').pop().toLowerCase()] ?? 'application/octet-stream';
        chosen.items.add(new File([new Uint8Array(size)], name, { type }));
      }
      first.files = chosen.files;
      tell(first);
    } else if (first.type === 'radio' || first.type === 'checkbox') {
      const codes = value === true ? ['ja'] : value === false ? ['nein'] : [].concat(value ?? []).map(String);
      const isConfirm = controls.length === 1 && value === true;
      for (const control of controls) {
        const wanted = isConfirm || codes.includes(control.value);
        if (control.checked === wanted) continue;
        // A click is what a person does; but nothing unticks a radio button, or what is hidden.
        if (!control.disabled && (control.type === 'checkbox' || wanted)) control.click();
        else control.checked = false;
      }
      tell(first);
    } else if (controls.length === 3 && first.name.endsWith('.tag')) {
      const [year = '', month = '', day = ''] = value === undefined ? [] : String(value).split('-');
      for (const [at, text] of [day, month, year].entries()) controls[at].value = text;
      tell(first);
    } else {
      first.value = value === undefined ? '' : typeof value === 'number' ? String(value).replace('.', ',') : String(value);
      tell(first);
    }
  }
}
