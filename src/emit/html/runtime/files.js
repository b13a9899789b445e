// The files of an input as a list from which single ones can be taken; choosing again adds to it.

// How the content of each chosen file begins, in hexadecimal digits, once it was read.
const beginnings = new WeakMap();
// As much as may stand before a signature, and the signature.
const BEGINNING = 1024;

async function readBeginning(file) {
  try {
    const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
    beginnings.set(file, [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  } catch {
    // It was moved, say. Sending tells what to do about that.
  }
}

// Whether the content is certainly not of the kind that the name says.
const hasOtherContent = (file, pattern) => file.size > 0 && beginnings.has(file) && !new RegExp(pattern).test(beginnings.get(file));

function setUpFiles(input) {
  const field = input.closest('[data-field]');
  const { max } = rowOf(field);
  const listed = element('ul.wz-files', { 'aria-label': T.files, hidden: true });
  const sum = element('p.kern-hint', { hidden: true });
  input.after(listed, sum);
  let files = [];

  const settle = () => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    listed.hidden = !files.length;
    listed.replaceChildren(...files.map(item));
    sum.hidden = max === 1 || !files.length;
    sum.textContent = T.filesSum(files.length, max, fileSize(files.reduce((total, { size }) => total + size, 0)));
  };
  const item = (file) => {
    const words = buttonText(T.remove, unseen(`: ${file.name}`));
    const remove = button('tertiary', [icon('delete'), words], () => {
      files = files.filter((it) => it !== file);
      settle();
      input.focus();
      changed();
      // What is said is about the files that are left.
      unmark(field);
      markWrong();
      say(T.removed(file.name));
    });
    return element('li', {}, element('span.kern-body', {}, `${file.name} (${fileSize(file.size)})`), remove);
  };
  const markWrong = () => {
    const found = files.length ? problemOf(field) : null;
    if (found) mark(found);
    return found ? [found.text] : [];
  };
  // A file is chosen at once and not letter by letter, so what is wrong with it is said at once.
  const judge = async (added) => {
    await Promise.all(added.map(readBeginning));
    say([...added.map((file) => T.added(file.name)), ...markWrong()].join(' '));
  };
  // Before the form hears of it, so that it reads the whole list.
  input.addEventListener('input', () => {
    const isNew = (file) => !files.some((it) => it.name === file.name && it.size === file.size);
    const added = [...input.files].filter(isNew);
    files = input.multiple ? [...files, ...added] : [...input.files];
    settle();
    if (added.length) judge(added);
  });
}
