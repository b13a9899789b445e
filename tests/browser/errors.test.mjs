// What happens to an answer that cannot be read, for a question of every type: a summary that takes the focus and
// leads to the question, the same words there, tied to the control, and nothing that was typed is lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { fileOf } from './lib/files.mjs';
import { ROOT, focused, goOn, sent, walkedTo } from './lib/sample.mjs';
import { serve } from './lib/server.mjs';
import { inspect } from './lib/states.mjs';
import { currentStep, submit } from './lib/walker.mjs';

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

const byId = (id) => `[id="${id}"]`;

/** By step: what is typed or chosen by control, and for each question its box, the control that the summary leads to, and words. */
const STEPS = {
  'seite--halter': {
    type: { 'halter-vornamen': 'x'.repeat(61), 'halter-familienname': '', 'halter-doktorgrad': 'Dr. 😀', 'halter-geburtsdatum-tag': '31', 'halter-geburtsdatum-monat': '2', 'halter-geburtsdatum-jahr': '1985' },
    select: { 'halter-staatsangehoerigkeit': '' },
    expect: [
      ['halter-vornamen', 'halter-vornamen', /Vornamen: Der Text ist zu lang\. Erlaubt sind höchstens 60 Zeichen, es sind 61\./],
      ['halter-familienname', 'halter-familienname', /Beantworten Sie: Familienname/],
      ['halter-doktorgrad', 'halter-doktorgrad', /Doktorgrad: Entfernen Sie das Zeichen „😀“ \(U\+1F600\)\. Register können es nicht speichern\./],
      ['halter-geburtsdatum', 'halter-geburtsdatum-tag', /Geburtsdatum: Dieses Datum gibt es nicht\./],
      ['halter-staatsangehoerigkeit', 'halter-staatsangehoerigkeit', /Beantworten Sie: Staatsangehörigkeit/],
    ],
  },
  'seite--kontakt': {
    type: { email: 'ada@beispiel', telefon: '12', plz: '1067', steuer_id: '86 095 742 718', iban: 'DE88 3704 0044 0532 0130 00', webseite: 'beispiel' },
    expect: [
      ['email', 'email', /E-Mail-Adresse: Die Adresse ist unvollständig/],
      ['telefon', 'telefon', /Telefonnummer: Erlaubt sind 5 bis 23 Zeichen/],
      ['plz', 'plz', /Postleitzahl: Geben Sie 5 Ziffern ein/],
      ['steuer_id', 'steuer_id', /Identifikationsnummer: Die Nummer stimmt nicht/],
      ['iban', 'iban', /IBAN: Die Nummer stimmt nicht/],
      ['webseite', 'webseite', /Webseite der Zucht: Die Adresse ist unvollständig/],
    ],
  },
  'seite--hunde': {
    type: { 'hunde-0-geboren-tag': '3', 'hunde-0-geboren-jahr': '2020' },
    choose: ['hunde-0-gefaehrlich'],
    files: { 'hunde-0-wesenstest': [fileOf('bild.heic')] },
    expect: [
      ['hunde-0-rufname', 'hunde-0-rufname', /Hund 1: Geben Sie den Namen des Hundes ein\./],
      ['hunde-0-rasse', 'hunde-0-rasse', /Hund 1: Wählen Sie die Rasse aus\./],
      ['hunde-0-geboren', 'hunde-0-geboren-monat', /Hund 1: Wann ist der Hund geboren\? Bitte ergänzen Sie den Monat\./],
      ['hunde-0-wesenstest', 'hunde-0-wesenstest', /Hund 1: Nachweis über den Wesenstest: Die Datei „bild\.heic“/],
    ],
  },
  'seite--haltung': {
    type: { personen: 'drei', flaeche: '5,555', einkommen: '1.000.000', 'seit-tag': '1', 'seit-monat': 'Juno', 'seit-jahr': '2020', anruf: '25:00', beschreibung: 'y'.repeat(501) },
    expect: [
      ['personen', 'personen', /Menschen leben im Haushalt\? Geben Sie eine ganze Zahl in Ziffern ein/],
      ['flaeche', 'flaeche', /Wohnfläche: Geben Sie eine Zahl ein, zum Beispiel 48,5\. Erlaubt sind 2 Stellen/],
      ['einkommen', 'einkommen', /Einkommen im Monat: Die Angabe darf höchstens 5\.000,00 Euro sein\./],
      ['seit', 'seit-tag', /Seit wann halten Sie Hunde\? Dieses Datum gibt es nicht\./],
      ['anruf', 'anruf', /Wann können wir anrufen\? Geben Sie die Uhrzeit mit Stunden und Minuten ein/],
      ['art', 'art', /Beantworten Sie: Wo leben die Hunde\?/],
      ['beschreibung', 'beschreibung', /Der Text ist zu lang\. Erlaubt sind höchstens 500 Zeichen/],
      ['ermaessigung', 'ermaessigung', /Beantworten Sie: Möchten Sie eine Ermäßigung beantragen\?/],
    ],
  },
  'seite--ermaessigung_seite': {
    choose: ['gruende', 'gruende--4'],
    files: { nachweis: [{ ...fileOf('a.jpg'), name: 'a.pdf' }] },
    expect: [
      ['gruende', 'gruende', /Was trifft auf Sie zu\? „.*“ passt nicht zu den anderen Antworten/],
      ['nachweis', 'nachweis', /Nachweis: Die Datei „a\.pdf“ ist beschädigt/],
    ],
  },
  'seite--erklaerung': {
    type: { 'vertretung-name': 'Grace' },
    expect: [
      ['vertretung-seit', 'vertretung-seit-tag', /Beantworten Sie: Seit wann\?/],
      ['richtigkeit', 'richtigkeit', /Bestätigen Sie, dass Ihre Angaben vollständig und richtig sind\./],
    ],
  },
};

async function answer(page, { type = {}, select = {}, choose = [], files = {} }) {
  for (const [id, text] of Object.entries(type)) await page.fill(byId(id), text);
  for (const [id, code] of Object.entries(select)) await page.selectOption(byId(id), code);
  for (const id of choose) await page.check(byId(id));
  for (const [id, list] of Object.entries(files)) {
    await page.setInputFiles(byId(id), list);
    await page.waitForSelector(byId(`${id}--feld--fehler`));
  }
}

/** Everything that stands in the controls of the page. */
const typed = (page) =>
  page.$$eval('.wz-step:not([hidden]) :is(input,select,textarea)', (inputs) =>
    inputs.map((it) => [it.name, it.type === 'file' ? [...it.files].map(({ name }) => name) : it.value, it.checked ?? null]),
  );

/** How the error of a question shows, and what assistive technology is told. */
const told = (page, box, target) =>
  page.evaluate(
    ([field, control]) => {
      const node = document.getElementById(`${field}--feld`);
      const error = document.getElementById(`${field}--feld--fehler`);
      const isTold = (it, attribute, value) => (it.getAttribute(attribute) ?? '').split(' ').includes(value);
      const input = document.getElementById(control);
      const group = input.closest('fieldset[role=radiogroup], fieldset.wz-field');
      const within = (it) => it && node.contains(it);
      const holders = [input, group].filter(within);
      return {
        words: error?.querySelector('.kern-body').textContent,
        visible: error?.offsetParent !== null,
        icon: error?.querySelector('.kern-icon--danger')?.getBoundingClientRect().width > 0,
        tied: holders.some((it) => isTold(it, 'aria-describedby', error?.id)),
        hint: !document.getElementById(`${field}--hinweis`) || holders.some((it) => isTold(it, 'aria-describedby', `${field}--hinweis`)),
        invalid: holders.some((it) => it.getAttribute('aria-invalid') === 'true'),
        several: input.type === 'checkbox' && within(group),
      };
    },
    [box, target],
  );

for (const [step, wrong] of Object.entries(STEPS)) {
  test(`errors on ${step} are said above, at the question and to a screen reader, and nothing is lost`, async () => {
    const { page, complaints, close } = await walkedTo(browser, site, step);
    await answer(page, wrong);
    const before = await typed(page);
    await goOn(page);
    assert.equal(await currentStep(page), step);
    assert.match(await page.title(), /^Fehler: Schritt \d von \d: /);
    assert.equal(await focused(page), 'wz--fehler');
    assert.equal(await page.locator('#wz--fehler > [role=alert]').count(), 1);
    const count = wrong.expect.length;
    assert.equal(await page.textContent('#wz--fehler h2'), `Bitte prüfen Sie ${count} Angaben`);
    assert.equal(await page.locator('.wz-step:not([hidden]) .kern-error').count(), count);
    const links = page.locator('#wz--fehler li a');
    for (const [at, [box, target, words]] of wrong.expect.entries()) {
      const text = await links.nth(at).textContent();
      assert.match(text, words);
      assert.equal(await links.nth(at).getAttribute('href'), `#${target}`);
      const state = await told(page, box, target);
      assert.equal(state.words, `Fehler: ${text}`, box);
      assert.ok(state.visible && state.icon, `${box} shows it by more than colour`);
      assert.ok(state.tied, `${box} is tied to its error`);
      assert.ok(state.hint, `${box} keeps its hint`);
      // A group of checkboxes has no state of being invalid.
      assert.ok(state.invalid || state.several, `${box} is invalid`);
      await links.nth(at).click();
      // Over a long list stands a field to type into.
      const over = `${target}--suche`;
      assert.equal(await focused(page), (await page.locator(`[id="${over}"]`).count()) ? over : target);
    }
    assert.deepEqual(await typed(page), before);
    await inspect(page, step);
    await page.goBack();
    await page.goForward();
    assert.deepEqual(await typed(page), before);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('an error goes away with the answer, and not before', async () => {
  const { page, close } = await walkedTo(browser, site, 'seite--haltung');
  await answer(page, STEPS['seite--haltung']);
  await goOn(page);
  const shown = (id) => page.locator(byId(`${id}--feld--fehler`)).count();
  await page.fill('#einkommen', '12.500');
  assert.equal(await shown('einkommen'), 1);
  await page.fill('#einkommen', '1.250,- €');
  assert.equal(await shown('einkommen'), 0);
  assert.equal(await page.getAttribute('#einkommen', 'aria-invalid'), null);
  await page.check('#art');
  assert.equal(await shown('art'), 0);
  await page.fill('#seit-monat', 'Juni');
  assert.equal(await shown('seit'), 0);
  assert.equal(await shown('personen'), 1);
  await close();
});

test('answers are read as people write them, and the review says how they were understood', async () => {
  const { page, complaints, close } = await walkedTo(browser, site, 'seite--erklaerung');
  await page.check('#richtigkeit');
  await goOn(page);
  const change = async (step, texts) => {
    await page.click(`a[href="#${step}"]`);
    for (const [id, text] of Object.entries(texts)) await page.fill(byId(id), text);
    await page.keyboard.press('Tab');
    if (step === 'seite--halter') {
      assert.deepEqual(
        await page.$$eval('[name^="halter.geburtsdatum"]', (inputs) => inputs.map((it) => it.value)),
        ['27', 'März', '85'],
      );
    }
    await goOn(page);
    assert.equal(await currentStep(page), 'wz--pruefen');
  };
  await change('seite--halter', { 'halter-geburtsdatum-monat': '', 'halter-geburtsdatum-jahr': '', 'halter-geburtsdatum-tag': '27. März 85' });
  await change('seite--kontakt', { plz: 'D-01 067', iban: 'IBAN: de89 3704 0044 0532 0130 00', telefon: '0351–123456', webseite: 'www.beispiel.de' });
  await change('seite--haltung', { einkommen: "1'234,50 EUR", anruf: '9 Uhr', 'seit-tag': 'heute', 'seit-monat': '', 'seit-jahr': '' });
  const review = await page.innerText('#wz--pruefung');
  for (const words of ['27.03.1985', '01067', 'DE89 3704 0044 0532 0130 00', '1.234,50 Euro', '09:00 Uhr', '01.03.2026']) {
    assert.ok(review.includes(words), `${words} in ${review}`);
  }
  await submit(page);
  const { angaben } = sent(site);
  assert.equal(angaben.halter.geburtsdatum, '1985-03-27');
  assert.equal(angaben.seit, '2026-03-01');
  assert.equal(angaben.telefon, '0351-123456');
  assert.equal(angaben.webseite, 'https://www.beispiel.de');
  assert.deepEqual(complaints, []);
  await close();
});
