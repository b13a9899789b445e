// What happens to an application when something comes between: the network goes, the page is closed, two windows
// are open, the form has changed. Nothing is lost, nothing arrives twice, and there are words for it.
// The sample is written by `cargo test --lib html::tests::write_demo -- --ignored`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { contentOf } from './lib/files.mjs';
import { json, receiver } from './lib/receiver.mjs';
import { serve } from './lib/server.mjs';
import { inspect } from './lib/states.mjs';
import { currentStep, tabTo, walk } from './lib/walker.mjs';

const ROOT = process.env.HTML_DEMO ?? '/tmp/html-demo';
const PATH = '/hundehaltung/html/index.html';
const { today, given } = JSON.parse(readFileSync(new URL('sample.json', import.meta.url), 'utf8'));
let site;
let browser;
let office;
/** A complete draft, as the page itself wrote it. */
let complete;

before(async () => {
  site = await serve(ROOT);
  browser = await launch();
  const { page, close } = await opened();
  await walk(page, given);
  complete = JSON.parse(await downloadedDraft(page));
  await close();
});
after(async () => {
  await browser.close();
  site.close();
});
beforeEach(() => {
  office = receiver();
  Object.assign(site, { receive: office.receive, unreachable: false, alter: (path, content) => content });
  site.posts.length = 0;
  site.block.length = 0;
});

async function opened(options = {}) {
  const opening = await openPage(browser, { today, ...options });
  await opening.page.goto(site.url + PATH);
  return opening;
}

/** Another window of the same browser. */
async function anotherWindow(page, day = today, path = PATH) {
  const other = await page.context().newPage();
  await other.clock.setFixedTime(new Date(`${day}T10:00:00+01:00`));
  await other.goto(site.url + path);
  return other;
}

async function openDraft(page, draft) {
  await page.click('#wz--oeffnen');
  const buffer = Buffer.from(typeof draft === 'string' ? draft : JSON.stringify(draft));
  await page.setInputFiles('#wz--datei', { name: 'x.antrag-entwurf.json', mimeType: 'application/json', buffer });
  await page.click('.wz-dialog [type=submit]');
}

/** A page on which everything is answered and the review is shown. */
async function atReview(options) {
  const opening = await opened(options);
  await openDraft(opening.page, complete);
  await opening.page.waitForSelector('#wz--pruefen:not([hidden])');
  return opening;
}

const keepButton = '#wz--knoepfe .kern-btn--tertiary';
const dialogButton = (words) => `.wz-dialog button:has-text("${words}")`;

async function downloadedDraft(page) {
  await page.click(keepButton);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(dialogButton('Entwurf herunterladen'))]);
  assert.match(download.suggestedFilename(), /^hundehaltung-\d{4}-\d\d-\d\d\.antrag-entwurf\.json$/);
  await page.waitForSelector('#wz--mitteilung');
  return readFileSync(await download.path(), 'utf8');
}

/** Takes away what the page said before, so that nothing waits for the words of now and finds those. */
const clearMessage = (page) => page.evaluate(() => document.getElementById('wz--mitteilung')?.remove());

async function saveHere(page, password) {
  await clearMessage(page);
  await page.click(keepButton);
  if (password) {
    await page.check('#wz--schutz');
    await page.fill('#wz--passwort', password);
  }
  await page.click(dialogButton('Auf diesem Gerät speichern'));
}

const message = (page) => page.locator('#wz--mitteilung').textContent();
const state = (page) => page.locator('#wz--versand').textContent();
const focusedId = (page) => page.evaluate(() => document.activeElement.id);
const field = (post, name) => new Map(post.pairs).get(name);

/** Everything that is stored in the browser, as text. */
const everythingStored = (page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.length) return '';
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('antragswerk');
      request.onsuccess = () => resolve(request.result);
    });
    const records = await new Promise((resolve) => {
      const request = database.transaction('entwuerfe').objectStore('entwuerfe').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    const bytes = (value) => (value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value);
    return JSON.stringify(records, (key, value) => bytes(value)) + JSON.stringify({ ...localStorage });
  });

/** Waits until what is stored is so: a step and an attempt are saved after they are shown, and the page says nothing of it. */
async function storedWhen(page, isSo) {
  const started = Date.now();
  while (!isSo(await everythingStored(page))) {
    assert.ok(Date.now() - started < 5000, `never stored: ${isSo}`);
    await page.waitForTimeout(50);
  }
}

// ---------- Drafts ----------

test('nothing is stored before someone asks for it', async () => {
  const { page, complaints, close } = await atReview();
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length + sessionStorage.length), 0);
  assert.equal((await page.context().cookies()).length, 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('a draft on this device says what, where and how long, and comes back with files and half-typed answers', async () => {
  const { page, complaints, close } = await atReview();
  await page.click('a[href="#seite--kontakt"]');
  await page.fill('#plz', '0106');
  await tabTo(page, keepButton);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.wz-dialog');
  assert.equal(await focusedId(page), 'wz--dialog');
  const words = await page.textContent('.wz-dialog');
  assert.match(words, /Gespeichert werden alle Antworten, auch unvollständige, und die ausgewählten Dateien \(eine Datei, 1 KB\)/);
  assert.match(words, /nur in diesem Browser, höchstens 30 Tage/);
  await inspect(page, 'save');
  await page.keyboard.press('Escape');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Zwischenspeichern/);
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung');
  assert.match(await message(page), /Gespeichert um 10:00 Uhr/);
  assert.equal(await focusedId(page), 'wz--mitteilung');
  await inspect(page, 'saved');
  // What comes later is saved with the next step.
  await page.fill('#plz', '01067');
  await page.fill('#email', 'neu@beispiel.de');
  await page.click('#wz--knoepfe [type=submit]');
  await page.waitForFunction(() => location.hash === '#wz--pruefen');
  await storedWhen(page, (text) => text.includes('neu@beispiel.de'));
  await page.close();

  const again = await page.context().newPage();
  await again.goto(site.url + PATH);
  await again.waitForSelector('#wz--entwurf');
  assert.match(await again.textContent('#wz--entwurf'), /Entwurf vom 1\. März 2026, 10:00 Uhr\. Er bleibt höchstens bis 31\. März 2026/);
  await inspect(again, 'offer');
  await tabTo(again, '#wz--entwurf [type=submit]');
  await again.keyboard.press('Enter');
  await again.waitForSelector('#wz--mitteilung');
  assert.equal(await currentStep(again), 'wz--pruefen');
  assert.equal(await again.inputValue('#email'), 'neu@beispiel.de');
  assert.equal(await again.locator('.wz-files li').count(), 1);
  assert.equal(await again.inputValue('#hunde-1-rufname'), given.hunde[1].rufname);
  await inspect(again, 'resumed');
  assert.deepEqual(complaints, []);
  await close();
});

test('what is half typed is kept as it was typed', async () => {
  const { page, close } = await opened();
  await page.click('#wz--beginnen');
  await page.fill('#halter-geburtsdatum-tag', '31');
  await page.fill('#halter-geburtsdatum-jahr', '19');
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung:has-text("Gespeichert um")');
  const other = await anotherWindow(page);
  await other.click('#wz--entwurf [type=submit]');
  await other.waitForSelector('#wz--mitteilung');
  assert.equal(await currentStep(other), 'seite--halter');
  const parts = ['tag', 'monat', 'jahr'].map((part) => other.inputValue(`#halter-geburtsdatum-${part}`));
  assert.deepEqual(await Promise.all(parts), ['31', '', '19']);
  await close();
});

test('a draft can be deleted, and is deleted after its day', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung');
  assert.match(await everythingStored(page), /Ada/);
  const later = await anotherWindow(page, '2026-04-02');
  await later.waitForSelector('#wz--entwurf');
  assert.match(await later.textContent('#wz--entwurf'), /war abgelaufen und wurde gelöscht/);
  assert.doesNotMatch(await everythingStored(later), /Ada/);
  await later.close();
  await saveHere(page);
  await page.waitForSelector('.wz-dialog');
  assert.match(await page.textContent('.wz-dialog'), /in einem anderen Fenster gelöscht/);
  await page.click(dialogButton('Dieses Fenster speichern'));
  await page.waitForSelector('#wz--mitteilung');
  const other = await anotherWindow(page);
  await other.click('#wz--entwurf button:has-text("Entwurf löschen")');
  await other.waitForSelector('#wz--entwurf', { state: 'detached' });
  assert.equal(await focusedId(other), 'wz--beginnen');
  assert.doesNotMatch(await everythingStored(other), /Ada|antragswerk/);
  await close();
});

test('a passphrase closes the draft; a wrong one is said to be wrong', async () => {
  const { page, close } = await atReview();
  await saveHere(page, 'kurz');
  assert.match(await page.textContent('.wz-dialog'), /kann niemand den Entwurf öffnen, auch wir nicht/);
  assert.match(await page.textContent('#wz--passwort--fehler'), /mindestens 8 Zeichen/);
  assert.equal(await focusedId(page), 'wz--passwort');
  await inspect(page, 'short passphrase');
  await page.fill('#wz--passwort', 'Löwenzahn im Mai');
  await page.click(dialogButton('Auf diesem Gerät speichern'));
  await page.waitForSelector('#wz--mitteilung', { timeout: 30000 });
  const stored = await everythingStored(page);
  assert.match(stored, /"rounds":600000/);
  assert.doesNotMatch(stored, /Ada|rufname|Inhalt von/);
  await page.close({ runBeforeUnload: false });

  const again = await page.context().newPage();
  await again.clock.setFixedTime(new Date(`${today}T10:00:00+01:00`));
  await again.goto(site.url + PATH);
  await again.click('#wz--entwurf [type=submit]');
  assert.match(await again.textContent('#wz--passwort--fehler'), /Geben Sie das Passwort/);
  await again.fill('#wz--passwort', 'löwenzahn im mai');
  await again.click('#wz--entwurf [type=submit]');
  await again.waitForSelector('text=Das Passwort passt nicht', { timeout: 30000 });
  await inspect(again, 'wrong passphrase');
  await again.fill('#wz--passwort', 'Löwenzahn im Mai');
  await again.click('#wz--entwurf [type=submit]');
  await again.waitForSelector('#wz--mitteilung', { timeout: 30000 });
  assert.equal(await again.inputValue('#halter-vornamen'), 'Ada');
  assert.equal(await again.locator('.wz-files li').count(), 1);
  await close();
});

test('a draft file goes to another device with its files, and is as foreign as any file', async () => {
  assert.equal(complete.leistung, 'hundehaltung');
  assert.equal(complete.angaben.halter.vornamen, 'Ada');
  assert.deepEqual(Buffer.from(complete.dateien[0].inhalt, 'base64'), contentOf('test.pdf'));
  const { page, complaints, close } = await opened({ viewport: { width: 320, height: 640 } });
  await tabTo(page, '#wz--oeffnen');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.wz-dialog');
  await inspect(page, 'open');
  await page.click('.wz-dialog [type=submit]');
  assert.match(await page.textContent('#wz--datei--fehler'), /Wählen Sie die Entwurfsdatei aus/);
  await page.keyboard.press('Escape');
  for (const [draft, words] of [
    ['{', /keine Entwurfsdatei/],
    ['null', /keine Entwurfsdatei/],
    [{ ...complete, leistung: 'fundsachen' }, /gehört zu einem anderen Antrag/],
    [{ ...complete, fassung: 2 }, /neueren Fassung/],
    [{ ...complete, antworten: [{ name: '__proto__' }] }, /keine Entwurfsdatei/],
    [{ ...complete, eintraege: null }, /keine Entwurfsdatei/],
  ]) {
    await openDraft(page, draft);
    await page.waitForSelector('#wz--datei--fehler');
    assert.match(await page.textContent('#wz--datei--fehler'), words);
    await page.keyboard.press('Escape');
  }
  await openDraft(page, complete);
  await page.waitForSelector('#wz--mitteilung');
  assert.equal(await currentStep(page), 'wz--pruefen');
  assert.match(await page.textContent('#wz--pruefung'), /test\.pdf/);
  assert.deepEqual(complaints, []);
  await close();
});

test('of a draft from an older form only what certainly means the same is taken over, the rest is listed', async () => {
  const old = structuredClone(complete);
  old.fingerabdruck = '0'.repeat(32);
  const answer = (name) => old.antworten.find((it) => it.name === name);
  answer('email').art = 'text';
  answer('halter.vornamen').frage = 'Rufname';
  answer('art').worte = ['Etwas anderes'];
  old.antworten.push({ name: 'weg', art: 'text', frage: 'Gibt es nicht mehr', ort: 'Gibt es nicht mehr', werte: ['x'] });
  old.antworten.push({ ...answer('hunde[0].rufname'), name: 'hunde[7].rufname', werte: ['Zuviel'] });
  const { page, complaints, close } = await opened();
  await openDraft(page, old);
  await page.waitForSelector('#wz--mitteilung');
  const words = await message(page);
  assert.match(words, /Das Formular hat sich seit dem Speichern geändert/);
  const items = await page.locator('#wz--mitteilung li').allTextContents();
  for (const expected of [
    /E-Mail-Adresse: „ada@beispiel\.de“ \(die Frage hat sich geändert\)/,
    /Ada“ \(die Frage hat sich geändert\)/,
    /„Etwas anderes“ \(diese Möglichkeit gibt es so nicht mehr\)/,
    /Gibt es nicht mehr: „x“ \(diese Frage gibt es nicht mehr\)/,
    /„Zuviel“ \(so viele Einträge sind nicht mehr erlaubt\)/,
    /bitte erklären Sie das für die neue Fassung/,
  ]) {
    assert.ok(items.some((item) => expected.test(item)), `${expected} in ${items.join('\n')}`);
  }
  assert.equal(await page.inputValue('#halter-vornamen'), '');
  assert.equal(await page.inputValue('#hunde-0-rufname'), given.hunde[0].rufname);
  await inspect(page, 'older form');
  assert.deepEqual(complaints, []);
  await close();
});

test('a draft goes from language to language and is sent to the same place', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung');
  await page.close();
  const english = await anotherWindow(page, today, PATH.replace('index', 'en/index'));
  await english.waitForSelector('#wz--entwurf:has-text("There is a draft of 1 March 2026")');
  await inspect(english, 'offer in English');
  await english.click('#wz--entwurf [type=submit]');
  await english.waitForSelector('#wz--mitteilung:has-text("Your draft of 1 March 2026")');
  assert.equal(await currentStep(english), 'wz--pruefen');
  assert.equal(await english.inputValue('#hunde-1-rufname'), given.hunde[1].rufname);
  await english.click(keepButton);
  await english.waitForSelector('.wz-dialog');
  assert.doesNotMatch(await english.textContent('.wz-dialog'), /Entwurf|Gerät|speichern/);
  await inspect(english, 'save in English');
  await english.keyboard.press('Escape');
  await english.click('#wz--absenden');
  await english.waitForSelector('#wz--quittung:has-text("Your application has been received")');
  await inspect(english, 'receipt in English');
  assert.deepEqual(site.posts.map(({ path }) => path), ['/hundehaltung/html/absenden']);
  assert.equal(field(site.posts[0], '_kennung'), complete.kennung);
  await close();
});

test('two windows warn each other, and neither overwrites the other by itself', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung');
  const other = await anotherWindow(page);
  await other.click('#wz--entwurf [type=submit]');
  await other.waitForSelector('text=auch in einem anderen Fenster geöffnet');
  await page.waitForSelector('text=auch in einem anderen Fenster geöffnet');
  await inspect(page, 'two windows');
  await other.click('a[href="#seite--kontakt"]');
  await other.fill('#email', 'zwei@beispiel.de');
  await other.click('#wz--knoepfe [type=submit]');
  await storedWhen(other, (text) => text.includes('zwei@beispiel'));
  await page.click('a[href="#seite--kontakt"]');
  await page.waitForSelector('.wz-dialog');
  assert.match(await page.textContent('.wz-dialog'), /Was in diesem Fenster steht, ist noch nicht gespeichert/);
  await inspect(page, 'conflict');
  assert.match(await everythingStored(page), /zwei@beispiel/);
  await page.click(dialogButton('Den anderen Entwurf behalten'));
  await page.fill('#email', 'eins@beispiel.de');
  await page.click('#wz--knoepfe [type=submit]');
  await page.waitForTimeout(300);
  assert.match(await everythingStored(page), /zwei@beispiel/);
  await saveHere(page);
  await page.click(dialogButton('Dieses Fenster speichern'));
  await page.waitForSelector('#wz--mitteilung');
  const stored = await everythingStored(page);
  assert.match(stored, /eins@beispiel/);
  assert.doesNotMatch(stored, /zwei@beispiel/);
  await close();
});

test('where there is no room or no storage, it says so and offers the file', async () => {
  const { page, close } = await atReview();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1 });
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung:has-text("kein Platz")');
  await inspect(page, 'no room');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#wz--mitteilung button')]);
  assert.equal(JSON.parse(readFileSync(await download.path(), 'utf8')).angaben.halter.vornamen, 'Ada');
  await close();

  const blocked = await openPage(browser, { today });
  await blocked.page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await blocked.page.goto(site.url + PATH);
  await openDraft(blocked.page, complete);
  await blocked.page.waitForSelector('#wz--pruefen:not([hidden])');
  await saveHere(blocked.page);
  await blocked.page.waitForSelector('#wz--mitteilung:has-text("lässt kein Speichern zu")');
  await blocked.close();
});

// ---------- Sending ----------

test('a receipt has the number and the time of the receiver, and can be printed and saved', async () => {
  const { page, complaints, close } = await atReview();
  await tabTo(page, '#wz--absenden');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#wz--quittung');
  assert.equal(await focusedId(page), 'wz--quittung--titel');
  const words = await page.textContent('#wz--quittung');
  assert.match(words, /Vorgangsnummer2026-1/);
  assert.match(words, /Eingegangen1\. März 2026 um 11:15 Uhr/);
  assert.match(words, /DE89 3704 0044 0532 0130 00/);
  assert.doesNotMatch(words, /trotzdem absenden|Ändern/);
  await inspect(page, 'receipt');
  const [post] = site.posts;
  assert.match(post.headers['idempotency-key'], /^[0-9a-f-]{36}$/);
  assert.equal(field(post, '_kennung'), post.headers['idempotency-key']);
  assert.equal(post.headers.accept, 'application/json');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#wz--quittung button:has-text("speichern")')]);
  assert.equal(download.suggestedFilename(), 'quittung-2026-1.html');
  const saved = readFileSync(await download.path(), 'utf8');
  assert.match(saved, /2026-1/);
  assert.doesNotMatch(saved, /<script|<button|src=/);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.isVisible('#wz--quittung'));
  assert.ok(await page.isHidden('#wz--quittung button'));
  await page.emulateMedia({ media: null });
  await page.goBack();
  assert.ok(await page.isVisible('#wz--quittung'));
  assert.equal(office.accepted, 1);
  assert.deepEqual(complaints, []);
  await close();
});

test('two clicks send once', async () => {
  const { page, close } = await atReview();
  await page.evaluate(() => {
    const submit = document.getElementById('wz--absenden');
    submit.click();
    submit.click();
    submit.click();
  });
  await page.waitForSelector('#wz--quittung');
  assert.equal(site.posts.length, 1);
  await close();
});

test('while nobody can be reached it says so, tries again, and stops when asked', async () => {
  const { page, close } = await atReview();
  site.unreachable = true;
  await page.click('#wz--absenden');
  await page.waitForSelector('text=Noch nicht zugestellt');
  assert.match(await state(page), /Der nächste Versuch ist in (einer Sekunde|\d+ Sekunden)/);
  await inspect(page, 'waiting');
  await page.click('#wz--versand button:has-text("Nicht mehr versuchen")');
  assert.equal(await focusedId(page), 'wz--absenden');
  assert.equal(await page.textContent('#wz--absenden'), 'Absenden');
  await page.click('#wz--absenden');
  // „Jetzt senden“, whenever it is there: how many pauses are still to be cut short is a matter of time.
  await page.evaluate(() => {
    const hurry = setInterval(() => {
      if (document.getElementById('wz--mitteilung')) clearInterval(hurry);
      else document.querySelector('#wz--versand .kern-btn--primary')?.click();
    }, 50);
  });
  await page.waitForSelector('#wz--mitteilung:has-text("Nicht zugestellt")');
  assert.equal(await focusedId(page), 'wz--mitteilung');
  await inspect(page, 'given up');
  site.unreachable = false;
  await page.click('#wz--mitteilung button');
  await page.waitForSelector('#wz--quittung');
  assert.equal(office.accepted, 1);
  await close();
});

test('an answer lost on the way is asked for again, and the application arrives once', async () => {
  const { page, close } = await atReview();
  let losses = 2;
  office.answer = (receipt) => (losses-- > 0 ? 'lost' : receipt);
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung', { timeout: 15000 });
  assert.equal(site.posts.length, 3);
  for (const name of ['_kennung', '_inhalt', '_nutzdaten']) {
    assert.equal(new Set(site.posts.map((post) => field(post, name))).size, 1, name);
  }
  assert.equal(office.accepted, 1);
  await close();
});

test('without a network it waits, and goes on by itself', async () => {
  const { page, close } = await atReview();
  await page.context().setOffline(true);
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--versand:has-text("nicht mit dem Internet verbunden")');
  await page.context().setOffline(false);
  await page.waitForSelector('#wz--quittung', { timeout: 15000 });
  assert.equal(office.accepted, 1);
  await close();
});

test('a page closed in the middle of sending goes on later, on another day too, and arrives once', async () => {
  const { page, close } = await atReview();
  await saveHere(page);
  await page.waitForSelector('#wz--mitteilung');
  office.answer = () => 'lost';
  await page.click('#wz--absenden');
  await page.waitForSelector('text=Noch nicht zugestellt');
  await storedWhen(page, (text) => text.includes('"gesendet"'));
  await page.close();
  office.answer = (receipt) => receipt;
  const again = await page.context().newPage();
  await again.clock.setFixedTime(new Date('2026-03-03T10:00:00+01:00'));
  await again.goto(site.url + PATH);
  await again.click('#wz--entwurf [type=submit]');
  await again.waitForSelector('#wz--pruefen:not([hidden])');
  await again.click('#wz--absenden');
  await again.waitForSelector('#wz--quittung');
  assert.equal(office.accepted, 1);
  assert.match(await again.textContent('#wz--quittung'), /2026-1/);
  await again.waitForFunction(() => localStorage.length === 0);
  assert.doesNotMatch(await everythingStored(again), /Ada/);
  await close();
});

test('answers changed after an attempt that had arrived are not claimed to have arrived', async () => {
  const { page, close } = await atReview();
  office.answer = () => 'lost';
  await page.click('#wz--absenden');
  await page.waitForSelector('text=Noch nicht zugestellt');
  await page.click('#wz--pruefung a[href="#seite--kontakt"]');
  assert.equal(await page.locator('#wz--versand').count(), 0);
  await page.fill('#email', 'anders@beispiel.de');
  await page.click('#wz--knoepfe [type=submit]');
  office.answer = (receipt) => receipt;
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--mitteilung:has-text("ist schon eingegangen")');
  assert.match(await message(page), /Was Sie danach geändert haben, ist nicht angekommen/);
  await inspect(page, 'arrived before');
  assert.equal(office.accepted, 1);
  await close();
});

test('what the receiver does not take is said in words, and nothing is lost', async () => {
  const { page, close } = await atReview();
  const answers = [
    [json(400, { title: 'x', fehler: [{ pfad: '$.angaben.hunde[0].rufname', meldung: 'Die Angabe fehlt.' }] }), /Hund 1, Name des Hundes: Die Angabe fehlt\./],
    [json(403, { title: 'Sitzung abgelaufen' }), /Die Antwort lautet: „Sitzung abgelaufen“/],
    [json(413, {}), /zu groß/],
    [{ status: 404 }, /nimmt zurzeit niemand Anträge an/],
    [{ status: 405 }, /nimmt zurzeit niemand Anträge an/],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>ok</p>' }, /keine Vorgangsnummer bekommen/],
    [json(200, { vorgangsnummer: '', eingegangen: 'gestern' }), /keine Vorgangsnummer bekommen/],
    [json(201, []), /keine Vorgangsnummer bekommen/],
  ];
  for (const [answer, words] of answers) {
    site.receive = () => answer;
    await clearMessage(page);
    await page.click('#wz--absenden');
    await page.waitForFunction(() => !document.getElementById('wz--versand') && document.getElementById('wz--mitteilung'));
    assert.match(await message(page), words);
    assert.equal(await page.locator('#wz--quittung').count(), 0);
  }
  await inspect(page, 'unconfirmed');
  assert.equal(await page.inputValue('#halter-vornamen'), 'Ada');
  await close();
});

test('a busy receiver is asked again when it says', async () => {
  const { page, close } = await atReview();
  let busy = true;
  site.receive = (post) => (busy ? { status: 503, headers: { 'retry-after': '7' } } : office.receive(post));
  await page.click('#wz--absenden');
  await page.waitForSelector('text=Der nächste Versuch ist in 7 Sekunden');
  busy = false;
  await page.click('#wz--versand button:has-text("Jetzt senden")');
  await page.waitForSelector('#wz--quittung');
  await close();
});

test('parts of the page are loaded when they are used', async () => {
  const { page, close } = await openPage(browser, { today, serviceWorkers: 'block' });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\/|-[0-9a-f]{10}/g, '')));
  await page.goto(site.url + PATH);
  await page.waitForLoadState('networkidle');
  assert.ok(asked.includes('antrag.js'));
  assert.ok(!asked.includes('entwurf.js') && !asked.includes('senden.js'));
  await openDraft(page, complete);
  await page.waitForSelector('#wz--pruefen:not([hidden])');
  assert.ok(asked.includes('entwurf.js') && !asked.includes('senden.js'));
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung');
  assert.ok(asked.includes('senden.js'));
  await close();
});

test('a part of the page that is not as built does not run', async () => {
  const { page, close } = await openPage(browser, { today, serviceWorkers: 'block' });
  site.alter = (path, content) => (path.includes('entwurf') ? Buffer.concat([content, Buffer.from('window.altered = true;')]) : content);
  await page.goto(site.url + PATH);
  await page.click('#wz--oeffnen');
  await page.waitForSelector('#wz--mitteilung:has-text("konnte nicht geladen werden")');
  assert.deepEqual(await page.evaluate(() => [window.altered, window.antragswerk.draft]), [undefined, undefined]);
  site.alter = (path, content) => content;
  await page.click('#wz--oeffnen');
  await page.waitForSelector('.wz-dialog');
  await close();
});

test('a part of the page that cannot be loaded is said, and comes later', async () => {
  const { page, close } = await openPage(browser, { today, serviceWorkers: 'block' });
  await page.goto(site.url + PATH);
  await openDraft(page, complete);
  await page.waitForSelector('#wz--pruefen:not([hidden])');
  site.block.push('senden');
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--mitteilung:has-text("konnte nicht geladen werden")');
  await inspect(page, 'part missing');
  site.block.length = 0;
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--quittung');
  await close();
});
