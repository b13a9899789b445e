// Boxes and controls of dialogs.

const heading = (level, text, id) => element(`${level}.kern-heading-${level === 'h2' ? 'medium' : 'small'}`, { id, tabindex: id && '-1' }, text);

// A labelled input with a hint, as the fields of the form are made. `refuse(text)` shows an error at it and moves
// the focus there; without text the error goes away.
function input(id, label, type, hint, attributes = {}) {
  const made = element('input.kern-form-input__input', { id, type, 'aria-describedby': hint && `${id}--hinweis`, ...attributes });
  const box = element(
    'div.kern-form-input',
    {},
    element('label.kern-label', { for: id }, label),
    hint && element('div.kern-hint', { id: `${id}--hinweis` }, hint),
    made,
  );
  const refuse = (text) => {
    byId(`${id}--fehler`)?.remove();
    made.setAttribute('aria-invalid', String(Boolean(text)));
    const described = [hint && `${id}--hinweis`, text && `${id}--fehler`].filter(Boolean).join(' ');
    if (described) made.setAttribute('aria-describedby', described);
    else made.removeAttribute('aria-describedby');
    if (!text) return;
    box.append(element('p.kern-error', { id: `${id}--fehler` }, icon('danger'), element('span.kern-body', {}, text)));
    made.focus();
  };
  return { box, input: made, refuse };
}

function checkbox(id, label, onChange) {
  const made = element('input.kern-form-check__checkbox', { id, type: 'checkbox' });
  made.addEventListener('change', () => onChange(made.checked));
  return element('div.kern-form-check', {}, made, element('label.kern-label', { for: id }, label));
}

// A form of its own that does something here and posts nowhere.
function local(onSubmit, ...content) {
  const made = element('form.wz-local', { method: 'dialog', novalidate: true }, ...content);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  return made;
}

// Shows content over the page until it is closed; the focus then returns to where it was.
function openDialog(title, ...content) {
  const dialog = element('dialog.wz-dialog', { 'aria-labelledby': 'wz--dialog' });
  dialog.append(heading('h2', title, 'wz--dialog'), ...content, buttons(push('secondary', D.close, () => dialog.close())));
  dialog.addEventListener('close', () => dialog.remove());
  page.main.append(dialog);
  dialog.showModal();
  byId('wz--dialog').focus();
  return dialog;
}
