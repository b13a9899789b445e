// Takes the pictures of three wizards in docs/screenshots.
//
//   node shots.mjs [FOLDER]
//
// FOLDER is the output of a build, `generated` without. Each wizard is filled in by the scenario that shows
// most; the start page, the first step, the same refused, and the review are taken on a phone and on a
// desktop, light and dark. WebP from Chromium itself, so nothing else has to be installed.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { project, scenarios } from './audit/compiler.mjs';
import { equip } from './audit/look.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const SERVICES = ['hundehaltung', 'wohngeld', 'fuehrungszeugnis'];
const SIZES = { handy: { width: 375, height: 720 }, rechner: { width: 1200, height: 860 } };
const SCHEMES = { hell: 'light', dunkel: 'dark' };
const QUALITY = 70;
const MOST_BYTES = 1_500_000;

const root = resolve(process.argv[2] ?? join(project, 'generated'));
const folder = join(project, 'docs/screenshots');
mkdirSync(folder, { recursive: true });
const site = await serve(root);
const browser = await launch();
const played = await scenarios(SERVICES);
let bytes = 0;
let count = 0;

for (const service of SERVICES) {
  for (const [device, viewport] of Object.entries(SIZES)) {
    for (const [scheme, colorScheme] of Object.entries(SCHEMES)) await wizard(service, { device, viewport, scheme, colorScheme });
  }
}
await browser.close();
site.close();
console.log(`${count} pictures, ${Math.round(bytes / 1024)} KiB in ${folder}`);
process.exitCode = bytes < MOST_BYTES ? 0 : 1;

async function wizard(service, { device, viewport, scheme, colorScheme }) {
  const scenario = played.get(service).find(({ params }) => !Object.keys(params).length) ?? played.get(service)[0];
  const { page, close } = await openPage(browser, { today: scenario.today, viewport, colorScheme, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  const hand = (name, ...given) => page.evaluate(([it, args]) => globalThis.antragHand[it](...args), [name, given]);
  const take = async (state) => {
    await page.evaluate(() => document.fonts.ready);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
    const path = join(folder, `${service}-${state}-${device}-${scheme}.webp`);
    writeFileSync(path, Buffer.from(data, 'base64'));
    bytes += statSync(path).size;
    count += 1;
  };
  await page.goto(`${site.url}/${service}/html/index.html`);
  await equip(page);
  await take('start');
  // With the mouse: whoever does not use the keyboard sees no ring around headings.
  await page.click('#wz--beginnen');
  await take('schritt');
  if (await hand('provoke')) await take('fehler');
  for (let step = await hand('stepNow'), steps = 0; step !== 'wz--pruefen'; steps += 1) {
    await hand('fill', scenario.given);
    const shown = await hand('next');
    if (shown === step || steps > 60) throw new Error(`${service}, ${step}: ${await hand('problems')}`);
    step = shown;
  }
  await take('pruefen');
  await close();
}
