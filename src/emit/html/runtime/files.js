// The files of an input as a list from which single ones can be taken; choosing again adds to it.

function setUpFiles(input) {
  const listed = element('ul.wz-files', { 'aria-label': T.files, hidden: true });
  input.after(listed);
  let files = [];

  const settle = () => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    listed.hidden = !files.length;
    listed.replaceChildren(...files.map(item));
  };
  const item = (file) => {
    const words = buttonText(T.remove, unseen(`: ${file.name}`));
    const remove = button('tertiary', [icon('delete'), words], () => {
      files = files.filter((it) => it !== file);
      settle();
      input.focus();
      changed();
      say(T.removed(file.name));
    });
    return element('li', {}, element('span.kern-body', {}, `${file.name} (${fileSize(file.size)})`), remove);
  };
  // Before the form hears of it, so that it reads the whole list.
  input.addEventListener('input', () => {
    const isNew = (file) => !files.some((it) => it.name === file.name && it.size === file.size);
    const added = [...input.files].filter(isNew);
    files = input.multiple ? [...files, ...added] : [...input.files];
    settle();
    if (added.length) say(added.map((file) => T.added(file.name)).join(' '));
  });
}
