// Walks one wizard and says what is wrong with it.
//
//   node walk.mjs FOLDER SERVICE [SCENARIO.json] [--shots FOLDER]
//
// FOLDER is the output of a build. SCENARIO holds `{ "today": "2026-03-01", "given": { … } }`. Without
// one, the sample of src/emit/html/tests is walked. Ends with 1 if anything was found.
import { mkdirSync, readFileSync } from 'node:fs';
import { axe, layout } from './lib/axe.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { submit, walk } from './lib/walker.mjs';

const args = process.argv.slice(2);
const shotsAt = args.indexOf('--shots');
const shots = shotsAt < 0 ? null : args.splice(shotsAt, 2)[1];
const [root = '/tmp/html-demo', service = 'hundehaltung', file = new URL('sample.json', import.meta.url)] = args;
const { today, given } = JSON.parse(readFileSync(file, 'utf8'));

const site = await serve(root);
const browser = await launch();
const found = [];

await look('desktop', {});
await look('phone', { viewport: { width: 320, height: 640 }, hasTouch: true });
await look('dark', { colorScheme: 'dark' });
await look('forced colours', { forcedColors: 'active' });
await withoutScript();
await browser.close();
site.close();

const sent = site.posts.map((post) => post.pairs.find(([name]) => name === '_nutzdaten')?.[1]).filter(Boolean);
console.log(sent[0] ?? 'nothing was sent');
for (const line of found) console.log(line);
console.log(found.length ? `${found.length} findings` : 'nothing found');
process.exitCode = found.length ? 1 : 0;

async function look(mode, options) {
  const { page, complaints, close } = await openPage(browser, { today, ...options });
  const inspect = async (at, name, state) => {
    const where = `${mode}, ${name}, ${state}`;
    found.push(...(await axe(at, where)), ...(await layout(at, where)));
    await shoot(at, `${mode}-${name}-${state}`);
  };
  await page.goto(`${site.url}/${service}/html/index.html`);
  await inspect(page, 'start', 'empty');
  try {
    await walk(page, given, { onStep: inspect, provoke: true });
    await submit(page);
  } catch (error) {
    found.push(`${mode}: ${error.message}`);
  }
  found.push(...complaints.map((line) => `${mode}: ${line}`));
  await close();
}

async function withoutScript() {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(`${site.url}/${service}/html/index.html`);
  await page.waitForURL('**/ohne-skript.html');
  await shoot(page, 'without-script');
  await page.locator('#wz--absenden').click();
  await page.waitForURL('**/eingegangen').catch(() => found.push('without script: nothing was sent'));
  await close();
}

async function shoot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  const path = `${shots}/${name.replace(/[^a-z0-9-]+/gi, '-')}.png`;
  await page.screenshot({ path, fullPage: true });
}
