// On paper: the empty form to be filled in by hand, and the answers as a record. Needs `pdftotext` (poppler-utils).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { PLAIN, ROOT, given, opened } from './lib/sample.mjs';
import { receiver } from './lib/receiver.mjs';
import { serve } from './lib/server.mjs';
import { walk } from './lib/walker.mjs';

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

/** The printed page as PDF, and as text in reading order with white space as one space. */
async function printed(page) {
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  const info = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  return { text: text.replace(/\s+/g, ' '), info };
}

async function plain() {
  const opening = await openPage(browser, { javaScriptEnabled: false });
  await opening.page.goto(site.url + PLAIN);
  return opening;
}

test('the long form is a form to fill in by hand', async () => {
  const { page, close } = await plain();
  const { text, info } = await printed(page);
  assert.match(info, /Tagged: +yes/);
  for (const words of [
    'Gemeinde Musterhausen',
    'Hund anmelden',
    'Kreuzen Sie bei Kreisen eine Antwort an, bei Kästchen alles, was zutrifft.',
    'Diesen Abschnitt nur ausfüllen, wenn: „Möchten Sie eine Ermäßigung beantragen?“ ist Ja.',
    'Nur ausfüllen, wenn: „Gilt der Hund nach Landesrecht als gefährlich?“ ist Ja.',
    'Option a Option f',
    'Liegt bei',
    'Hund 3',
    'Unterschreiben und abgeben',
    'Geben Sie das Formular mit den Unterlagen dort ab: Gemeinde Musterhausen.',
    'Ort und Datum Unterschrift',
    '1 / ',
  ]) {
    assert.ok(text.includes(words), `${words} in ${text}`);
  }
  for (const words of ['Absenden', 'Bitte auswählen', 'Keine Datei', 'Angaben prüfen', 'Barriere melden', 'Noch nicht abgesendet']) {
    assert.ok(!text.replace('Wie es nach dem Absenden weitergeht', '').includes(words), words);
  }
  await close();
});

test('there are lines to write on and boxes to tick, and no field is torn apart', async () => {
  const { page, close } = await plain();
  await page.emulateMedia({ media: 'print' });
  const style = (selector, pseudo) =>
    page.$eval(
      selector,
      (node, part) => {
        const { borderBlockEndWidth, borderBlockStartWidth, blockSize, breakInside, display } = getComputedStyle(node, part);
        return { line: parseFloat(borderBlockEndWidth), above: parseFloat(borderBlockStartWidth), height: parseFloat(blockSize), breakInside, display };
      },
      pseudo,
    );
  const line = await style('#halter-vornamen');
  assert.ok(line.line >= 1 && line.above === 0 && line.height > 30, JSON.stringify(line));
  const area = await style('#beschreibung');
  assert.ok(area.line >= 1 && area.above >= 1 && area.height > 150, JSON.stringify(area));
  assert.ok((await style('[id="hunde-0-gefaehrlich"]')).line >= 1);
  assert.ok((await style('.wz-ticks li', '::before')).line >= 1);
  assert.equal((await style('#hunde-0-wesenstest')).display, 'none');
  assert.equal((await style('.wz-field')).breakInside, 'avoid');
  await close();
});

test('what was typed and chosen without a script is printed too', async () => {
  const { page, close } = await plain();
  await page.fill('#halter-vornamen', 'Žofie');
  await page.selectOption('#hunde-0-rasse', 'g');
  const { text } = await printed(page);
  assert.ok(text.includes('Žofie'));
  // The chosen option stands there instead of the boxes of this list.
  assert.equal(text.split('Option a Option f').length - 1, 2);
  assert.ok(text.includes('Rasse Option g'), text);
  await close();
});

test('a wizard under way prints the answers as a record, and says that they were not sent', async () => {
  const office = receiver();
  site.receive = (post) => office.receive(post);
  const { page, close } = await opened(browser, site);
  await walk(page, given);
  const { text, info } = await printed(page);
  assert.match(info, /Tagged: +yes/);
  for (const words of ['Ausdruck Ihrer Angaben. Noch nicht abgesendet.', 'Vornamen Ada', 'DE89 3704 0044 0532 0130 00', 'test.pdf (1 KB)', 'Steuer im Jahr 193,00 Euro', 'Hund 2']) {
    assert.ok(text.includes(words), `${words} in ${text}`);
  }
  for (const words of ['Ändern', 'Absenden', 'Zurück', 'Schritt 6', 'Unterschreiben']) assert.ok(!text.includes(words), words);
  await page.goBack();
  assert.ok((await printed(page)).text.includes('Vornamen Ada'), 'from another step too');
  await page.goForward();
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung');
  const receipt = (await printed(page)).text;
  assert.ok(receipt.includes('2026-1') && receipt.includes('Vornamen Ada') && !receipt.includes('Noch nicht abgesendet'), receipt);
  await close();
  site.receive = null;
});

test('the start page leads to the form on paper', async () => {
  const { page, close } = await opened(browser, site);
  await page.click('text=Formular zum Ausdrucken');
  await page.waitForURL(`**${PLAIN}`);
  assert.ok(await page.isVisible('text=Sie können diese Seite auch ausdrucken'));
  assert.ok((await printed(page)).text.includes('Unterschreiben und abgeben'));
  await close();
});
