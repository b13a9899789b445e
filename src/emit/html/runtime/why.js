// Why something is asked: its condition waits behind the questions, where it is not in the way, together with purpose
// and norm. What it says loads when someone asks; sentences of conditions are made in German only.

function keepReasons() {
  if (document.documentElement.lang !== 'de') return;
  for (const box of findAll('[data-when]')) {
    const fields = findAll('[data-field]', box);
    if (!fields.length) continue;
    const { dataset } = reasonsOf(box, fields);
    dataset.why = `${dataset.why ?? ''} ${box.dataset.when}`;
  }
}

// Where the reasons for a page, or for what a condition encloses, stand.
function reasonsOf(box, fields) {
  if (box.matches('.wz-step')) return find(':scope > .wz-reasons', box) ?? newReasons(box, '.wz-reasons');
  const only = fields.length === 1 ? fields[0].nextElementSibling : null;
  return only?.matches('.wz-why') ? only : newReasons(find(':scope > .wz-items', box) ?? box, '.wz-why');
}

function newReasons(box, kind) {
  const made = element(`details.wz-more${kind}`, {}, element('summary', {}, T.why));
  box.append(made);
  return made;
}

// When someone opens reasons, or how a computed value comes out.
function explainOpened({ target }) {
  const { why, steps } = target.dataset;
  if (!target.open) return;
  if (steps) withPart('steps', () => withPart('calculate', ({ explain }) => explain(target)));
  if (!why) return;
  withPart('steps', (told) => {
    // Opened twice while it loaded.
    if (!target.dataset.why) return;
    delete target.dataset.why;
    const { conditions } = told(R);
    for (const at of why.trim().split(' ')) target.append(paragraph(T.because(conditions[at])));
  });
}
