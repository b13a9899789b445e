// What the page asks of this part.

form.addEventListener('wz-step', keepOn);
form.addEventListener('wz-attempt', keepOn);
form.addEventListener('wz-received', () => hasRecord() && forget());
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && page.dirty) keepOn();
});

const hasRecord = () => known !== null;

globalThis.antragswerk.draft = { openSaving, openFromFile, offer };
