// Going on in another language. The answers wait in the session storage of this window, which no other
// site and no other window reads, until the other page takes them out. Files cannot wait there.

const WAITING = `antragswerk-sprache-${service?.form.id}`;

const keepable = () => findAll('input,select,textarea').filter(({ name, type }) => name && type !== 'hidden' && type !== 'file');
const isTickable = ({ type }) => type === 'radio' || type === 'checkbox';

function leaveAnswers() {
  const counts = [...lists].map(([path, { entries }]) => [path, entries().length]);
  const values = keepable()
    .filter((input) => (isTickable(input) ? input.checked : input.value))
    .map(({ name, value }) => [name, value]);
  const files = findAll('input[type="file"]').some((input) => input.files.length);
  const { key, sent } = application;
  const waiting = { version: service.form.version, step: current.id, counts, values, files, key, sent };
  sessionStorage.setItem(WAITING, JSON.stringify(waiting));
}

// What another page left for this one; nothing of another version of the form.
function takeAnswers() {
  try {
    const text = sessionStorage.getItem(WAITING);
    sessionStorage.removeItem(WAITING);
    const waiting = JSON.parse(text);
    return waiting?.version === service.form.version ? waiting : null;
  } catch {
    return null;
  }
}

function putAnswers({ counts, values }) {
  for (const [path, count] of counts) {
    const { append, max, entries } = lists.get(path);
    while (entries().length < Math.min(count, max)) append();
  }
  const given = new Set(values.map((pair) => JSON.stringify(pair)));
  const byName = new Map(values);
  for (const input of keepable()) {
    if (isTickable(input)) input.checked = given.has(JSON.stringify([input.name, input.value]));
    else input.value = byName.get(input.name) ?? '';
  }
}

function setUpLanguages() {
  for (const way of findAll('.wz-languages a', document)) {
    way.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      try {
        leaveAnswers();
        dirty = false;
      } catch {
        // Storage is blocked or full. The browser asks before the answers are lost.
      }
    });
  }
  const waiting = takeAnswers();
  if (!waiting) return;
  putAnswers(waiting);
  // Still the same application: what was sent in one language does not arrive again in another.
  Object.assign(application, { key: waiting.key, sent: waiting.sent });
  update();
  dirty = waiting.values.length > 0;
  const step = steps().find(({ id }) => id === waiting.step);
  if (step) show(step);
  if (waiting.values.length) say(waiting.files ? T.takenWithoutFiles : T.taken);
}
