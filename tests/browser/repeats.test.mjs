// Lists of entries: taken out and given back, their limit, conditions and checks in an entry.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { inspect } from './lib/states.mjs';
import { ROOT, focused, goOn, said, walkedTo } from './lib/sample.mjs';
import { problems, tabTo } from './lib/walker.mjs';
import { serve } from './lib/server.mjs';
import { fileOf } from './lib/files.mjs';

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

const entry = (number) => `[data-entry]:nth-of-type(${number})`;

/** The list with Bella, and Rex who is dangerous and has two documents. */
async function twoDogs(options) {
  const opening = await walkedTo(browser, site, 'seite--hunde', options);
  const { page } = opening;
  await page.fill('#hunde-0-rufname', 'Bella');
  await page.click('.wz-add');
  await page.fill('#hunde-1-rufname', 'Rex');
  await page.selectOption('#hunde-1-rasse', 'c');
  await page.check('#hunde-1-gefaehrlich');
  await page.setInputFiles('#hunde-1-wesenstest', [fileOf('a.pdf'), fileOf('b.pdf')]);
  return opening;
}

test('an entry that was taken out comes back with its answers and files', async () => {
  const { page, complaints, close } = await twoDogs();
  await page.click(`${entry(2)} > .wz-remove`);
  assert.equal(await page.locator('[data-entry]').count(), 1);
  assert.equal(await focused(page), 'Rückgängig');
  await said(page, 'Hund 2 (Rex) wurde entfernt.');
  assert.ok(await page.isVisible('text=Hund 2 (Rex) wurde entfernt.'));
  await inspect(page, 'after taking out');
  await page.keyboard.press('Enter');
  await said(page, 'Hund 2 ist wieder da.');
  assert.match(await focused(page), /Entfernen: Hund 2/);
  assert.equal(await page.inputValue('#hunde-1-rufname'), 'Rex');
  assert.equal(await page.inputValue('#hunde-1-rasse'), 'c');
  assert.ok(await page.isChecked('#hunde-1-gefaehrlich'));
  assert.equal(await page.$eval('#hunde-1-wesenstest', (input) => input.files.length), 2);
  assert.equal(await page.locator('.wz-gap').count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('the first entry comes back in its place, and numbers and names follow', async () => {
  const { page, close } = await twoDogs();
  await page.click(`${entry(1)} > .wz-remove`);
  assert.equal(await page.inputValue('#hunde-0-rufname'), 'Rex');
  await page.click('.wz-gap button');
  assert.equal(await page.inputValue('#hunde-0-rufname'), 'Bella');
  assert.equal(await page.inputValue('#hunde-1-rufname'), 'Rex');
  assert.deepEqual(
    await page.$$eval('[data-entry] input[type=text][name$=rufname]', (inputs) => inputs.map((it) => it.name)),
    ['hunde[0].rufname', 'hunde[1].rufname'],
  );
  await close();
});

test('the way back ends with the page, and when the list is full', async () => {
  const { page, close } = await twoDogs();
  await page.click('.wz-add');
  assert.ok(await page.isHidden('.wz-add'));
  await page.click(`${entry(3)} > .wz-remove`);
  assert.ok(await page.isVisible('.wz-gap'));
  await page.click('.wz-add');
  assert.equal(await page.locator('.wz-gap').count(), 0);
  await page.click(`${entry(3)} > .wz-remove`);
  await page.click('text=Zurück');
  await page.goForward();
  assert.equal(await page.locator('.wz-gap').count(), 0);
  assert.equal(await page.locator('[data-entry]').count(), 2);
  await close();
});

test('a full list says that it is full and what to do', async () => {
  const { page, close } = await twoDogs({ viewport: { width: 320, height: 640 } });
  const words = 'Dieser Antrag nimmt höchstens 3 Einträge auf („Hund“). Für weitere wenden Sie sich bitte an die Behörde.';
  assert.ok(await page.isHidden(`text=${words}`));
  await page.click('.wz-add');
  assert.ok(await page.isVisible(`text=${words}`));
  await said(page, `Hund 3 wurde hinzugefügt. ${words}`);
  await inspect(page, 'a full list');
  await close();
});

test('errors in entries name the entry they are about, also after one was taken out', async () => {
  const { page, close } = await twoDogs();
  await page.selectOption('#hunde-1-rasse', 'i');
  await goOn(page);
  assert.match(await problems(page), /Hund 2: Für diese Rasse brauchen Sie erst eine Erlaubnis\./);
  assert.doesNotMatch(await problems(page), /Hund 1: Für diese/);
  assert.match(await page.textContent('[id="hunde-1-rasse--feld"]'), /Hund 2: Für diese Rasse/);
  await page.click(`${entry(1)} > .wz-remove`);
  assert.match(await page.textContent('[id="hunde-0-rasse--feld"]'), /Hund 1: Für diese Rasse/);
  assert.equal(await page.getAttribute('#hunde-0-rasse', 'aria-describedby'), 'hunde-0-rasse--feld--fehler');
  assert.equal(await page.locator('#wz--fehler').count(), 0);
  assert.doesNotMatch(await page.title(), /Fehler/);
  await page.click('.wz-gap button');
  assert.match(await page.textContent('[id="hunde-1-rasse--feld"]'), /Hund 2: Für diese Rasse/);
  await page.selectOption('#hunde-1-rasse', 'a');
  assert.equal(await page.locator('[id="hunde-1-rasse--feld--fehler"]').count(), 0);
  await close();
});

test('taking out and giving back need no mouse', async () => {
  const { page, close } = await twoDogs();
  await tabTo(page, `${entry(2)} > .wz-remove`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /Weiteren Hund hinzufügen/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('[data-entry]').count(), 2);
  await close();
});
