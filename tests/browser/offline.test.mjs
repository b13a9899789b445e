// Without a network: the service worker keeps one wizard whole, in one version, and nothing of what people answer.
// Needs the built compiler (`ANTRAG=…`), which makes the versions.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { build, run } from './lib/build.mjs';
import { receiver } from './lib/receiver.mjs';
import { serve } from './lib/server.mjs';
import { tabTo, walk } from './lib/walker.mjs';

const SERVICE = 'fundsachen';
const PATH = `/${SERVICE}/html/index.html`;
const folder = mkdtempSync(join(tmpdir(), 'antrag-'));
const FIRST = join(folder, 'first');
const SECOND = join(folder, 'second');
let site;
let browser;
let scenario;

before(async () => {
  build(SERVICE, FIRST, '--authority', 'Gemeinde Musterhausen');
  build(SERVICE, SECOND, '--authority', 'Stadt Beispielstadt');
  const scenarios = run(['test', SERVICE, '--format', 'json']).stdout.trim().split('\n').map((line) => JSON.parse(line));
  scenario = scenarios.find((it) => it.complete && !it.failing);
  site = await serve(FIRST);
  browser = await launch();
});
after(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  Object.assign(site, { receive: null, unreachable: false, root: FIRST, alter: (path, content) => content });
  site.posts.length = 0;
  site.block.length = 0;
});

const opened = async (context) => {
  const { page } = context ? { page: await context.newPage() } : await openPage(browser);
  await page.clock.setFixedTime(new Date(`${scenario.today}T10:00:00+01:00`));
  await page.goto(site.url + PATH);
  return page;
};

/** Waits until the page's files are kept. */
async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

/** What is in the caches: for each its name, and the addresses and contents in it. */
const caches = (page) =>
  page.evaluate(async () => {
    const found = [];
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      const requests = await cache.keys();
      const texts = await Promise.all(requests.map(async (request) => (await cache.match(request)).text()));
      found.push({ name, paths: requests.map(({ url }) => new URL(url).pathname), text: texts.join('') });
    }
    return found;
  });

/** Waits until `holds` gives true; it may have to ask the browser. */
async function until(holds) {
  for (let times = 0; times < 100; times += 1) {
    if (await holds()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.fail(`never: ${holds}`);
}

test('once opened, a wizard works without a network until it is sent', async () => {
  const office = receiver();
  site.receive = office.receive;
  const first = await opened();
  await kept(first);
  site.unreachable = true;
  const page = await first.context().newPage();
  await page.clock.setFixedTime(new Date(`${scenario.today}T10:00:00+01:00`));
  await page.goto(`${site.url}${PATH}?von=suche`);
  await walk(page, scenario.given);
  await tabTo(page, '#wz--absenden');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Noch nicht zugestellt');
  site.unreachable = false;
  await page.click('#wz--versand button:has-text("Jetzt senden")');
  await page.waitForSelector('#wz--quittung');
  assert.equal(office.accepted, 1);
  // Only the wizard's own files are kept.
  const [cache, ...others] = await caches(page);
  assert.deepEqual(others, []);
  assert.ok(cache.paths.includes(PATH));
  const foreign = cache.paths.filter((path) => !path.startsWith('/assets/') && !path.startsWith(`/${SERVICE}/html/`));
  assert.deepEqual(foreign, []);
  assert.doesNotMatch(cache.text, /2026-1/);
  await page.context().close();
});

test('a new version takes the place of the old one as a whole', async () => {
  const page = await opened();
  await kept(page);
  const [before] = await caches(page);
  assert.match(before.text, /Gemeinde Musterhausen/);
  site.root = SECOND;
  // Online, the new page comes at once, whatever is kept.
  await page.goto(site.url + PATH);
  assert.match(await page.textContent('.wz-masthead'), /Stadt Beispielstadt/);
  const context = page.context();
  await until(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting !== null));
  await page.goto('about:blank');
  const next = await opened(context);
  await until(async () => (await caches(next)).every(({ name }) => name !== before.name));
  const [after] = await caches(next);
  assert.notEqual(after.name, before.name);
  assert.match(after.text, /Stadt Beispielstadt/);
  assert.doesNotMatch(after.text, /Gemeinde Musterhausen/);
  await kept(next);
  site.unreachable = true;
  await next.reload();
  assert.match(await next.textContent('.wz-masthead'), /Stadt Beispielstadt/);
  await context.close();
});

test('a version of which a file is missing or another is not kept at all', async () => {
  const missing = () => site.block.push('fira-sans-600');
  const another = () => {
    site.block.length = 0;
    site.alter = (path, content) => (path.includes('fira-sans-600') ? Buffer.concat([content, Buffer.from([0])]) : content);
  };
  for (const spoil of [missing, another]) {
    spoil();
    const page = await opened();
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    assert.deepEqual((await caches(page)).filter(({ paths }) => paths.length), []);
    assert.ok(await page.isVisible('#wz--beginnen'));
    await page.context().close();
  }
});
