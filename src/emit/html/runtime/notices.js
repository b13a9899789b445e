// Boxes that say how things are.

// `level` is that of its heading.
function noticeUnder(level, look, title, ...content) {
  return element(
    `div.kern-alert.kern-alert--${look}`,
    {},
    element('div.kern-alert__header', {}, icon(look), element(`${level}.kern-title`, {}, title)),
    element('div.kern-alert__body', {}, ...content),
  );
}

const notice = (...words) => noticeUnder('h2', ...words);

const paragraph = (text) => element('p.kern-body', {}, text);

function hideNotice() {
  byId('wz--mitteilung')?.remove();
}

// Above the page that is shown, where the focus goes.
function showNotice(box) {
  hideNotice();
  box.id = 'wz--mitteilung';
  box.classList.add('wz-summary');
  box.tabIndex = -1;
  current.before(box);
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'start' });
}

// Uses a part that may not have been loaded yet; without a connection, says so.
async function withPart(name, use) {
  let loaded;
  try {
    loaded = await part(name);
  } catch {
    showNotice(notice('danger', T.partTitle, paragraph(T.partText)));
    return;
  }
  use(loaded);
}
