// This application among others: its number for the receiver, and where drafts of it are found.

// `key` tells repetitions of one application from new ones; `sent` is what the last attempt carried, the payload's
// `text` and a random `mark` of it; `received` becomes true with the receiver's answer.
const application = { key: uuid(), sent: null, received: false };

// Random, RFC 9562 version 4. `crypto.randomUUID` exists in secure contexts only.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// Where the application goes. With the service's id it names a draft, in every language of the page.
const target = form && new URL(form.dataset.action ?? form.getAttribute('action'), location).href;

// Remembers that there is a draft on this device, so that nobody else loads or opens anything.
const MARK = form && `antragswerk ${service?.form.id} ${target}`;

function hasDraft() {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

// Lets the parts that are loaded know of a `step`, an `attempt` to send, and that it was `received`.
const tell = (event) => form.dispatchEvent(new Event(`wz-${event}`));
