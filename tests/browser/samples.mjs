// Replays what `antrag samples` writes: every valid answer set is given to the page, control by control,
// and what the page makes of it is held against the evaluator.
//
//   node samples.mjs FOLDER [SERVICE…]
//
// FOLDER is a build. One page load for each service (and one more for each set of params): controls are set
// where they are and tell the page so by their own events, lists get entries by their own button, and every
// step is left by its own button. For each set the page must show the pages and questions that the
// evaluator visits, refuse nothing, and make the same payload. The last line counts.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, openPage } from './lib/browser.mjs';
import { build, project, run } from './lib/build.mjs';
import { giveAll } from './lib/give.mjs';
import { serve } from './lib/server.mjs';
import { unequal } from './lib/unequal.mjs';

const [folder = join(project, 'generated'), ...wanted] = process.argv.slice(2);
const root = resolve(folder);
const WORKERS = 2;

const scratch = mkdtempSync(join(tmpdir(), 'antrag-'));
const samples = join(scratch, 'samples');
const written = run(['samples', ...wanted, '--out', samples]);
if (written.status) throw new Error(written.stderr);
const browser = await launch();
let passed = 0;
let failed = 0;

const queue = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (let id = queue.shift(); id; id = queue.shift()) await service(id);
  }),
);
await browser.close();
rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;

async function service(id) {
  const started = Date.now();
  const { valid } = JSON.parse(readFileSync(join(samples, id, 'index.json'), 'utf8'));
  let faults = 0;
  const byParams = {};
  for (const set of valid) (byParams[JSON.stringify(set.params ?? {})] ??= []).push(set);
  for (const [params, sets] of Object.entries(byParams)) {
    const site = await serve(siteFor(id, params));
    const { page, complaints, close } = await openPage(browser, { today: sets[0].today });
    await page.goto(`${site.url}/${id}/html/index.html`);
    await page.waitForSelector('form[data-ready]', { state: 'attached' });
    for (const set of sets) {
      await page.clock.setFixedTime(new Date(`${set.today}T10:00:00+01:00`));
      faults += report(`${id}: ${set.file}`, await replayed(page, id, set));
    }
    if (complaints.length) faults += report(`${id}: console`, complaints);
    await close();
    site.close();
  }
  console.log(`${faults ? 'FAILED' : 'ok    '} ${id}: ${valid.length} sets, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** The build, or one whose page knows these params. */
function siteFor(id, params) {
  if (params === '{}') return root;
  const place = mkdtempSync(join(scratch, `${id}-`));
  writeFileSync(join(place, 'params.json'), params);
  build(id, join(place, 'site'), '--params', join(place, 'params.json'));
  cpSync(join(root, 'assets'), join(place, 'site/assets'), { recursive: true });
  return join(place, 'site');
}

/** What the page does with a set that the evaluator would not. */
async function replayed(page, id, set) {
  const payload = JSON.parse(readFileSync(join(samples, id, set.file), 'utf8'));
  const seen = await page.evaluate(giveAll, payload.angaben);
  const visited = (kind) => set.covers.map((it) => new RegExp(`^${kind} \`([^\`]+)\`$`).exec(it)?.[1]).filter(Boolean);
  return [
    ...seen.problems,
    ...difference('page', seen.pages, visited('page')),
    ...difference('question', seen.fields, visited('field')),
    ...unequal(seen.payload, payload),
  ];
}

function difference(what, page, evaluator) {
  return [
    ...page.filter((it) => !evaluator.includes(it)).map((it) => `only the page shows the ${what} ${it}`),
    ...evaluator.filter((it) => !page.includes(it)).map((it) => `only the evaluator shows the ${what} ${it}`),
  ];
}

/** Counts one thing; the lines say what is not fine. Gives 1 for a failure, else 0. */
function report(what, lines) {
  if (!lines.length) {
    passed += 1;
    return 0;
  }
  failed += 1;
  console.log(`FAILED ${what}`);
  for (const line of [...new Set(lines)].slice(0, 12)) console.log(`         ${line}`);
  return 1;
}
