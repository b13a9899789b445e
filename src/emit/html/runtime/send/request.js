// One attempt to reach the receiver, and what its answer means.

// After so long without a sign of life an attempt counts as failed.
const SILENCE = 60000;

// `{ status, url, retryAfter, json }`, with status 0 when nobody answered. `run.abort` ends it early.
function post(body, run, onProgress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer = 0;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), SILENCE);
    };
    request.open('POST', target);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Idempotency-Key', application.key);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      alive();
      onProgress(loaded, total);
    });
    request.addEventListener('progress', alive);
    request.addEventListener('loadend', () => {
      clearTimeout(timer);
      run.abort = () => {};
      resolve(answerFrom(request));
    });
    run.abort = () => request.abort();
    alive();
    request.send(body);
  });
}

function answerFrom(request) {
  const { status, responseURL } = request;
  if (!status) return { status };
  const kind = request.getResponseHeader('Content-Type') ?? '';
  const retryAfter = Number(request.getResponseHeader('Retry-After')) || 0;
  return { status, url: responseURL, retryAfter, json: /[/+]json\b/.test(kind) ? parsed(request.responseText) : null };
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

// `received` needs a number and a time from the receiver; nothing less is called that.
function outcomeOf({ status, url, json }) {
  if (status === 0 || status >= 500 || [408, 425, 429].includes(status)) return 'later';
  if (status >= 200 && status < 300) {
    if (isReceipt(json)) return 'received';
    return url && url !== target ? 'elsewhere' : 'unconfirmed';
  }
  return 'refused';
}

const isReceipt = (json) =>
  typeof json?.vorgangsnummer === 'string' &&
  json.vorgangsnummer !== '' &&
  typeof json.eingegangen === 'string' &&
  !Number.isNaN(Date.parse(json.eingegangen));
