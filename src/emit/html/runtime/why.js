// Why something is asked. Those without a script read the condition before they answer; with one, it waits behind
// the questions, where it is not in the way, together with purpose and norm.

function keepReasons() {
  for (const words of findAll('.wz-condition, .wz-step > p.wz-nojs[id]')) {
    const box = words.parentElement;
    const fields = findAll('[data-field]', box);
    // A condition around words alone needs no reason.
    if (fields.length) reasonsOf(box, fields).append(paragraph(T.because(words.textContent.replace(/^.*?: /, ''))));
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
