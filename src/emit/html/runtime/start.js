// Turns the long form into steps.

// Words for those without a script, and references to them, go.
function removeFallbackWords() {
  keepReasons();
  for (const node of findAll('.wz-nojs', document)) {
    if (node.id) {
      for (const user of findAll(`[aria-describedby~="${node.id}"]`)) listId(user, 'aria-describedby', node.id, false);
    }
    node.remove();
  }
  // With a script, the mark shows only while it is true.
  for (const mark of findAll('[data-depends]')) mark.textContent = T.optional;
}

function setUp() {
  removeFallbackWords();
  findAll('input[type="file"]').filter((input) => !entryOf(input)).forEach(setUpFiles);
  findAll('[data-repeat]').forEach(setUpRepeat);
  for (const node of findAll('[data-js]', document)) node.hidden = false;
  update();
  form.addEventListener('input', changed);
  form.addEventListener('submit', onSubmit);
  form.addEventListener('toggle', explainValue, true);
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

if (service) setUp();
