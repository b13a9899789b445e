// Everything that will be sent, to be read once more.

// `lang` of the words, where they are in another language than the page.
function reviewRow(label, text, lang = {}) {
  return element(
    'div.kern-description-list-item',
    {},
    element('dt.kern-description-list-item__key', { lang: lang.label }, label),
    element('dd.kern-description-list-item__value', { lang: text && lang.text }, text || T.nothing),
  );
}

// Entry and groups around a question, as one heading.
function headingOf(field) {
  const words = [];
  for (let at = field.parentElement.closest('fieldset'); at; at = at.parentElement.closest('fieldset')) {
    words.unshift(legendOf(at));
  }
  return words.join(' – ');
}

const questionOf = (field) => [headingOf(field), labelOf(field)].filter(Boolean).join(': ');

// The language of the chosen option, when it is not the page's.
const chosenLang = (field) => find('select', field)?.selectedOptions[0]?.lang ?? find('input:checked', field)?.labels[0].lang;

function reviewBlocks(step) {
  const blocks = [];
  let heading = '';
  let rows = null;
  for (const field of findAll('[data-field]', step)) {
    if (isOff(field)) continue;
    const now = headingOf(field);
    if (!rows || now !== heading) {
      heading = now;
      if (now) blocks.push(element('h4.kern-heading-small', {}, now));
      rows = element('dl.kern-description-list');
      blocks.push(rows);
    }
    const label = find('[data-label]', field).lang;
    rows.append(reviewRow(labelOf(field), answerText(field), { label, text: chosenLang(field) }));
  }
  return blocks;
}

function reviewSection(step, at, change) {
  const title = find('h2', step).textContent;
  const id = `wz--pruefung-${at + 1}`;
  const edit = link(`#${step.id}`, [icon('edit'), T.change, unseen(`: ${title}`)], () => change(step));
  return element(
    'section.kern-summary',
    { 'aria-labelledby': id },
    element(
      'div.kern-summary__header',
      {},
      element('h3.kern-title.kern-title--small.kern-summary__title-wrapper', { id }, element('span.kern-number', { 'aria-hidden': 'true' }, String(at + 1)), title),
    ),
    element('div.kern-summary__body', {}, ...reviewBlocks(step), element('div.wz-change', {}, edit)),
  );
}

const isOpen = (field) => !isOff(field) && answerOf(field).empty && needOf(field) === 'recommended';
const openFields = () => findAll('[data-field]').filter(isOpen);

function openNotice(fields) {
  const items = fields.map((field) => element('li', {}, questionOf(field)));
  return noticeUnder('h3', 'warning', T.openTitle, paragraph(T.openText), element('ul.wz-list', {}, ...items));
}

function fillReview(steps, change) {
  // What was told may hold no more.
  for (const told of findAll('[data-steps]')) told.open = false;
  const open = openFields();
  byId('wz--pruefung').replaceChildren(
    ...(open.length ? [openNotice(open)] : []),
    ...steps.map((step, at) => reviewSection(step, at, change)),
  );
}
