// A passphrase around a draft: PBKDF2 makes a key of it, AES-GCM closes text and files. Whoever has the device but
// not the passphrase learns when it was saved, for which service, and how long it is.

const ROUNDS = 600000;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const LEAST_PASSWORD = 8;

const canLock = () => globalThis.crypto?.subtle !== undefined;
const utf8 = (text) => new TextEncoder().encode(text);

// A key that no script can read, and what is needed to make it again.
async function makeKey(password, salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES)), rounds = ROUNDS) {
  const material = await crypto.subtle.importKey('raw', utf8(password.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const key = await crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { key, salt, rounds };
}

// The service and the place belong to what is closed: a record cannot be passed off as another one's.
const bound = () => utf8(MARK);

async function close({ key }, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound() }, key, bytes) };
}

const reopen = ({ key }, { iv, data }) => crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound() }, key, data);
