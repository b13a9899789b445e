// The receipt: what the receiver said, and what was sent, to print and to save.

const inBerlin = (time) =>
  new Date(time).toLocaleString(S.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' });

function showReceipt({ vorgangsnummer, eingegangen }) {
  application.received = true;
  page.dirty = false;
  const reviewed = [byId('wz--pruefung'), find('.wz-results', page.review)].filter(Boolean);
  // What only helped before sending goes.
  for (const help of reviewed.flatMap((part) => findAll('.wz-change, .kern-alert, [data-steps]', part))) help.remove();
  const title = element('h2.kern-heading-large', { id: 'wz--quittung--titel', tabindex: '-1' }, S.receivedTitle);
  const receipt = element(
    'section.wz-step.wz-receipt',
    { id: 'wz--quittung', 'aria-labelledby': 'wz--quittung--titel' },
    title,
    element(
      'dl.kern-description-list',
      {},
      reviewRow(S.number, vorgangsnummer),
      reviewRow(S.time, S.when(inBerlin(eingegangen))),
      reviewRow(S.service, find('h1', page.main).textContent),
      reviewRow(S.authority, find('.wz-masthead .kern-title', document).textContent),
    ),
    paragraph(S.keepReceipt),
    buttons(push('primary', S.print, () => print()), push('secondary', S.save, () => saveReceipt(receipt, vorgangsnummer))),
    element('h3.kern-heading-medium', {}, S.sent),
    ...reviewed,
  );
  clearState();
  hideNotice();
  form.hidden = true;
  page.progress.hidden = true;
  form.after(receipt);
  document.title = `${S.receivedTitle} – ${page.baseTitle}`;
  history.replaceState(null, '', `#${receipt.id}`);
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
  page.tell('received');
}

const FILE_STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-line}' +
  '[aria-hidden],[hidden]{display:none}';

// The receipt alone as a page that needs nothing else.
function saveReceipt(receipt, vorgangsnummer) {
  const copy = receipt.cloneNode(true);
  for (const part of findAll('.wz-buttons', copy)) part.remove();
  const head = `<meta charset="utf-8"><title>${S.receivedTitle}</title><style>${FILE_STYLE}</style>`;
  const html = `<!doctype html><html lang="${document.documentElement.lang}"><head>${head}</head><body>${copy.outerHTML}</body></html>`;
  offerFile(S.receiptName(vorgangsnummer), html, 'text/html');
}
