// Documents: chosen in several goes, listed, judged before they are sent, and sent with and without a script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { contentOf, fileOf } from './lib/files.mjs';
import { receiver } from './lib/receiver.mjs';
import { PLAIN, ROOT, focused, goOn, given, opened, said, sent, walkedTo } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { inspect } from './lib/states.mjs';
import { problems, walk } from './lib/walker.mjs';

const INPUT = '#hunde-0-wesenstest';
const ERROR = '[id="hunde-0-wesenstest--feld--fehler"]';
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

async function dangerousDog(options) {
  const opening = await walkedTo(browser, site, 'seite--hunde', options);
  await opening.page.check('#hunde-0-gefaehrlich');
  return opening;
}

const pdf = (name, size) => ({ ...fileOf(name), buffer: Buffer.concat([contentOf(name), Buffer.alloc(size)]) });

test('files are added in several goes, listed with their sizes, and taken out again', async () => {
  const { page, complaints, close } = await dangerousDog({ viewport: { width: 320, height: 640 } });
  assert.match(await page.textContent('[id="hunde-0-wesenstest--hinweis"]'), /Bis zu 3 Dateien, PDF oder JPG, jede höchstens 10 MB, zusammen höchstens 30 MB\./);
  await page.setInputFiles(INPUT, [fileOf('a.pdf')]);
  await said(page, 'a.pdf wurde hinzugefügt.');
  await page.setInputFiles(INPUT, [pdf('b.pdf', 3 * 1024 * 1024), fileOf('c.jpg')]);
  assert.deepEqual(await page.$$eval('.wz-files li > .kern-body', (items) => items.map((it) => it.textContent)), [
    'a.pdf (1 KB)',
    'b.pdf (3,1 MB)',
    'c.jpg (1 KB)',
  ]);
  assert.ok(await page.isVisible('text=3 von höchstens 3 Dateien, zusammen 3,1 MB.'));
  await page.setInputFiles(INPUT, [fileOf('a.pdf'), fileOf('d.pdf')]);
  await page.waitForSelector(ERROR);
  assert.match(await page.textContent(ERROR), /Hund 1: Nachweis über den Wesenstest: Wählen Sie höchstens 3 Dateien aus\./);
  await inspect(page, 'files');
  await page.click('.wz-files li:nth-child(2) button');
  assert.equal(await focused(page), 'hunde-0-wesenstest');
  await said(page, 'b.pdf wurde entfernt.');
  assert.equal(await page.locator(ERROR).count(), 0);
  assert.equal(await page.$eval(INPUT, (input) => [...input.files].map((it) => it.name).join()), 'a.pdf,c.jpg,d.pdf');
  assert.deepEqual(complaints, []);
  await close();
});

test('what is wrong with a file is said when it is chosen, and again when someone goes on', async () => {
  const { page, close } = await dangerousDog();
  const wrong = async (file, words) => {
    await page.setInputFiles(INPUT, [file]);
    await page.waitForSelector(ERROR);
    assert.match(await page.textContent(ERROR), words);
    await goOn(page);
    assert.match(await problems(page), words);
    await page.click('.wz-files button');
    assert.equal(await page.locator(ERROR).count(), 0);
  };
  await wrong(fileOf('b.heic'), /Die Datei „b\.heic“ hat ein Format, das wir nicht lesen können\. Erlaubt sind PDF oder JPG\./);
  await wrong({ ...fileOf('bild.jpg'), name: 'bild.pdf' }, /Die Datei „bild\.pdf“ ist beschädigt oder hat einen anderen Inhalt/);
  await wrong({ ...fileOf('a.pdf'), name: 'a.jpg' }, /Die Datei „a\.jpg“ ist beschädigt oder hat einen anderen Inhalt/);
  await wrong(pdf('gross.pdf', 10 * 1024 * 1024), /Die Datei „gross\.pdf“ ist zu groß \(10,1 MB\)\. Erlaubt sind höchstens 10 MB\./);
  await wrong({ ...fileOf('leer.pdf'), buffer: Buffer.alloc(0) }, /Die Datei „leer\.pdf“ ist leer\./);
  // Readers of PDF skip what stands before the signature.
  await page.setInputFiles(INPUT, [{ ...fileOf('a.pdf'), buffer: Buffer.concat([Buffer.from('\ufeff\n'), contentOf('a.pdf')]) }]);
  await said(page, 'a.pdf wurde hinzugefügt.');
  assert.equal(await page.locator(ERROR).count(), 0);
  await close();
});

test('the review lists every file, and sending says how much of them has gone', async () => {
  const office = receiver();
  site.receive = (post) => office.receive(post);
  const { page, complaints, close } = await opened(browser, site);
  const answers = structuredClone(given);
  answers.hunde[1].wesenstest = ['eins.pdf', 'zwei.jpg'];
  await walk(page, answers);
  assert.match(await page.innerText('#wz--pruefung'), /eins\.pdf \(1 KB\)\nzwei\.jpg \(1 KB\)/);
  await page.click('a[href="#seite--hunde"]');
  await page.setInputFiles('#hunde-1-wesenstest', [pdf('drei.pdf', 2 * 1024 * 1024)]);
  await goOn(page);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1024 * 1024 });
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--gesendet', { state: 'visible' });
  await page.waitForFunction(() => /^Gesendet: .* \/ 2,1 MB$/.test(document.querySelector('label[for="wz--gesendet"]')?.textContent));
  await page.waitForSelector('#wz--quittung');
  assert.match(await page.innerText('#wz--quittung'), /eins\.pdf \(1 KB\)\nzwei\.jpg \(1 KB\)\ndrei\.pdf \(2,1 MB\)/);
  assert.deepEqual(sent(site).angaben.hunde[1].wesenstest.map((it) => it.name), ['eins.pdf', 'zwei.jpg', 'drei.pdf']);
  assert.deepEqual(site.posts.at(-1).files.get('eins.pdf'), contentOf('eins.pdf'));
  assert.deepEqual(complaints, []);
  await close();
  site.receive = null;
});

test('without a script several files go with the form', async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(site.url + PLAIN);
  await page.setInputFiles(INPUT, [fileOf('a.pdf'), fileOf('b.jpg')]);
  await page.click('#wz--absenden');
  await page.waitForURL('**/eingegangen');
  const files = site.posts.at(-1).pairs.filter(([name, value]) => name === 'hunde[0].wesenstest' && value.name);
  assert.deepEqual(files.map(([, { name, type }]) => [name, type]), [['a.pdf', 'application/pdf'], ['b.jpg', 'image/jpeg']]);
  assert.deepEqual(site.posts.at(-1).files.get('b.jpg'), contentOf('b.jpg'));
  await close();
});
