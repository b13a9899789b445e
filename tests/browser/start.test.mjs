// What the start page says, how steps are reached, why something is asked; first build with the command line:
// ANTRAG names the compiler, `target/release/antrag` without.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { axe, layout } from './lib/axe.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { build } from './lib/build.mjs';
import { serve } from './lib/server.mjs';
import { currentStep } from './lib/walker.mjs';

const PAGE = '/hundehaltung/html/index.html';
const PLAIN = '/hundehaltung/html/ohne-skript.html';
const AMOUNTS = {
  steuer_erster_hund: 100,
  steuer_zweiter_hund: 130,
  steuer_weiterer_hund: 1234.5,
  steuer_gefaehrlicher_hund: 600,
  gebuehr_ersatzmarke: 10,
};
const NEXT = '#wz--knoepfe .kern-btn--primary';
let folder;
let site;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  const params = join(folder, 'params.json');
  writeFileSync(params, JSON.stringify(AMOUNTS));
  build('hundehaltung', join(folder, 'out'), '--authority-profile', 'examples/profil/musterstadt.yaml', '--params', params);
  site = await serve(join(folder, 'out'));
  browser = await launch();
});
after(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

async function opened(path = PAGE, options = {}) {
  const opening = await openPage(browser, { today: '2026-03-01', ...options });
  await opening.page.goto(site.url + path);
  if (options.javaScriptEnabled !== false) await opening.page.waitForSelector('form[data-ready]', { state: 'attached' });
  return opening;
}

/** Fills the first two pages: a person who registers a dog. */
async function fillTwoPages(page) {
  await page.check('#anliegen');
  await page.check('#halter_art');
  await page.check('#selbst');
  await page.click(NEXT);
  await page.fill('#halter-vornamen', 'Ada');
  await page.fill('#halter-familienname', 'Muster');
  for (const [part, value] of [['tag', '27'], ['monat', '3'], ['jahr', '1985']]) await page.fill(`#geburtsdatum-${part}`, value);
  await page.check('[id="mit_anderen--2"]');
  await page.click(NEXT);
}

const text = (page, selector) => page.locator(selector).innerText();
const colour = (page, selector, property) => page.$eval(selector, (node, name) => getComputedStyle(node)[name], property);

test('the start page says what people want to know, with and without a script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, complaints, close } = await opened(javaScriptEnabled ? PAGE : PLAIN, { javaScriptEnabled });
    const start = await page.locator('#wz--start').textContent();
    for (const words of [
      'Bürgerinnen und Bürger sowie Unternehmen',
      'Steuer im Jahr für jeden weiteren Hund ab dem dritten',
      '1.234,50 Euro',
      'für jeden Eintrag „Angemeldeter Hund“',
      'Danach bekommt sie: Stadt Musterstadt.',
      'Die Steuer einziehen',
      'Rathausplatz 1',
      'Montag bis Freitag 8 bis 12 Uhr',
      '01.01.2026',
      'Deutsch, English',
      'Zeit zum Ausfüllen',
    ]) {
      assert.ok(start.includes(words), words);
    }
    assert.match(start, /Etwa \d+ bis \d+ Minuten, \d+ bis \d+ Fragen/);
    assert.equal(await page.getAttribute('#wz--daten ~ p a', 'href'), 'https://www.musterstadt.example/datenschutz');
    assert.equal(await page.getAttribute('a[href^="tel:"]', 'href'), 'tel:0123456780');
    assert.ok(await page.isVisible('.wz-draft'));
    assert.deepEqual(complaints, []);
    await close();
  }
});

test('days on the English page are written in English', async () => {
  const { page, close } = await opened('/hundehaltung/html/en/index.html');
  assert.match(await text(page, '.wz-facts'), /1 January 2026/);
  await page.click('#wz--beginnen');
  await page.check('#anliegen');
  await page.check('#halter_art');
  await page.check('#selbst');
  await page.click(NEXT);
  for (const [part, value] of [['tag', '27'], ['monat', '3'], ['jahr', '1985']]) await page.fill(`#geburtsdatum-${part}`, value);
  await page.evaluate(() => {
    const { show, review } = globalThis.antragswerk.page;
    show(review);
  });
  assert.match(await text(page, '#wz--pruefung'), /27 March 1985/);
  await close();
});

test('the authority shows in colours, mark and links, in both schemes, to everybody', async () => {
  for (const [colorScheme, action] of [['light', 'rgb(23, 96, 58)'], ['dark', 'rgb(127, 209, 162)']]) {
    const { page, complaints, close } = await opened(PAGE, { colorScheme, viewport: { width: 320, height: 800 } });
    assert.equal(await colour(page, '#wz--beginnen', 'backgroundColor'), action);
    assert.equal(await colour(page, '.wz-masthead .kern-title', 'color'), colorScheme === 'light' ? 'rgb(13, 59, 35)' : 'rgb(216, 240, 226)');
    assert.ok((await page.$eval('.wz-logo', (image) => image.naturalWidth)) > 0);
    for (const node of await page.$$('details')) await node.evaluate((details) => { details.open = true; });
    assert.deepEqual([...(await axe(page, colorScheme)), ...(await layout(page, colorScheme)), ...complaints], []);
    await close();
  }
  const { page, close } = await opened(PAGE, { forcedColors: 'active' });
  assert.deepEqual(await layout(page, 'forced'), []);
  await close();
});

test('an address opens its step, or the first on the way that is not complete', async () => {
  const { page, close } = await opened(`${PAGE}#seite-hunde_seite`);
  await page.waitForSelector('#wz--mitteilung');
  assert.equal(await currentStep(page), 'seite--anliegen_seite');
  assert.match(await text(page, '#wz--mitteilung'), /Hier fehlen noch Angaben/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'wz--mitteilung');
  assert.ok(page.url().endsWith('#seite--anliegen_seite'));
  await fillTwoPages(page);
  assert.equal(await currentStep(page), 'seite--anschrift_seite');
  await page.evaluate(() => { location.hash = '#seite-halter_seite'; });
  await page.waitForFunction(() => location.hash === '#seite-halter_seite' && document.activeElement.id === 'seite--halter_seite--titel');
  assert.equal(await currentStep(page), 'seite--halter_seite');
  assert.equal(await page.inputValue('#halter-vornamen'), 'Ada');
  await page.evaluate(() => { location.hash = '#seite-organisation_seite'; });
  await page.waitForSelector('#wz--start', { state: 'visible' });
  await page.evaluate(() => { location.hash = '#wz--pruefen'; });
  await page.waitForSelector('#wz--mitteilung');
  assert.equal(await currentStep(page), 'seite--anschrift_seite');
  await close();
});

test('an address that names no step of this way leads to the start', async () => {
  for (const hash of ['#seite-gibt_es_nicht', '#wz--inhalt', '#']) {
    const { page, close } = await opened(PAGE + hash);
    assert.ok(await page.isVisible('#wz--start'), hash);
    await close();
  }
});

test('going back and forward loses nothing, and forward never jumps over a gap', async () => {
  const { page, close } = await opened();
  await page.click('#wz--beginnen');
  await fillTwoPages(page);
  await page.goBack();
  await page.goBack();
  assert.equal(await currentStep(page), 'seite--anliegen_seite');
  assert.ok(await page.isChecked('#anliegen'));
  await page.goForward();
  assert.equal(await page.inputValue('#halter-familienname'), 'Muster');
  await page.fill('#halter-familienname', '');
  await page.goForward();
  await page.waitForSelector('#wz--mitteilung');
  assert.equal(await currentStep(page), 'seite--halter_seite');
  await close();
});

test('progress counts the steps of this way, and again when an answer changes it', async () => {
  const { page, close } = await opened();
  await page.click('#wz--beginnen');
  await fillTwoPages(page);
  const steps = async () => Number(/von (\d+)/.exec(await text(page, '#wz--fortschritt label'))[1]);
  const shown = await page.$$eval('.wz-step:not([data-off])', (nodes) => nodes.length);
  assert.equal(await steps(), shown);
  await page.goBack();
  await page.goBack();
  await page.check('[id="selbst--2"]');
  await page.click(NEXT);
  assert.equal(await steps(), shown + 1);
  assert.match(await page.title(), new RegExp(`^Schritt 2 von ${shown + 1}: `));
  await close();
});

test('why something is asked waits behind the question', async () => {
  const { page, complaints, close } = await opened();
  await page.click('#wz--beginnen');
  await page.check('#anliegen');
  await page.check('#halter_art');
  await page.check('#selbst');
  await page.click(NEXT);
  const why = page.locator('#mit_anderen--feld + .wz-why');
  assert.equal(await why.locator('p').first().isVisible(), false);
  await why.locator('summary').focus();
  await page.keyboard.press('Enter');
  await why.locator('text=weil gilt').waitFor();
  const said = await why.innerText();
  assert.match(said, /§ 44 Abs\. 1 AO/);
  assert.match(said, /Wir fragen das, weil gilt: „Worum geht es\?“ ist „Einen oder mehrere Hunde anmelden“\./);
  const whole = page.locator('#seite--halter_seite > .wz-reasons');
  await whole.locator('summary').click();
  await whole.locator('text=weil gilt').waitFor();
  assert.match(await whole.innerText(), /Feststellen, wer die Steuer schuldet[^]*weil gilt: „Wer hält den Hund\?“ ist „Eine Person“\./);
  assert.deepEqual([...(await axe(page, 'why')), ...(await layout(page, 'why')), ...complaints], []);
  await close();
});

test('without a script, reasons and conditions stand at the questions', async () => {
  const { page, close } = await opened(PLAIN, { javaScriptEnabled: false });
  assert.match(await page.locator('#seite--halter_seite .wz-condition').first().innerText(), /^Nur ausfüllen, wenn: /);
  assert.equal(await page.locator('#mit_anderen--feld + .wz-why > summary').innerText(), 'Warum fragen wir das?');
  await close();
});

test('a change from the review leads there and back', async () => {
  const { page, close } = await opened();
  await page.click('#wz--beginnen');
  await fillTwoPages(page);
  await page.evaluate(() => {
    const { show, review } = globalThis.antragswerk.page;
    show(review);
  });
  await page.click('#wz--pruefung a[href="#seite--halter_seite"]');
  assert.equal(await currentStep(page), 'seite--halter_seite');
  await page.fill('#halter-vornamen', 'Grace');
  await page.click(NEXT);
  // Other pages are not complete yet: the first of them comes with its problems, not the review.
  assert.equal(await currentStep(page), 'seite--anschrift_seite');
  await close();
});

/** Two dogs to register, one of them dangerous; then the review. */
async function reviewed(path = PAGE) {
  const opening = await opened(path);
  const { page } = opening;
  const show = (id) => page.evaluate((step) => globalThis.antragswerk.page.show(document.getElementById(step)), id);
  await show('seite--anliegen_seite');
  await page.check('#anliegen');
  await show('seite--hunde_seite');
  await page.fill('#hunde-0-rufname', 'Bella');
  await page.check('[id="hunde-0-gefaehrlich--2"]');
  await page.click('.wz-add');
  await page.fill('#hunde-1-rufname', 'Rex');
  await page.check('#hunde-1-gefaehrlich');
  await show('wz--pruefen');
  return opening;
}

test('the review tells how a computed value comes out, when someone asks', async () => {
  const { page, complaints, close } = await reviewed();
  const result = page.locator('.wz-results [data-computed=jahressteuer]');
  assert.match(await result.locator('output').innerText(), /700,00 Euro/);
  assert.equal(await page.locator('script[src*="rechnung-"]').count(), 0);
  await result.locator('summary').click();
  await result.locator('li').first().waitFor();
  const told = await result.locator('details').innerText();
  for (const words of [
    'Steuer im Jahr für jeden gefährlichen Hund: 600,00 Euro',
    'Steuer im Jahr für den ersten Hund: 100,00 Euro',
    'Gilt der Hund nach Landesrecht als gefährlich? (Hund 1): Nein',
    'Gilt der Hund nach Landesrecht als gefährlich? (Hund 2): Ja',
    'Worum geht es?: Einen oder mehrere Hunde anmelden',
  ]) {
    assert.ok(told.includes(words), `${words}\n${told}`);
  }
  assert.deepEqual([...(await axe(page, 'calculation')), ...(await layout(page, 'calculation')), ...complaints], []);
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true });
  // Nothing stands there that holds no more.
  await page.evaluate(() => globalThis.antragswerk.page.show(document.getElementById('seite--hunde_seite')));
  await page.check('[id="hunde-1-gefaehrlich--2"]');
  await page.evaluate(() => globalThis.antragswerk.page.show(document.getElementById('wz--pruefen')));
  assert.equal(await result.locator('details').getAttribute('open'), null);
  await result.locator('summary').click();
  await page.waitForFunction(() => document.querySelector('.wz-steps')?.textContent.includes('(Hund 1): Nein'));
  assert.ok(!(await result.locator('details').innerText()).includes('(Hund 2): Ja'));
  await close();
});

test('the calculation is told in English on the English page', async () => {
  const { page, close } = await reviewed('/hundehaltung/html/en/index.html');
  const result = page.locator('.wz-results [data-computed=jahressteuer]');
  await result.locator('summary').click();
  await result.locator('li').first().waitFor();
  assert.match(await result.locator('details').innerText(), /600\.00 euros/);
  assert.doesNotMatch(await result.locator('details').innerText(), /wenn gilt|Keine Angabe|Eintr/);
  // Names that only authorities read have no translation, and say so.
  const german = await result.locator('li > span', { hasText: /Hund|Steuer/ }).evaluateAll((nodes) => nodes.map((node) => node.lang));
  assert.ok(german.length > 3 && german.every((lang) => lang === 'de'), german);
  assert.ok(await page.locator('.wz-amounts dt').evaluateAll((nodes) => nodes.every((node) => node.lang === 'de')));
  await close();
});

test('an encrypted application says in which language it was made', async () => {
  const { publicKey } = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['encrypt', 'decrypt'],
  );
  const key = join(folder, 'key.json');
  const { n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  writeFileSync(key, JSON.stringify({ kty: 'RSA', n, e, alg: 'RSA-OAEP-256', use: 'enc', kid: 'schluessel-1' }));
  const out = join(folder, 'encrypted');
  build('hundehaltung', out, '--encrypt-for', key);
  const closed = await serve(out);
  const { page, close } = await openPage(browser, { today: '2026-03-01' });
  await page.goto(`${closed.url}/hundehaltung/html/en/index.html`);
  await page.waitForSelector('form[data-ready]', { state: 'attached' });
  const language = await page.evaluate(async () => {
    const { part } = globalThis.antragswerk.page;
    const body = await (await part('encrypt')).sealed('{"stand":"2026-03-01"}', []);
    return body.get('_sprache');
  });
  assert.equal(language, 'en');
  await close();
  closed.close();
});

test('the page carries no colour where no profile says one', () => {
  const out = join(folder, 'plain');
  build('hundehaltung', out, '--authority', 'Amt');
  const page = readFileSync(join(out, 'hundehaltung/html/index.html'), 'utf8');
  assert.ok(!page.includes('farben-') && !page.includes('wz-logo') && !page.includes('name="ars"'));
});
