// Going on with a draft: from this device, or from a file.

function afterRestore(draft, { lost, missing }) {
  const content = [];
  if (missing.length) content.push(paragraph(D.filesAgain(list(missing, D.and))));
  if (lost.length) {
    const items = lost.map(({ question, words, reason }) => element('li', {}, D.lost(question, words, D.reasons[reason])));
    content.push(paragraph(D.changed), element('ul.wz-list', {}, ...items));
  }
  goTo(draft);
  page.dirty = false;
  const words = paragraph(D.resumed(moment(draft.gespeichert)));
  showNotice(notice(content.length ? 'warning' : 'success', D.resumedTitle, words, ...content));
}

// On the start page, the draft that is on this device.
async function offer() {
  try {
    await offerStored();
  } catch {
    tellAtStart(notice('warning', D.title, paragraph(D.unopened)));
  }
}

async function offerStored() {
  if (await eraseExpired()) {
    tellAtStart(notice('info', D.title, paragraph(D.expired)));
    return;
  }
  const found = await stored();
  if (!found) {
    localStorage.removeItem(MARK);
    return;
  }
  const question = found.salt && input('wz--passwort', D.password, 'password', null, { autocomplete: 'current-password' });
  const resume = push('primary', D.resume, null, 'submit');
  const box = notice(
    'info',
    D.thereTitle,
    paragraph(D.there(moment(found.saved), day(found.until))),
    local(
      () => goOn(found, question, resume),
      question?.box,
      buttons(
        resume,
        push('tertiary', D.erase, async () => {
          await forget();
          tellAtStart(null);
          byId('wz--beginnen').focus();
          say(D.erased);
        }),
      ),
    ),
    paragraph(D.fresh),
  );
  tellAtStart(box);
}

function tellAtStart(box) {
  byId('wz--entwurf')?.remove();
  if (!box) return;
  box.id = 'wz--entwurf';
  page.start.prepend(box);
}

async function goOn(found, question, resume) {
  if (resume.disabled) return;
  resume.disabled = true;
  try {
    const lock = question ? await keyFor(found, question) : null;
    if (question && !lock) return;
    const { draft, files } = await unpack(found, lock);
    tellAtStart(null);
    known = found.stamp;
    keeping = { lock };
    afterRestore(draft, restore(draft, files));
    announce('opened');
  } catch (error) {
    if (question && error?.name === 'OperationError') question.refuse(D.passwordWrong);
    else showNotice(notice('danger', D.title, paragraph(error instanceof Refused ? error.message : D.notDraft)));
  } finally {
    resume.disabled = false;
  }
}

// The key for a record from what was typed, or null when nothing was.
async function keyFor(found, question) {
  question.refuse('');
  if (question.input.value) return makeKey(question.input.value, found.salt, found.rounds);
  question.refuse(D.passwordMissing);
  return null;
}

function openFromFile() {
  const question = input('wz--datei', D.openFile, 'file', D.openHint, { accept: '.json' });
  const onOpen = async () => {
    question.refuse('');
    const [file] = question.input.files;
    if (!file) {
      question.refuse(D.choose);
      return;
    }
    try {
      const { draft, files } = await readFile(file);
      dialog.close();
      tellAtStart(null);
      afterRestore(draft, restore(draft, files));
    } catch (error) {
      question.refuse(error instanceof Refused ? error.message : D.notDraft);
    }
  };
  const dialog = openDialog(
    D.openTitle,
    page.dirty ? paragraph(D.openReplaces) : null,
    local(onOpen, question.box, buttons(push('primary', D.open, null, 'submit'))),
  );
}
