// What is measured of one page, each in a fresh browser context.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// As in tests/browser/lib/axe.mjs.
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const NETWORK = { latency: 150, mbit: 1.6 };
export const SLOWDOWN = 4;
export const LONGEST = 90_000;
const TYPED = 'Probe';
const KEYSTROKES = 12;

async function open(browser, url, { options = {}, slow = false, prepare } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST);
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await session.send('Network.enable');
    const throughput = (NETWORK.mbit * 1_000_000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: NETWORK.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  if (prepare) await prepare(page);
  await page.goto(url, { waitUntil: 'commit' });
  return { page, context };
}

/** In the page: the first text field that a person can see and type into, marked for the test. */
const FIND_FIELD = () => {
  const fields = document.querySelectorAll('input[type=text], input[type=email], input:not([type])');
  const field = [...fields].find((it) => {
    const { width, height } = it.getBoundingClientRect();
    return width > 30 && height > 10 && !it.disabled && !it.readOnly && it.checkVisibility({ visibilityProperty: true });
  });
  if (!field) return false;
  for (const old of document.querySelectorAll('[data-probe]')) if (old !== field) delete old.dataset.probe;
  field.dataset.probe = '';
  return true;
};

/** Goes to the first question: past a start page, where there is one. */
async function toQuestion(page, peer) {
  if (peer.start) await page.locator(peer.start).click();
  await page.waitForFunction(FIND_FIELD, null, { polling: 'raf' });
}

/** Bytes by kind, the number of requests and of those to other hosts, until nothing was asked for during two seconds. */
export async function weight(browser, site, peer, url) {
  site.reset();
  let elsewhere = 0;
  const prepare = (page) =>
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere += 1;
    });
  const { page, context } = await open(browser, url, { prepare });
  await page.waitForLoadState('load');
  await toQuestion(page, peer);
  for (let before = -1; before !== site.sent.length; await pause(2000)) before = site.sent.length;
  await context.close();
  const bytes = { html: 0, js: 0, css: 0, fonts: 0, other: 0 };
  for (const answer of site.sent) if (answer.kind in bytes) bytes[answer.kind] += answer.bytes;
  return { bytes, total: Object.values(bytes).reduce((sum, it) => sum + it, 0), requests: site.sent.length, elsewhere };
}

/**
 * `{ usable, keystroke }` in milliseconds, on a slow machine and network. `usable` lasts from the start of the
 * navigation until a text typed into the first text field stands there and still stands there when the page has come
 * to rest; past a start page, the way there counts too. `keystroke` lasts from the event of a key to the next frame
 * after what it caused, the median of several.
 */
export async function speed(browser, peer, url) {
  const { page, context } = await open(browser, url, { slow: true });
  try {
    const usable = await timeToUsable(page, peer);
    return { usable, keystroke: await keystroke(page) };
  } finally {
    await context.close();
  }
}

async function timeToUsable(page, peer) {
  const holds = () => page.evaluate((text) => document.querySelector('[data-probe]')?.value === text && performance.now(), TYPED);
  for (let tries = 0; tries < 20; tries += 1) {
    await toQuestion(page, peer);
    await page.locator('[data-probe]').focus();
    await page.keyboard.insertText(TYPED);
    const at = await holds();
    await page.waitForLoadState('load');
    await pause(1000);
    if (at && (await holds())) return at;
  }
  throw new Error('what is typed does not stay');
}

async function keystroke(page) {
  await page.evaluate(() => {
    window.delays = [];
    const onKey = (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.delays.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    };
    document.addEventListener('keydown', onKey, true);
  });
  await page.locator('[data-probe]').focus();
  for (let at = 0; at < KEYSTROKES; at += 1) {
    await page.keyboard.press('abcdefghij'[at % 10]);
    await pause(100);
  }
  await pause(300);
  const delays = await page.evaluate(() => window.delays);
  if (delays.length < KEYSTROKES) throw new Error(`only ${delays.length} keystrokes reached the page`);
  return median(delays);
}

/** How many controls can be seen and used when the browser runs no script. */
export async function withoutScript(browser, url) {
  const { page, context } = await open(browser, url, { options: { javaScriptEnabled: false } });
  await page.waitForLoadState('load');
  const controls = await page.evaluate(
    () =>
      [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((it) => !it.disabled && it.checkVisibility({ visibilityProperty: true }))
        .length,
  );
  await context.close();
  return controls;
}

/**
 * What the strict policy refuses while the page loads and is sent empty, and whether a question appears all the same.
 * `url` is served with the policy.
 */
export async function underPolicy(browser, peer, url) {
  const { page, context } = await open(browser, url, {
    prepare: (it) =>
      it.addInitScript(() => {
        window.refused = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
        });
      }),
  });
  await page.waitForLoadState('load');
  if (peer.start) await page.locator(peer.start).click({ timeout: 5000 }).catch(() => {});
  await pause(3000);
  const appears = await page.evaluate(FIND_FIELD);
  if (appears) await sendEmpty(page, peer);
  const refused = await page.evaluate(() => window.refused);
  await context.close();
  const kinds = {};
  for (const line of refused) kinds[line] = (kinds[line] ?? 0) + 1;
  return { violations: refused.length, kinds, appears };
}

/** Sends the first page empty. */
async function sendEmpty(page, peer) {
  await page.locator(peer.next).first().click({ timeout: 10_000 });
  await pause(1500);
}

/** The first page sent empty: what axe finds then, and where the focus is. */
export async function errorState(browser, peer, url) {
  const { page, context } = await open(browser, url);
  await page.waitForLoadState('load');
  await toQuestion(page, peer);
  await sendEmpty(page, peer);
  const focus = await page.evaluate(whereFocusIs);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    AXE_TAGS,
  );
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${peer.name}.png` });
  await context.close();
  const impact = { critical: 0, serious: 0, moderate: 0, minor: 0 };
  for (const it of violations) impact[it.impact] += it.nodes.length;
  return { impact, elements: violations.reduce((sum, it) => sum + it.nodes.length, 0), rules: violations.map((it) => it.id).sort(), focus };
}

/** In the page: `summary`, `field` or `stays`. */
function whereFocusIs() {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.matches('button, [type=submit], [type=button]')) return 'stays';
  if (focused.matches('input, select, textarea, [role=combobox], [role=radio]')) return 'field';
  return focused.querySelector('a, li, input') || focused.matches('[role=alert], a') ? 'summary' : 'stays';
}

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
