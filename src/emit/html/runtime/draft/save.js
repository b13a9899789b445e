// „Zwischenspeichern“: on this device or as a file.

// The stamp of the record on this device that this window wrote or opened; null for none.
let known = null;
// Once someone has saved here, every step is saved: `{ lock }`, else null.
let keeping = null;

const wordsOfError = (error) => {
  if (error instanceof Refused) return error.message;
  if (error?.name === 'QuotaExceededError') return D.full;
  return error?.name === 'NotReadableError' || error?.name === 'NotFoundError' ? D.unreadable : D.blocked;
};

// One write at a time: each needs to know the stamp of the one before.
let writing = Promise.resolve();

function keep(lock) {
  const written = writing.then(() => keepNow(lock));
  writing = written.catch(() => {});
  return written;
}

// Writes the form; without its files where there is no room for them. Says whether they are in it.
async function keepNow(lock) {
  const { draft, files } = collect();
  let withFiles = true;
  try {
    known = await write(await record(lock, { draft, files }), known);
  } catch (error) {
    if (error?.name !== 'QuotaExceededError' || !files.length) throw error;
    withFiles = false;
    known = await write(await record(lock, { draft, files: [] }), known);
  }
  keeping = { lock };
  page.dirty = false;
  return { draft, withFiles };
}

// After every step; quiet while all is well.
async function keepOn() {
  if (!keeping || application.received) return;
  try {
    await keep(keeping.lock);
  } catch (error) {
    keeping = null;
    page.dirty = true;
    if (error instanceof Conflict) showConflict(error.there);
    else showNotice(notice('warning', D.title, paragraph(`${D.autoFailed} ${wordsOfError(error)}`)));
  }
}

function showConflict(there, lock = null) {
  const dialog = openDialog(
    D.conflictTitle,
    paragraph(there ? D.conflict(moment(there.saved)) : D.conflictErased),
    buttons(
      push('primary', D.overwrite, async () => {
        known = there?.stamp ?? null;
        dialog.close();
        await saveHere(lock);
      }),
      push('secondary', D.keepOther, () => {
        keeping = null;
        dialog.close();
        say(D.kept);
      }),
    ),
  );
}

// Saves because someone pressed a button, and says what came of it.
async function saveHere(lock) {
  try {
    const { draft, withFiles } = await keep(lock);
    const time = clock(draft.gespeichert);
    showNotice(
      withFiles ? notice('success', D.title, paragraph(D.saved(time))) : notice('warning', D.title, paragraph(D.savedWithout(time))),
    );
  } catch (error) {
    if (error instanceof Conflict) showConflict(error.there, lock);
    else showNotice(notice('danger', D.title, paragraph(wordsOfError(error)), buttons(push('primary', D.download, saveAsFile))));
  }
}

async function saveAsFile() {
  try {
    const { name, leftOut } = await download();
    page.dirty = false;
    const words = [D.downloaded(name), ...(leftOut.length ? [D.leftOut(list(leftOut, D.and))] : [])];
    showNotice(notice(leftOut.length ? 'warning' : 'success', D.title, ...words.map(paragraph)));
  } catch (error) {
    showNotice(notice('danger', D.title, paragraph(wordsOfError(error))));
  }
}

function filesInWords() {
  const { files } = collect();
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return files.length ? D.files(files.length, fileSize(size)) : '';
}

// The question for a passphrase, shown once the box is ticked.
function lockQuestion() {
  if (!canLock()) return { box: paragraph(D.noCrypto), password: () => '' };
  const field = input('wz--passwort', D.password, 'password', D.passwordHint(LEAST_PASSWORD), { autocomplete: 'new-password' });
  field.box.hidden = true;
  const wanted = checkbox('wz--schutz', D.lock, (on) => {
    field.box.hidden = !on;
  });
  const password = () => {
    if (field.box.hidden) return '';
    field.refuse('');
    if (field.input.value.length >= LEAST_PASSWORD) return field.input.value;
    field.refuse(D.passwordShort(LEAST_PASSWORD));
    return null;
  };
  return { box: element('div.wz-items', {}, wanted, field.box), password };
}

async function openSaving() {
  const question = lockQuestion();
  const found = await stored().catch(() => null);
  const saveButton = push('primary', D.save, null, 'submit');
  const onSave = async () => {
    const password = question.password();
    if (password === null || saveButton.disabled) return;
    saveButton.disabled = true;
    find('.kern-label', saveButton).textContent = D.saving;
    const lock = password ? await makeKey(password) : null;
    dialog.close();
    await saveHere(lock);
  };
  const eraseButton = () =>
    push('tertiary', D.erase, async () => {
      await forget();
      dialog.close();
      say(D.erased);
    });
  const dialog = openDialog(
    D.title,
    paragraph(D.what(filesInWords())),
    element(
      'section.wz-part',
      {},
      heading('h3', D.hereTitle),
      paragraph(D.here(DAYS)),
      paragraph(D.hereOthers),
      local(onSave, question.box, buttons(saveButton)),
      ...(found ? [paragraph(D.there(moment(found.saved), day(found.until))), buttons(eraseButton())] : []),
    ),
    element(
      'section.wz-part',
      {},
      heading('h3', D.fileTitle),
      paragraph(D.file),
      paragraph(D.fileLimit(fileSize(MOST_CONTENT))),
      buttons(
        push('secondary', D.download, () => {
          dialog.close();
          saveAsFile();
        }),
      ),
    ),
  );
}

// Deletes the draft on this device and stops saving. A write under way would put it back, so that ends first.
async function forget() {
  keeping = null;
  await writing;
  keeping = null;
  known = null;
  await erase();
}
