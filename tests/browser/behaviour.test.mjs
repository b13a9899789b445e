// How the sample of src/emit/html/tests behaves; first write it with
// `cargo test --lib html::tests::write_demo -- --ignored`.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { PATH, ROOT, focused, given, opened, today, walkedTo } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { currentStep, problems, submit, tabTo, walk } from './lib/walker.mjs';

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

const names = (page, selector) => page.$$eval(selector, (nodes) => nodes.map((node) => node.name));

test('each step has its title, its history entry and the focus', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--kontakt');
  assert.match(await page.title(), /^Schritt 2 von 6: Wie erreichen wir Sie\? – Hund anmelden – /);
  assert.equal(await focused(page), 'seite--kontakt--titel');
  await page.goBack();
  assert.equal(await currentStep(page), 'seite--halter');
  assert.equal(await page.inputValue('#halter-vornamen'), 'Ada');
  await page.goBack();
  assert.ok(await page.isVisible('#wz--start'));
  await page.goForward();
  assert.equal(await currentStep(page), 'seite--halter');
  await close();
});

test('errors are listed, linked, shown at the question and go away while typing', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--kontakt');
  await page.fill('#email', 'ada@beispiel');
  await page.fill('#plz', '123');
  await page.keyboard.press('Enter');
  assert.match(await page.title(), /^Fehler: Schritt 2/);
  assert.equal(await focused(page), 'wz--fehler');
  assert.match(await problems(page), /E-Mail-Adresse: Die Adresse ist unvollständig.*Postleitzahl: Geben Sie 5 Ziffern/);
  assert.equal(await page.getAttribute('#email', 'aria-invalid'), 'true');
  assert.match(await page.getAttribute('#email', 'aria-describedby'), /email--feld--fehler/);
  await page.click('#wz--fehler li:nth-child(2) a');
  assert.equal(await focused(page), 'plz');
  await page.fill('#plz', '01067');
  assert.equal(await page.locator('#plz--feld--fehler').count(), 0);
  assert.equal(await page.getAttribute('#plz', 'aria-invalid'), null);
  assert.equal(await page.locator('#email--feld--fehler').count(), 1);
  await close();
});

test('a date says which part is missing', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--halter');
  await page.fill('#halter-geburtsdatum-tag', '27');
  await page.keyboard.press('Enter');
  assert.match(await problems(page), /Geburtsdatum: Bitte ergänzen Sie den Monat und das Jahr\./);
  assert.equal(await page.getAttribute('#halter-geburtsdatum-tag', 'aria-invalid'), null);
  assert.equal(await page.getAttribute('#halter-geburtsdatum-monat', 'aria-invalid'), 'true');
  await page.fill('#halter-geburtsdatum-monat', '3');
  await page.fill('#halter-geburtsdatum-jahr', '2026');
  await page.keyboard.press('Enter');
  assert.match(await problems(page), /Das Datum darf nicht in der Zukunft liegen/);
  await close();
});

test('entries are added, removed and numbered anew', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--hunde');
  assert.equal(await page.locator('[data-entry]').count(), 1);
  assert.ok(await page.locator('[data-entry] .wz-remove').isHidden());
  await page.fill('#hunde-0-rufname', 'Bella');
  await page.click('.wz-add');
  assert.equal(await focused(page), 'hunde-1-rufname');
  await page.fill('#hunde-1-rufname', 'Rex');
  await page.check('#hunde-1-gefaehrlich');
  await page.click('.wz-add');
  await page.check('[id="hunde-2-gefaehrlich--2"]');
  assert.ok(await page.locator('.wz-add').isHidden());
  await page.click('[data-entry]:nth-of-type(1) > .wz-remove');
  assert.equal(await page.locator('[data-entry]').count(), 2);
  assert.equal(await page.inputValue('#hunde-0-rufname'), 'Rex');
  assert.ok(await page.isChecked('#hunde-0-gefaehrlich'));
  assert.ok(await page.isChecked('[id="hunde-1-gefaehrlich--2"]'));
  assert.deepEqual((await names(page, '[data-entry] input[type=radio]')).at(-1), 'hunde[1].gefaehrlich');
  assert.equal(await page.getAttribute('[data-entry]:nth-of-type(2) label', 'for'), 'hunde-1-rufname');
  assert.equal(await focused(page), 'Rückgängig');
  await page.waitForFunction(() => document.getElementById('wz--status').textContent === 'Hund 1 (Bella) wurde entfernt.');
  await close();
});

test('conditions in entries look at their own entry', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--hunde');
  await page.click('.wz-add');
  await page.check('#hunde-1-gefaehrlich');
  assert.ok(await page.isHidden('#hunde-0-wesenstest'));
  assert.ok(await page.isDisabled('#hunde-0-wesenstest'));
  assert.ok(await page.isVisible('#hunde-1-wesenstest'));
  await page.check('[id="hunde-1-gefaehrlich--2"]');
  assert.ok(await page.isHidden('#hunde-1-wesenstest'));
  await close();
});

test('an optional group may stay empty, or must be complete', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--erklaerung');
  await page.check('#richtigkeit');
  await page.fill('#vertretung-name', 'Grace');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.match(await problems(page), /Seit wann/);
  await page.fill('#vertretung-name', '');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.equal(await currentStep(page), 'wz--pruefen');
  await close();
});

test('from the review to a page and back, and a page that no longer applies is skipped', async () => {
  const { page, close } = await walkedTo(browser, site, 'wz--pruefen');
  assert.match(await page.textContent('#wz--pruefung'), /DE89 3704 0044 0532 0130 00/);
  assert.match(await page.textContent('#wz--pruefung'), /1\.234,50 Euro/);
  assert.match(await page.textContent('#wz--pruefung'), /Empfohlene Angaben fehlen noch/);
  await page.click('a[href="#seite--haltung"]');
  assert.equal(await currentStep(page), 'seite--haltung');
  await page.check('[id="ermaessigung--2"]');
  await page.check('[id="art--2"]');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.match(await problems(page), /Beschreiben Sie/);
  await page.fill('#beschreibung', 'Ein Haus\nmit Garten');
  await page.click('#wz--knoepfe button[type=submit]');
  assert.equal(await currentStep(page), 'wz--pruefen');
  assert.match(await page.title(), /^Schritt 6 von 6/);
  await submit(page);
  const sent = JSON.parse(site.posts.at(-1).pairs.find(([name]) => name === '_nutzdaten')[1]);
  assert.equal(sent.angaben.beschreibung, 'Ein Haus\nmit Garten');
  assert.equal(sent.angaben.gruende, undefined);
  assert.deepEqual(sent.offen, ['halter.doktorgrad']);
  assert.ok(!site.posts.at(-1).pairs.some(([name]) => name === 'gruende'));
  await close();
});

test('the payload says what was understood', async () => {
  const { page, close } = await opened(browser, site);
  await walk(page, given);
  await submit(page);
  const { pairs } = site.posts.at(-1);
  const sent = JSON.parse(pairs.find(([name]) => name === '_nutzdaten')[1]);
  assert.equal(sent.stand, today);
  assert.deepEqual(sent.angaben.hunde[1].geboren, '2019');
  assert.deepEqual(sent.angaben.hunde[1].wesenstest, [{ name: 'test.pdf', type: 'application/pdf', size: 28 }]);
  assert.equal(sent.angaben.steuer_id, '86095742719');
  assert.equal(sent.angaben.anruf, '09:30');
  assert.equal(sent.angaben.webseite, undefined);
  assert.equal(sent.angaben.vertretung, undefined);
  assert.deepEqual(sent.berechnet, { jahressteuer: 193 });
  assert.deepEqual(pairs.find(([name]) => name === '_leistung'), ['_leistung', 'hundehaltung']);
  await close();
});

test('everything works with the keyboard on a small screen', async () => {
  const { page, close } = await opened(browser, site, { viewport: { width: 320, height: 640 } });
  await tabTo(page, '#wz--beginnen');
  await walk(page, given);
  await close();
});

test('without a script a page of its own is one long form that can be sent', async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(site.url + PATH);
  await page.waitForURL('**/ohne-skript.html');
  assert.ok(await page.isVisible('#vertretung-name'));
  assert.ok(await page.isVisible('.wz-condition >> text=Nur ausfüllen, wenn'));
  assert.equal(await page.locator('#wz--beginnen').count(), 0);
  await page.fill('#halter-vornamen', 'Žofie');
  await page.fill('#hunde-1-rufname', 'Rex');
  await page.click('#wz--absenden');
  await page.waitForURL('**/eingegangen');
  const pairs = new Map(site.posts.at(-1).pairs);
  assert.equal(pairs.get('halter.vornamen'), 'Žofie');
  assert.equal(pairs.get('hunde[1].rufname'), 'Rex');
  assert.equal(pairs.get('_version'), '1.0.0');
  assert.ok(!pairs.has('_nutzdaten'));
  await close();
});

for (const missing of ['.js', '/formular-', '/liste-']) {
  test(`if a script never arrives (${missing}), a link leads to the page without one`, async () => {
    const lame = await serve(ROOT, { block: [missing] });
    const { page, close } = await openPage(browser);
    await page.goto(lame.url + PATH);
    const link = page.locator('text=Ohne JavaScript ausfüllen');
    assert.ok(await link.isHidden());
    assert.ok(await page.isHidden('#wz--beginnen'));
    await link.click();
    await page.waitForURL('**/ohne-skript.html');
    assert.ok(await page.isVisible('#halter-vornamen'));
    assert.ok(await page.isVisible('#wz--absenden'));
    await close();
    lame.close();
  });
}

test('the list of services finds by title, topic and key', async () => {
  const { page, complaints, close } = await openPage(browser);
  await page.goto(`${site.url}/index.html`);
  await page.fill('#wz--suchwort', '99102013');
  assert.equal(await page.textContent('#wz--treffer'), 'Ein Antrag gefunden.');
  await page.fill('#wz--suchwort', 'Fischereischein');
  assert.ok(await page.isHidden('[data-topic]'));
  await page.fill('#wz--suchwort', '');
  await page.click('text=Hund anmelden');
  await page.waitForURL(`**${PATH}`);
  assert.deepEqual(complaints, []);
  await close();
});
