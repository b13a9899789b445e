// Changing the language of the sample of src/emit/html/tests; first write it with
// `cargo test --lib html::tests::write_demo -- --ignored`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { axe, layout } from './lib/axe.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { walkTo } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { currentStep, problems, submit, walk } from './lib/walker.mjs';

const ROOT = process.env.HTML_DEMO ?? '/tmp/html-demo';
const GERMAN = '/hundehaltung/html/index.html';
const ENGLISH = '/hundehaltung/html/en/index.html';
const { today: TODAY, given } = JSON.parse(readFileSync(new URL('sample.json', import.meta.url), 'utf8'));
let site;
let browser;

before(async () => {
  site = await serve(ROOT);
  browser = await launch();
});
after(async () => {
  await browser.close();
  site.close();
});

async function opened(path, options = {}) {
  const opening = await openPage(browser, { today: TODAY, ...options });
  await opening.page.goto(site.url + path);
  return opening;
}

async function change(page, name, path) {
  await page.click(`.wz-languages a:has-text("${name}")`);
  await page.waitForURL(`**${path}*`);
  await page.waitForSelector('form[data-ready]', { state: 'attached' });
}

const status = (page, text) => page.waitForFunction((it) => document.getElementById('wz--status').textContent === it, text);
const stored = (page) => page.evaluate(() => sessionStorage.length);

test('answers, entries and the step go along and back', async () => {
  const { page, complaints, close } = await opened(GERMAN);
  await page.click('#wz--beginnen');
  await page.fill('#halter-vornamen', 'Ada „Žofie“');
  await page.fill('#halter-geburtsdatum-tag', '27');
  await page.evaluate(() => document.querySelector('[data-repeat="hunde"] .wz-add').click());
  await page.evaluate(() => {
    const set = (id, value) => Object.assign(document.getElementById(id), { value });
    set('hunde-1-rufname', 'Rex');
    document.getElementById('hunde-1-gefaehrlich').checked = true;
  });
  await change(page, 'English', ENGLISH);
  await status(page, 'Your answers are here.');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await currentStep(page), 'seite--halter');
  assert.match(await page.title(), /^Step 1 of \d+: /);
  assert.equal(await page.inputValue('#halter-vornamen'), 'Ada „Žofie“');
  assert.equal(await page.inputValue('#halter-geburtsdatum-tag'), '27');
  assert.equal(await page.locator('[data-repeat="hunde"] > [data-entry]').count(), 2);
  assert.equal(await page.inputValue('#hunde-1-rufname'), 'Rex');
  assert.ok(await page.isChecked('#hunde-1-gefaehrlich'));
  assert.equal(await stored(page), 0, 'what was read is removed');
  await page.fill('#halter-vornamen', 'Grace');
  await change(page, 'Deutsch', GERMAN);
  await status(page, 'Ihre Antworten sind da.');
  assert.equal(await page.inputValue('#halter-vornamen'), 'Grace');
  assert.deepEqual(complaints, []);
  await close();
});

test('files cannot go along, and the page says so', async () => {
  const { page, close } = await opened(GERMAN);
  await page.click('#wz--beginnen');
  await page.fill('#halter-vornamen', 'Ada');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'test.pdf', { type: 'application/pdf' }));
    document.getElementById('hunde-0-wesenstest').files = transfer.files;
  });
  await change(page, 'English', ENGLISH);
  await status(page, 'Your answers are here, your files are not. Please choose the files again.');
  await close();
});

test('nothing is stored before someone changes the language, and nothing of another version is read', async () => {
  const { page, close } = await opened(GERMAN);
  await page.click('#wz--beginnen');
  await page.fill('#halter-vornamen', 'Ada');
  assert.equal(await stored(page), 0);
  await page.evaluate(() => {
    const values = [['halter.vornamen', 'Old']];
    const waiting = { version: '0.0.1', step: 'seite--halter', counts: [], values };
    sessionStorage.setItem('antragswerk-sprache-hundehaltung', JSON.stringify(waiting));
  });
  await page.goto(`${site.url}${ENGLISH}`);
  assert.ok(await page.isVisible('#wz--start'));
  assert.equal(await page.inputValue('#halter-vornamen'), '');
  assert.equal(await stored(page), 0);
  await close();
});

test('errors are told in the language of the page', async () => {
  const { page, close } = await opened(ENGLISH);
  await page.click('#wz--beginnen');
  await page.keyboard.press('Tab');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.match(await page.title(), /^Error: Step 1/);
  assert.match(await page.textContent('#wz--fehler h2'), /^Please check \d+ answers$/);
  await page.fill('#halter-geburtsdatum-tag', '27');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.match(await problems(page), /Please add the month and the year\./);
  assert.deepEqual(await axe(page, 'error'), []);
  await close();
});

test('a comma for thousands is not taken for a decimal point', async () => {
  const { page, close } = await opened(ENGLISH);
  const read = (text) =>
    page.evaluate((it) => {
      const input = document.getElementById('einkommen');
      input.value = it;
      return input.value;
    }, text);
  await walkTo(page, 'seite--haltung');
  await read('1,200');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.match(await problems(page), /Enter the amount in digits, without a comma for thousands/);
  await read('1200.50');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.doesNotMatch(await problems(page), /comma for thousands/);
  await close();
});

test('every language gives the same payload', async () => {
  const payloads = [];
  for (const path of [GERMAN, ENGLISH]) {
    const { page, complaints, close } = await opened(path);
    const findings = [];
    const onStep = async (on, step, state) => {
      if (state === 'filled') findings.push(...(await axe(on, `${path} ${step}`)), ...(await layout(on, `${path} ${step}`)));
    };
    await walk(page, given, { onStep });
    findings.push(...(await axe(page, `${path} review`)));
    await submit(page);
    assert.deepEqual([...findings, ...complaints], []);
    payloads.push(new Map(site.posts.at(-1).pairs).get('_nutzdaten'));
    await close();
  }
  assert.equal(payloads[0], payloads[1]);
});

test('without a script the ways are plain links with a word about answers', async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(site.url + ENGLISH);
  await page.waitForURL('**/en/ohne-skript.html');
  assert.ok(await page.isVisible('text=If you change the language, your answers are lost.'));
  await page.fill('#halter-vornamen', 'Ada');
  await page.click('#wz--absenden');
  await page.waitForURL('**/eingegangen');
  const { path, pairs } = site.posts.at(-1);
  assert.equal(path, '/hundehaltung/html/absenden');
  assert.equal(new Map(pairs).get('_sprache'), 'en');
  await page.goto(site.url + ENGLISH);
  await page.waitForURL('**/en/ohne-skript.html');
  await page.click('.wz-languages a');
  await page.waitForURL('**/hundehaltung/html/ohne-skript.html');
  await close();
});

for (const [name, viewport] of [['wide', { width: 1280, height: 900 }], ['narrow', { width: 320, height: 640 }]]) {
  test(`the start page in both languages, ${name}`, async () => {
    for (const path of [GERMAN, ENGLISH]) {
      const { page, complaints, close } = await opened(path, { viewport });
      assert.deepEqual(await axe(page, path), []);
      assert.deepEqual(await layout(page, path), []);
      assert.deepEqual(complaints, []);
      await close();
    }
  });
}
