// Sending until someone answers, or the attempts are used up. All of them carry the same key, so that an
// application whose answer was lost on the way does not arrive twice.

// Seconds before each repetition.
const PAUSES = [1, 2, 4, 8, 16];
const LONGEST_PAUSE = 60;

// The delivery under way: `{ stopped, abort, wake }`.
let run = null;

async function send() {
  if (run || application.received) return;
  run = { stopped: false, abort() {}, wake() {} };
  const mine = run;
  busy(true);
  try {
    await deliver(mine);
  } catch (error) {
    showEnd('danger', S.failedTitle, S.broken, { again: send });
    throw error;
  } finally {
    if (run === mine) {
      run = null;
      busy(false);
    }
  }
}

function stop() {
  if (!run) return;
  run.stopped = true;
  run.abort();
  run.wake();
  run = null;
  clearState();
  busy(false);
}

// Leaving the review ends it; what was sent so far is asked for by its key the next time.
form.addEventListener('wz-step', stop);
addEventListener('online', () => run?.wake());

async function deliver(mine) {
  const encrypted = service.form.encrypt;
  if (encrypted && !globalThis.crypto?.subtle) return showEnd('danger', S.failedTitle, S.noCrypto);
  const progress = showSending(encrypted ? S.encrypting : S.sending);
  const name = await unreadableFile();
  if (name !== null) return showEnd('danger', S.failedTitle, S.unreadable(name));
  const text = payloadText();
  page.tell('attempt');
  let body;
  try {
    body = encrypted ? named(await (await page.part('encrypt')).sealed(text, filesByName())) : plainBody(text);
  } catch {
    return showEnd('danger', S.failedTitle, S.notEncrypted, { again: send });
  }
  if (!mine.stopped) await repeat(mine, body, encrypted ? showSending(S.sending) : progress);
}

async function repeat(mine, body, firstProgress) {
  let progress = firstProgress;
  for (const planned of [...PAUSES, null]) {
    const answer = await post(body, mine, progress);
    if (mine.stopped) return;
    const outcome = outcomeOf(answer);
    if (outcome !== 'later') {
      finish(outcome, answer);
      return;
    }
    if (planned === null) break;
    await pause(mine, Math.min(Math.max(planned, answer.retryAfter ?? 0), LONGEST_PAUSE));
    if (mine.stopped) return;
    progress = showSending(S.sending);
  }
  showEnd('warning', S.failedTitle, S.failed, { again: send });
}

function pause(mine, seconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    mine.wake = () => {
      clearTimeout(timer);
      resolve();
    };
    showWaiting(seconds, () => mine.wake(), () => {
      stop();
      submit.focus();
    });
  });
}

function finish(outcome, answer) {
  if (outcome === 'received') showReceipt(answer.json);
  else if (outcome === 'unconfirmed') showEnd('warning', S.unconfirmedTitle, S.unconfirmed, { again: send });
  else if (outcome === 'elsewhere') {
    // The receiver leads to a page of its own. A draft stays: it may have been a page to sign in.
    page.dirty = false;
    location.assign(answer.url);
  } else showRefusal(answer);
}

globalThis.antragswerk.send = { send };
