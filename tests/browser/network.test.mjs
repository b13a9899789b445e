// The network ends at each step of a submission, and comes back: everything is still there, words say how things
// are, and the application arrives once. Same sample as interruptions.test.mjs.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { receiver } from './lib/receiver.mjs';
import { PATH, ROOT, given, today } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { walk } from './lib/walker.mjs';

const WAITING = '#wz--versand:has-text("Noch nicht zugestellt")';
let site;
let browser;
let office;

before(async () => {
  site = await serve(ROOT);
  browser = await launch();
});
after(async () => {
  await browser.close();
  site.close();
});
beforeEach(() => {
  office = receiver();
  Object.assign(site, { receive: office.receive, unreachable: false, cutUploads: false });
  site.posts.length = 0;
});

async function atReview() {
  const opening = await openPage(browser, { today, serviceWorkers: 'block' });
  await opening.page.goto(site.url + PATH);
  await walk(opening.page, given);
  return opening;
}

async function saveHere(page) {
  await page.click('#wz--knoepfe .kern-btn--tertiary');
  await page.click('.wz-dialog button:has-text("Auf diesem Gerät speichern")');
  await page.waitForSelector('#wz--mitteilung:has-text("Gespeichert um")');
}

/** The moments at which the network may end: what ends it, what says so, what brings it back. */
const MOMENTS = {
  'before the part that sends is loaded': {
    cut: () => Object.assign(site, { unreachable: true }),
    words: '#wz--mitteilung:has-text("konnte nicht geladen werden")',
  },
  'while the application is on its way': { cut: () => Object.assign(site, { cutUploads: true }), words: WAITING },
  'after it has arrived, before an answer': { cut: () => Object.assign(office, { answer: () => 'lost' }), words: WAITING },
  'in the middle of the answer': { cut: () => Object.assign(office, { answer: (receipt) => ({ ...receipt, half: true }) }), words: WAITING },
};

for (const [moment, { cut, words }] of Object.entries(MOMENTS)) {
  test(`the network ends ${moment}`, async () => {
    const { page, close } = await atReview();
    cut();
    await page.click('#wz--absenden');
    await page.waitForSelector(words);
    assert.equal(await page.locator('#wz--quittung').count(), 0, 'nothing is claimed');
    assert.equal(await page.inputValue('#halter-vornamen'), given.halter.vornamen);
    Object.assign(site, { unreachable: false, cutUploads: false });
    office.answer = (receipt) => receipt;
    // What was tried goes on by itself; what could not begin is begun again.
    if (await page.isEnabled('#wz--absenden')) await page.click('#wz--absenden');
    await page.waitForSelector('#wz--quittung', { timeout: 20000 });
    assert.equal(office.accepted, 1);
    assert.match(await page.textContent('#wz--quittung'), /2026-1/);
    await close();
  });
}

test('the page is loaded again in the middle of sending, and a saved draft goes on where it was', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  office.answer = () => 'lost';
  await page.click('#wz--absenden');
  await page.waitForSelector(WAITING);
  // The attempt is in the draft, so that the next one is known as a repetition.
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('antragswerk');
        open.onsuccess = () => {
          const read = open.result.transaction('entwuerfe').objectStore('entwuerfe').getAll();
          read.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(read.result).includes('"gesendet"'));
          };
        };
      }),
  );
  await page.reload();
  office.answer = (receipt) => receipt;
  await page.click('#wz--entwurf [type=submit]');
  await page.waitForSelector('#wz--pruefen:not([hidden])');
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung');
  assert.equal(office.accepted, 1);
  await close();
});

test('two windows with the same draft send one application', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  const other = await page.context().newPage();
  await other.clock.setFixedTime(new Date(`${today}T10:00:00+01:00`));
  await other.goto(site.url + PATH);
  await other.click('#wz--entwurf [type=submit]');
  await other.waitForSelector('#wz--pruefen:not([hidden])');
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung');
  await other.click('#wz--absenden');
  // The second window cannot know what the first one sent; it claims no receipt of its own.
  await other.waitForSelector('#wz--mitteilung:has-text("ist schon eingegangen")');
  assert.equal(office.accepted, 1);
  await close();
});

test('a step that can no longer be saved is said, and the application can still be sent', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  // A quota set from outside may let a record be replaced; a write that fails does not.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function put() {
      this.transaction.abort();
    };
  });
  await page.click('#wz--pruefung a[href="#seite--kontakt"]');
  await page.waitForSelector('#wz--mitteilung:has-text("Der letzte Schritt konnte nicht auf diesem Gerät gespeichert werden")');
  // Nothing is lost, and sending does not need the storage.
  await page.fill('#email', 'spaeter@beispiel.de');
  await page.click('#wz--knoepfe [type=submit]');
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung:has-text("spaeter@beispiel.de")');
  assert.equal(office.accepted, 1);
  await close();
});
