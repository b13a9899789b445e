// The field to type into over long lists, on the sample of src/emit/html/tests; first write it with
// `cargo test --lib html::tests::write_demo -- --ignored`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, layout } from './lib/axe.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { PATH, ROOT, today } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { problems } from './lib/walker.mjs';

const SELECT = '#halter-staatsangehoerigkeit';
const INPUT = `${SELECT}--suche`;
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

/** On the first step, with the field there. */
async function opened(options = {}) {
  const opening = await openPage(browser, { today, ...options });
  await opening.page.goto(site.url + PATH);
  await opening.page.click('#wz--beginnen');
  await opening.page.waitForSelector(INPUT);
  return opening;
}

const rows = (page) => page.locator('.wz-options:visible [role=option]').allTextContents();
const chosen = (page) => page.inputValue(SELECT);
const active = (page) =>
  page.evaluate((input) => document.getElementById(document.querySelector(input).getAttribute('aria-activedescendant'))?.textContent ?? null, INPUT);

test('typing finds rows without umlauts too, and the number of hits is told', async () => {
  const { page, complaints, close } = await opened();
  await page.focus(INPUT);
  for (const text of ['oesterr', 'osterr', 'Österr']) {
    await page.fill(INPUT, text);
    assert.deepEqual(await rows(page), ['österreichisch'], text);
  }
  await page.fill(INPUT, 'isch');
  assert.ok((await rows(page)).length > 20);
  await page.fill(INPUT, 'tuerk');
  assert.deepEqual(await rows(page), ['türkisch']);
  await page.waitForSelector('#wz--status:has-text("Ein Eintrag gefunden.")', { state: 'attached' });
  await page.fill(INPUT, 'klingonisch');
  assert.deepEqual(await rows(page), ['Nichts gefunden. Versuchen Sie es mit einem anderen Wort.']);
  assert.deepEqual(complaints, []);
  await close();
});

test('the keyboard alone opens, moves, chooses and closes', async () => {
  const { page, close } = await opened();
  await page.focus(INPUT);
  assert.equal(await page.getAttribute(INPUT, 'aria-expanded'), 'false');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.getAttribute(INPUT, 'aria-expanded'), 'true');
  assert.equal(await active(page), 'deutsch');
  await page.keyboard.press('End');
  assert.equal(await active(page), 'ungarisch');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), 'deutsch');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue(INPUT), 'albanisch');
  assert.equal(await chosen(page), '121');
  assert.equal(await page.getAttribute(INPUT, 'aria-expanded'), 'false');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), 'albanisch');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await chosen(page), '121');
  assert.equal(await page.locator('.wz-options:visible').count(), 0);
  await close();
});

test('what was typed becomes the row it means, or the choice stays as it was', async () => {
  const { page, close } = await opened();
  await page.fill(INPUT, 'Oesterreichisch');
  await page.keyboard.press('Tab');
  assert.equal(await page.inputValue(INPUT), 'österreichisch');
  const value = await chosen(page);
  assert.notEqual(value, '');
  await page.fill(INPUT, 'klingonisch');
  await page.keyboard.press('Tab');
  assert.equal(await page.inputValue(INPUT), 'österreichisch');
  assert.equal(await chosen(page), value);
  await page.fill(INPUT, '');
  await page.keyboard.press('Tab');
  assert.equal(await chosen(page), '');
  await close();
});

test('a touch chooses', async () => {
  const { page, close } = await opened({ hasTouch: true, viewport: { width: 320, height: 640 } });
  await page.tap(INPUT);
  await page.tap('.wz-options >> text=belgisch');
  assert.equal(await page.inputValue(INPUT), 'belgisch');
  assert.equal(await page.locator('.wz-options:visible').count(), 0);
  await close();
});

test('label, hint and error belong to the field, and the summary leads to it', async () => {
  const { page, close } = await opened();
  await page.click(`label[for="${INPUT.slice(1)}"]`);
  assert.equal(await page.evaluate(() => document.activeElement.id), INPUT.slice(1));
  await page.fill(INPUT, '');
  await page.keyboard.press('Tab');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.match(await problems(page), /Staatsangehörigkeit/);
  assert.equal(await page.getAttribute(INPUT, 'aria-invalid'), 'true');
  assert.match(await page.getAttribute(INPUT, 'aria-describedby'), /staatsangehoerigkeit--feld--fehler/);
  await page.click('#wz--fehler li a:has-text("Staatsangehörigkeit")');
  assert.equal(await page.evaluate(() => document.activeElement.id), INPUT.slice(1));
  await page.fill(INPUT, 'alban');
  await page.keyboard.press('Enter');
  assert.equal(await page.getAttribute(INPUT, 'aria-invalid'), null);
  await close();
});

test('without its script the list can be opened as always', async () => {
  const lame = await serve(ROOT, { block: ['/auswahl-'] });
  const { page, close } = await openPage(browser, { today });
  await page.goto(lame.url + PATH);
  await page.click('#wz--beginnen');
  await page.selectOption(SELECT, { label: 'albanisch' });
  assert.equal(await chosen(page), '121');
  await close();
  lame.close();
});

for (const [name, options] of [
  ['wide', {}],
  ['narrow', { viewport: { width: 320, height: 640 } }],
  ['in forced colours', { forcedColors: 'active' }],
]) {
  test(`the open list, ${name}`, async () => {
    const { page, complaints, close } = await opened(options);
    await page.focus(INPUT);
    await page.keyboard.press('ArrowDown');
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/combobox-${name}.png` });
    assert.deepEqual(await axe(page, name), []);
    assert.deepEqual(await layout(page, name), []);
    assert.deepEqual(complaints, []);
    await close();
  });
}
