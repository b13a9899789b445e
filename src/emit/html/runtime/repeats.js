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

function setUpRepeat(list) {
  const { min, max, add: words } = service.form.repeats[list.dataset.repeat];
  const pattern = entriesOf(list)[0].cloneNode(true);
  for (const entry of entriesOf(list)) entry.remove();
  const add = button('secondary', [icon('add'), buttonText(words)], () => {
    const entry = append();
    changed();
    control(entry).focus();
    say(T.added(legendOf(entry)));
  });
  add.classList.add('wz-add');
  list.append(add);

  const settle = () => {
    renumber(list);
    const count = entriesOf(list).length;
    add.hidden = count >= max;
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
  const take = (entry) => {
    const name = legendOf(entry);
    const at = entriesOf(list).indexOf(entry);
    entry.remove();
    settle();
    changed();
    const next = entriesOf(list)[at];
    const nextRemove = next && find(':scope > .wz-remove:not([hidden])', next);
    (nextRemove ?? (add.hidden ? control(next) : add)).focus();
    say(T.removed(name));
  };
  for (let made = 0; made < min; made += 1) append();
  const clear = () => {
    for (const entry of entriesOf(list).slice(min)) entry.remove();
    settle();
  };
  lists.set(list.dataset.repeat, { append, clear, max, entries: () => entriesOf(list) });
}
