// Drafts as a file to take along.

const MOST_CONTENT = 20 * 1048576;
const MOST_FILE = 32 * 1048576;
const ENDING = '.antrag-entwurf.json';

const base64 = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

function bytesOf(text) {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw new Refused(D.notDraft);
  }
}

// Hands the browser a file. Gives back its name and the names of files that had no room.
async function download() {
  const { draft, files } = collect();
  const leftOut = [];
  let size = 0;
  for (const [at, file] of files.entries()) {
    if (size + file.size > MOST_CONTENT) leftOut.push(file.name);
    else {
      size += file.size;
      draft.dateien[at].inhalt = await base64(file);
    }
  }
  const name = `${draft.leistung}-${draft.gespeichert.slice(0, 10)}${ENDING}`;
  offerFile(name, JSON.stringify(draft, null, 1), 'application/json');
  return { name, leftOut };
}

// The draft in a file and its files, or `Refused`.
async function readFile(file) {
  if (file.size > MOST_FILE) throw new Refused(D.tooBig(fileSize(MOST_FILE)));
  let given;
  try {
    given = JSON.parse(await file.text());
  } catch {
    throw new Refused(D.notDraft);
  }
  const draft = readDraft(given);
  const files = draft.dateien.map(({ datei, typ, inhalt }) =>
    typeof inhalt === 'string' ? new File([bytesOf(inhalt)], datei, { type: typ }) : null,
  );
  return { draft, files };
}
