// What the page asks of this part.

form.addEventListener('wz-step', keepOn);
form.addEventListener('wz-attempt', keepOn);
// A write that the attempt began may be what makes the record.
form.addEventListener('wz-received', () => writing.then(() => hasRecord() && forget()));
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && page.dirty) keepOn();
});

const hasRecord = () => known !== null;

globalThis.antragswerk.draft = { openSaving, openFromFile, offer };
