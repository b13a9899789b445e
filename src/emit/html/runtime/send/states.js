// How sending is going, above the buttons of the review.

// Bodies below this are through before anyone could read a bar.
const WORTH_A_BAR = 262144;

function clearState() {
  byId('wz--versand')?.remove();
}

function showState(box) {
  clearState();
  hideNotice();
  box.id = 'wz--versand';
  byId('wz--knoepfe').before(box);
}

function busy(on) {
  submit.setAttribute('aria-disabled', String(on));
  const words = find('.kern-label', submit);
  submit.dataset.words ??= words.textContent;
  words.textContent = on ? S.sendingButton : submit.dataset.words;
}

// Gives back what takes the progress.
function showSending(text) {
  const bar = element('progress', { id: 'wz--gesendet', max: 1, value: 0 });
  const label = element('label.kern-label', { for: 'wz--gesendet' }, S.progress);
  const holder = element('div.kern-progress', { hidden: true }, label, bar);
  showState(notice('info', S.sendingTitle, paragraph(text), holder));
  say(`${S.sendingTitle}. ${text}`);
  return (loaded, total) => {
    holder.hidden = total < WORTH_A_BAR;
    Object.assign(bar, { max: total, value: loaded });
    label.textContent = `${S.progress}: ${fileSize(loaded)} / ${fileSize(total)}`;
  };
}

function showWaiting(seconds, wake, stop) {
  const text = S.waiting(seconds);
  // A hint and no more: only an attempt tells whether there is a way.
  const offline = navigator.onLine === false ? [paragraph(S.offline)] : [];
  const row = buttons(push('primary', S.now, wake), push('tertiary', S.stop, stop));
  showState(notice('warning', S.waitingTitle, paragraph(text), ...offline, row));
  say(`${S.waitingTitle}. ${text}`);
}

// An end without a receipt: the focus goes to the words.
function showEnd(look, title, words, { again, extra = [] } = {}) {
  clearState();
  showNotice(notice(look, title, paragraph(words), ...extra, ...(again ? [buttons(push('primary', S.again, again))] : [])));
}

// What the receiver said is wrong, with the questions' words where it names their place.
function showRefusal({ status, json }) {
  if (status === 422) return showEnd('danger', S.refusedTitle, S.earlier);
  if (status === 413) return showEnd('danger', S.refusedTitle, S.tooBig);
  if ([404, 405].includes(status)) return showEnd('danger', S.failedTitle, S.nobody, { again: send });
  const faults = Array.isArray(json?.fehler) ? json.fehler.filter((it) => typeof it?.meldung === 'string') : [];
  const extra = faults.length
    ? [paragraph(S.refusedFaults), element('ul.wz-list', {}, ...faults.map((it) => element('li', {}, faultText(it))))]
    : typeof json?.title === 'string'
      ? [paragraph(S.refusedWords(json.title))]
      : [];
  return showEnd('danger', S.refusedTitle, S.refused, { again: send, extra });
}

// `$.angaben.hunde[0].rufname`
function faultText({ pfad, meldung }) {
  const name = String(pfad).replace(/^\$\.angaben\./, '');
  const field = findAll('[data-field]').find((one) => pathOf(one) === name);
  return field ? `${[headingOf(field), labelOf(field)].filter(Boolean).join(', ')}: ${meldung}` : meldung;
}
