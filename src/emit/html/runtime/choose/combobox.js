// A field to type into over a list to open, as ARIA 1.2 describes a combobox. The list itself stays where it is and
// keeps the answer, its name and its id; only what is seen and focused is new.

const MIRRORED = ['aria-describedby', 'aria-required', 'aria-invalid', 'disabled'];

function setUpCombobox(select) {
  const field = select.closest('[data-field]');
  const name = labelOf(field);
  const input = element('input.kern-form-input__select.wz-combobox', {
    ...{ type: 'text', id: `${select.id}--suche`, role: 'combobox', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' },
    ...{ 'aria-expanded': 'false', 'aria-autocomplete': 'list' },
  });
  const popup = element('ul.wz-options', { role: 'listbox', 'aria-label': name, hidden: true });
  const options = [...select.options].slice(1);
  let shown = [];
  let active = -1;
  let announcing;

  const isOpen = () => !popup.hidden;
  const chosenText = () => (select.value ? select.selectedOptions[0].text : '');
  const showChosen = () => {
    input.value = chosenText();
    const lang = select.selectedOptions[0]?.lang;
    if (lang) input.lang = lang;
    else input.removeAttribute('lang');
  };

  function activate(at) {
    active = at;
    for (const [position, row] of [...popup.children].entries()) row.setAttribute('aria-selected', String(position === at));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', popup.children[at].id);
      popup.children[at].scrollIntoView({ block: 'nearest' });
    }
  }

  function rowOf(option, at) {
    const row = element('li', { id: `${input.id}-${at}`, role: 'option', lang: option.lang }, option.text);
    row.addEventListener('click', () => choose(option));
    return row;
  }

  function open(found) {
    shown = found;
    popup.id = `${input.id}-liste`;
    const nothing = element('li.wz-nothing', { role: 'option', 'aria-disabled': 'true' }, T.noHits);
    popup.replaceChildren(...(found.length ? found.map(rowOf) : [nothing]));
    popup.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', popup.id);
    popup.scrollIntoView({ block: 'nearest' });
    activate(found.findIndex((option) => option.selected));
  }

  function close() {
    popup.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-controls');
    activate(-1);
    clearTimeout(announcing);
  }

  function choose(option) {
    close();
    if (select.value !== (option?.value ?? '')) {
      select.value = option?.value ?? '';
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    showChosen();
  }

  // What was typed and not chosen: the only row it can mean, or the answer as it was.
  function settle() {
    const typed = input.value.trim();
    if (typed === chosenText()) return close();
    if (!typed) return choose(null);
    const found = matching(options, typed);
    const [only] = found.filter((option) => plain(option.text) === plain(typed)).concat(found.length === 1 ? found : []);
    if (only) return choose(only);
    close();
    showChosen();
    say(T.notListed(typed));
  }

  function typed() {
    const text = input.value.trim();
    open(text ? matching(options, text) : options);
    activate(-1);
    clearTimeout(announcing);
    announcing = setTimeout(() => say(T.hits(shown.length)), 500);
  }

  const last = () => shown.length - 1;
  const keys = {
    ArrowDown: () => activate(active >= last() ? 0 : active + 1),
    ArrowUp: () => activate(active <= 0 ? last() : active - 1),
    Home: () => activate(0),
    End: () => activate(last()),
    Escape() {
      close();
      showChosen();
    },
    Enter: () => (active >= 0 ? choose(shown[active]) : settle()),
  };

  function pressed(event) {
    const { key, altKey } = event;
    if (!isOpen()) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      open(options);
      if (!altKey && active < 0) activate(key === 'ArrowDown' ? 0 : last());
      return;
    }
    if (key === 'Tab' && active >= 0) choose(shown[active]);
    // Home and End belong to the text until a row is active.
    const isOfText = (key === 'Home' || key === 'End') && active < 0;
    if (!keys[key] || isOfText || (key.startsWith('Arrow') && !shown.length)) return;
    event.preventDefault();
    keys[key]();
  }

  input.addEventListener('input', (event) => {
    // Not an answer yet.
    event.stopPropagation();
    typed();
  });
  input.addEventListener('keydown', pressed);
  input.addEventListener('click', () => (isOpen() ? close() : open(options)));
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', settle);
  // Keeps the focus in the field, so that it is not left before the row is chosen.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  // Set by a draft, by the browser or by another page's answers.
  select.addEventListener('change', showChosen);
  form.addEventListener('wz-step', showChosen);

  const mirror = () => {
    for (const attribute of MIRRORED) {
      const value = select.getAttribute(attribute);
      if (value === null) input.removeAttribute(attribute);
      else input.setAttribute(attribute, value);
    }
  };
  new MutationObserver(mirror).observe(select, { attributeFilter: MIRRORED });
  mirror();
  showChosen();
  find('label', field).htmlFor = input.id;
  select.classList.add('wz-sr');
  select.tabIndex = -1;
  select.setAttribute('aria-hidden', 'true');
  // The summary of errors leads to the question's id.
  select.focus = (how) => input.focus(how);
  select.after(input, popup);
}
