// An old draft meets a new spec: two builds of a service, the second from a changed spec.
// Needs the built compiler (`ANTRAG=…`).
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { project } from './audit/compiler.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { build } from './lib/build.mjs';
import { serve } from './lib/server.mjs';

const SERVICE = 'fundsachen';
const SPEC = join(project, 'forms/recht-ordnung/fundsachen.antrag');
const PATH = `/${SERVICE}/html/index.html`;
const folder = mkdtempSync(join(tmpdir(), 'antrag-'));
const OLD = join(folder, 'old');
const NEW = join(folder, 'new');
let site;
let browser;

before(async () => {
  build(SERVICE, OLD);
  const old = readFileSync(SPEC, 'utf8').replace('languages: [en]\n', '');
  const changed = old.replace('choice "Für wen handeln Sie?"', 'choice "Wem gehört die Sache?"');
  assert.notEqual(changed, old);
  const spec = join(folder, 'fundsachen.antrag');
  writeFileSync(spec, changed);
  build(spec, NEW);
  site = await serve(OLD);
  browser = await launch();
});
after(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

test('a draft of an old spec keeps what still means the same, and says what does not', async () => {
  const { page, complaints, close } = await openPage(browser, { serviceWorkers: 'block' });
  await page.goto(site.url + PATH);
  await page.click('#wz--beginnen');
  await page.check('[name="anliegen"][value="fund"]', { force: true });
  await page.check('[name="fuer_wen"][value="selbst"]', { force: true });
  await page.click('#wz--knoepfe .kern-btn--tertiary');
  await page.click('.wz-dialog button:has-text("Auf diesem Gerät speichern")');
  await page.waitForSelector('#wz--mitteilung:has-text("Gespeichert um")');
  site.root = NEW;
  await page.goto(site.url + PATH);
  await page.click('#wz--entwurf [type=submit]');
  await page.waitForSelector('#wz--mitteilung:has-text("Das Formular hat sich seit dem Speichern geändert")');
  assert.match((await page.locator('#wz--mitteilung li').allTextContents()).join('\n'), /„Für mich selbst“ \(die Frage hat sich geändert\)/);
  assert.ok(await page.isChecked('[name="anliegen"][value="fund"]'));
  assert.equal(await page.locator('[name="fuer_wen"]:checked').count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});
