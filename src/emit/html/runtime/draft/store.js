// Drafts on this device, in IndexedDB, because it holds files too.
//
// A record is `{ place, stamp, saved, until, draft, files }`, or with a passphrase `{ …, salt, rounds, draft, files }`
// where draft and files are closed. Every write gives a new random `stamp`; who writes names the stamp that they
// know, so that two windows cannot overwrite each other without noticing.

const DATABASE = 'antragswerk';
const STORE = 'entwuerfe';
const DAYS = 30;

// What is on the device is not what this window knows. `there` is null when nothing is left.
class Conflict extends Error {
  constructor(there) {
    super();
    this.there = there;
  }
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'place' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Runs `work(store, done)` in one transaction; what it hands to `done` is the result once all is written.
async function transact(mode, work) {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      work(transaction.objectStore(STORE), (value) => {
        result = value;
      });
    });
  } finally {
    database.close();
  }
}

const stored = () =>
  transact('readonly', (store, done) => {
    const request = store.get(MARK);
    request.onsuccess = () => done(request.result ?? null);
  });

// Writes, unless something other than `known` is there. Gives back the new stamp.
async function write(record, known) {
  const stamp = uuid();
  localStorage.setItem(MARK, record.until);
  const conflict = await transact('readwrite', (store, done) => {
    const request = store.get(MARK);
    request.onsuccess = () => {
      const there = request.result ?? null;
      if ((there?.stamp ?? null) === known) store.put({ ...record, place: MARK, stamp });
      else done(new Conflict(there));
    };
  });
  if (conflict) throw conflict;
  return stamp;
}

async function erase() {
  await transact('readwrite', (store) => store.delete(MARK));
  localStorage.removeItem(MARK);
}

// Deletes what is past its day, of every service here; says whether this one's was among them.
async function eraseExpired() {
  const now = new Date().toISOString();
  const expired = await transact('readwrite', (store, done) => {
    const old = [];
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) {
        done(old);
        return;
      }
      if (cursor.value.until < now) {
        old.push(cursor.key);
        cursor.delete();
      }
      cursor.continue();
    };
  });
  for (const place of expired) localStorage.removeItem(place);
  return expired.includes(MARK);
}

const contents = (files) => Promise.all(files.map((file) => file.arrayBuffer()));

// The form as a record, closed if there is a lock.
async function record(lock, { draft, files }) {
  const saved = draft.gespeichert;
  const until = new Date(Date.parse(saved) + DAYS * 864e5).toISOString();
  const bytes = await contents(files);
  if (!lock) return { saved, until, draft, files: bytes };
  const closed = await Promise.all(bytes.map((one) => close(lock, one)));
  return { saved, until, salt: lock.salt, rounds: lock.rounds, draft: await close(lock, utf8(JSON.stringify(draft))), files: closed };
}

// The draft of a record and its files.
async function unpack(found, lock) {
  const draft = readDraft(lock ? JSON.parse(new TextDecoder().decode(await reopen(lock, found.draft))) : found.draft);
  const bytes = lock ? await Promise.all(found.files.map((one) => reopen(lock, one))) : found.files;
  return { draft, files: bytes.map((one, at) => new File([one], draft.dateien[at].datei, { type: draft.dateien[at].typ })) };
}
