// Turns the long form into steps.

// Long codelists come from files that services share, each a script before this one. One that did not
// arrive leaves the form as it is: the link to the page without a script stays.
function fillLists() {
  return findAll('[data-list]').every((select) => {
    const chosen = rowOf(select.closest('[data-field]')).default;
    const rows = globalThis.antragswerkListen?.[select.dataset.list];
    rows?.forEach(([value, text, lang]) => {
      const option = new Option(text, value, value === chosen, value === chosen);
      if (lang) option.lang = lang;
      select.append(option);
    });
    return rows;
  });
}

function setUp() {
  keepReasons();
  find('.wz-late').remove();
  findAll('input[type="file"]').filter((input) => !entryOf(input)).forEach(setUpFiles);
  findAll('[data-repeat]').forEach(setUpRepeat);
  for (const node of findAll('[data-js]', document)) node.hidden = false;
  update();
  form.addEventListener('input', changed);
  form.addEventListener('change', settleDate);
  form.addEventListener('submit', onSubmit);
  form.addEventListener('toggle', explainOpened, true);
  byId('wz--beginnen').addEventListener('click', () => show(steps()[0]));
  byId('wz--oeffnen').addEventListener('click', () => withPart('draft', (draft) => draft.openFromFile()));
  addEventListener('popstate', onPopState);
  addEventListener('beforeprint', () => {
    if (current !== start) fillReview(steps().slice(0, -1), change);
  });
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
  find('h1', main).tabIndex = -1;
  const wanted = location.hash;
  history.replaceState(null, '', location.pathname + location.search);
  show(start, { push: false, focus: false });
  setUpLanguages();
  form.dataset.ready = '';
  globalThis.antragswerk.page = shared;
  addEventListener('load', keepFiles);
  if (hasDraft()) withPart('draft', (draft) => draft.offer());
  else if (current === start && stepNamed(wanted)) openWanted(stepNamed(wanted));
}

// Only when all is loaded: until then the browser looks for the anchor itself, and takes the focus away.
function openWanted(step) {
  const open = () => setTimeout(() => current === start && goToStep(step));
  if (document.readyState === 'complete') open();
  else addEventListener('load', open);
}

if (service && fillLists()) setUp();
