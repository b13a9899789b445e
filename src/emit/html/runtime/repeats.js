// Lists of entries that people make longer and shorter.

// By path, what makes a list longer and empties it; for drafts, which come back with entries.
const lists = new Map();

const entriesOf = (list) => findAll(':scope > [data-entry]', list);
const NUMBERED = ['id', 'for', 'name', 'aria-describedby', 'aria-labelledby'];

// `hunde-3` and `hunde[3]` at the start of an id or a name get the number the entry now has.
function renumber(list) {
  const { repeat } = list.dataset;
  const { item } = service.form.repeats[repeat];
  const ids = `${repeat.replaceAll('.', '-')}-`;
  entriesOf(list).forEach((entry, at) => {
    const numbered = (value) => {
      if (value.startsWith(`${repeat}[`)) return value.replace(/\[\d+\]/, `[${at}]`);
      return value.startsWith(ids) ? ids + value.slice(ids.length).replace(/^\d+/, at) : value;
    };
    for (const node of [entry, ...findAll('*', entry)]) {
      for (const name of NUMBERED) {
        const value = node.getAttribute(name);
        if (value) node.setAttribute(name, value.split(' ').map(numbered).join(' '));
      }
    }
    find('legend', entry).firstChild.textContent = `${item} ${at + 1}`;
    find(':scope > .wz-remove .wz-sr', entry).textContent = `: ${item} ${at + 1}`;
  });
}

// Problems name their entry, whose number may be another now.
function markAgain(list) {
  hideSummary();
  setTitle();
  for (const node of findAll('[data-field],[data-group]', list).filter(isMarked)) {
    const found = problemOf(node);
    if (found) mark(found);
  }
}

function setUpRepeat(list) {
  const { min, max, item, add: words } = service.form.repeats[list.dataset.repeat];
  const pattern = entriesOf(list)[0].cloneNode(true);
  for (const entry of entriesOf(list)) entry.remove();
  const add = button('secondary', [icon('add'), buttonText(words)], () => {
    const entry = append();
    changed();
    control(entry).focus();
    say(full.hidden ? T.added(legendOf(entry)) : `${T.added(legendOf(entry))} ${full.textContent}`);
  });
  add.classList.add('wz-add');
  const full = element('p.kern-body', { hidden: true }, T.fullList(max, item));
  list.append(add, full);
  // Stands where the last removed entry stood, and offers it back.
  let gap = null;

  const settle = () => {
    renumber(list);
    const count = entriesOf(list).length;
    add.hidden = count >= max;
    full.hidden = count < max;
    if (count >= max) close();
    for (const entry of entriesOf(list)) find(':scope > .wz-remove', entry).hidden = count <= min;
  };
  const append = () => {
    const entry = pattern.cloneNode(true);
    const remove = button('tertiary', [icon('delete'), buttonText(T.remove, unseen(''))], () => take(entry));
    remove.classList.add('wz-remove');
    entry.append(remove);
    add.before(entry);
    findAll('input[type="file"]', entry).forEach(setUpFiles);
    settle();
    return entry;
  };
  const close = () => {
    gap?.remove();
    gap = null;
  };
  // The entry itself is kept, so its answers and files are when it comes back.
  const take = (entry) => {
    const first = answerText(find('[data-field]', entry));
    const name = legendOf(entry) + (first && ` (${first})`);
    close();
    const undo = push('secondary', T.undo, () => giveBack(entry));
    gap = element('div.wz-gap', {}, element('p.kern-body', {}, T.removed(name)), undo);
    entry.replaceWith(gap);
    settle();
    changed();
    markAgain(list);
    undo.focus();
    say(T.removed(name));
  };
  const giveBack = (entry) => {
    gap.before(entry);
    settle();
    close();
    changed();
    markAgain(list);
    find(':scope > .wz-remove', entry).focus();
    say(T.restored(legendOf(entry)));
  };
  form.addEventListener('wz-step', close);
  for (let made = 0; made < min; made += 1) append();
  const clear = () => {
    for (const entry of entriesOf(list).slice(min)) entry.remove();
    close();
    settle();
  };
  lists.set(list.dataset.repeat, { append, clear, max, entries: () => entriesOf(list) });
}
