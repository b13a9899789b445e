// A build with a key encrypts everything on the device, in the form that FIT-Connect expects; what leaves it is
// opened here with the private key by somebody else's library. Needs the built compiler (`ANTRAG=…`).
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { launch, openPage } from './lib/browser.mjs';
import { build, run } from './lib/build.mjs';
import { contentOf } from './lib/files.mjs';
import { receiver } from './lib/receiver.mjs';
import { serve } from './lib/server.mjs';
import { inspect } from './lib/states.mjs';
import { tabTo, walk } from './lib/walker.mjs';

const SERVICE = 'kulturfoerderung';
const PATH = `/${SERVICE}/html/index.html`;
const KID = 'gemeinde-musterhausen-2026';
const folder = mkdtempSync(join(tmpdir(), 'antrag-'));
let site;
let browser;
let keys;
let scenario;

before(async () => {
  keys = generateKeyPairSync('rsa', { modulusLength: 4096 });
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], kid: KID };
  writeFileSync(join(folder, 'key.json'), JSON.stringify(jwk));
  writeFileSync(join(folder, 'private.json'), JSON.stringify({ ...jwk, ...keys.privateKey.export({ format: 'jwk' }) }));
  build(SERVICE, join(folder, 'site'), '--encrypt-for', join(folder, 'key.json'));
  const scenarios = run(['test', SERVICE, '--format', 'json']).stdout.trim().split('\n').map((line) => JSON.parse(line));
  scenario = scenarios.find((it) => it.complete && !it.failing && JSON.stringify(it.payload ?? it.given).includes('.pdf'));
  site = await serve(join(folder, 'site'));
  browser = await launch();
});
after(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

const opened = async (options = {}) => {
  const opening = await openPage(browser, { today: scenario.today, ...options });
  await opening.page.goto(site.url + PATH);
  return opening;
};

async function decrypted(jwe) {
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, keys.privateKey);
  return { content: Buffer.from(plaintext), header: protectedHeader };
}

test('what arrives only the authority can read, documents too', async () => {
  const office = receiver();
  site.receive = office.receive;
  const { page, complaints, close } = await opened();
  await walk(page, scenario.given);
  const files = await page.evaluate(() => [...document.querySelectorAll('[data-field]:not([data-off]) input[type=file]:enabled')].flatMap((it) => [...it.files].map((file) => file.name)));
  assert.ok(files.length > 0, 'the scenario has a document');
  await tabTo(page, '#wz--absenden');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#wz--quittung');
  assert.deepEqual(complaints, []);

  const [post] = site.posts;
  const names = new Set(post.pairs.map(([name]) => name));
  assert.deepEqual([...names].sort(), ['_inhalt', '_kennung', '_leistung', '_sprache', '_version', 'attachment', 'encryptedData', 'encryptedMetadata']);
  const pair = (name) => post.pairs.find(([it]) => it === name)[1];
  assert.deepEqual(decodeProtectedHeader(pair('encryptedData')), { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: KID, cty: 'application/json' });
  const data = await decrypted(pair('encryptedData'));
  const payload = JSON.parse(data.content);
  assert.equal(payload.leistung, SERVICE);
  const schema = `urn:antragswerk:schema:${SERVICE}:${payload.version}`;
  const { faults } = JSON.parse(run(['judge', SERVICE], data.content).stdout);
  assert.deepEqual(faults, []);

  const metadata = JSON.parse((await decrypted(pair('encryptedMetadata'))).content);
  const { data: described, attachments } = metadata.contentStructure;
  const sha512 = (content) => ({ type: 'sha512', content: createHash('sha512').update(content).digest('hex') });
  assert.deepEqual(described, { submissionSchema: { schemaUri: schema, mimeType: 'application/json' }, hash: sha512(data.content) });
  assert.equal(metadata.additionalReferenceInfo.senderReference, pair('_kennung'));
  assert.deepEqual(attachments.map((it) => it.filename), files);
  for (const attachment of attachments) {
    const { content, header } = await decrypted(post.files.get(attachment.attachmentId).toString());
    assert.deepEqual(content, contentOf(attachment.filename));
    assert.equal(header.cty, attachment.mimeType);
    assert.deepEqual(attachment.hash, sha512(content));
    assert.match(attachment.description, /^[a-z0-9_.[\]]+$/);
  }
  assert.equal(office.accepted, 1);
  await close();
});

test('without the means to encrypt nothing is sent, and it says so', async () => {
  site.posts.length = 0;
  const { page, close } = await openPage(browser, { today: scenario.today });
  await page.addInitScript(() => Object.defineProperty(window.crypto, 'subtle', { value: undefined }));
  await page.goto(site.url + PATH);
  await walk(page, scenario.given);
  await page.click('#wz--absenden');
  await page.waitForSelector('#wz--mitteilung:has-text("wird nur verschlüsselt gesendet")');
  await inspect(page, 'no crypto');
  assert.equal(site.posts.length, 0);
  await close();
});

test('without a script nothing can be posted, and the page says what to do instead', async () => {
  site.posts.length = 0;
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(site.url + PATH);
  await page.waitForURL('**/ohne-skript.html');
  assert.ok(await page.isVisible('text=Unverschlüsselt senden wir nichts'));
  assert.equal(await page.locator('#wz--absenden').count(), 0);
  await page.locator('form input[type=text]').first().press('Enter');
  await page.waitForTimeout(500);
  assert.equal(site.posts.length, 0);
  assert.equal(page.url(), site.url + PATH.replace('index.html', 'ohne-skript.html'));
  await close();
});

test('a private key is not taken', () => {
  const { status, stderr } = run(['build', SERVICE, '--out', join(folder, 'never'), '--encrypt-for', join(folder, 'private.json')]);
  assert.equal(status, 1);
  assert.match(stderr, /part of a private key/);
});
