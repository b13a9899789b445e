// Walks every wizard of a build in Chromium, as people do and as machines judge.
//
//   node run.mjs FOLDER [SERVICE…]
//
// For each service: its complete scenarios are filled in with the keyboard alone, from the start page to
// the review, until every page was seen; each page is looked at by axe while empty, refused and filled;
// the application is sent to a local receiver. Where a scenario sets params, its page is built with them. What arrives is held against the emitted schema (ajv),
// against `antrag judge`, and against what `antrag decode` makes of the raw fields. Then the same answers
// are given without JavaScript, and must arrive as the same payload. The last line counts.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import { axe, layout } from './lib/axe.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { fillPlain } from './lib/plain.mjs';
import { serve } from './lib/server.mjs';
import { submit, walk } from './lib/walker.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const antrag = process.env.ANTRAG ?? join(project, 'target/release/antrag');
const [folder = join(project, 'generated'), ...wanted] = process.argv.slice(2);
const root = resolve(folder);
const WORKERS = 2;

const services = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'assets' && (!wanted.length || wanted.includes(entry.name)))
  .map((entry) => entry.name)
  .sort();
const scratch = mkdtempSync(join(tmpdir(), 'antrag-'));
const browser = await launch();
let passed = 0;
let failed = 0;

const queue = ['', ...services];
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await (next ? service(next) : index());
    }
  }),
);
await browser.close();
rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;

/** Reports one thing: fine, or the lines that say what is not. */
function report(what, lines) {
  if (lines.length) failed += 1;
  else passed += 1;
  console.log(`${lines.length ? 'FAILED' : 'ok    '} ${what}`);
  for (const line of [...new Set(lines)].slice(0, 12)) console.log(`         ${line}`);
}

async function index() {
  const site = await serve(root);
  const { page, complaints, close } = await openPage(browser, { viewport: { width: 320, height: 640 } });
  await page.goto(`${site.url}/index.html`);
  report('index of services', [...(await axe(page, 'index')), ...(await layout(page, 'index')), ...complaints]);
  await close();
  site.close();
}

async function service(id) {
  const started = Date.now();
  try {
    await judgeService(id);
  } catch (error) {
    report(`${id}: ${error.stack}`, ['the test itself ended early']);
  }
  console.log(`       ${id}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

async function judgeService(id) {
  const lines = run(['test', id, '--format', 'json']).stdout.trim().split('\n');
  const scenarios = lines.map((line) => JSON.parse(line)).filter((it) => it.complete && !it.failing);
  // The one that shows most first; then those that show what no earlier one did.
  scenarios.sort((a, b) => b.pages.length - a.pages.length);
  const seen = new Set();
  let first = null; // the one that is given without a script too
  for (const scenario of scenarios) {
    const isNew = scenario.pages.some((page) => !seen.has(page));
    if (!isNew && (first || !fitsWithoutScript(id, scenario.given))) continue;
    const site = await siteFor(id, scenario);
    const payload = await withScript(site, id, scenario, seen);
    if (payload && !first && fitsWithoutScript(id, scenario.given)) {
      await withoutScript(site, id, scenario, payload);
      first = scenario;
    }
    site.close();
  }
  report(
    `${id}: every page was seen`,
    pagesOf(id).filter((page) => !seen.has(page)).map((page) => `no walk shows ${page}`),
  );
  if (!first) report(`${id}: without JavaScript`, ['no scenario fits the entries that the page prints']);
}

/** The site of the build, or one whose page knows the scenario's params. */
async function siteFor(id, scenario) {
  if (!Object.keys(scenario.params).length) return serve(root);
  const folder = mkdtempSync(join(scratch, `${id}-`));
  scenario.paramsFile = join(folder, 'params.json');
  writeFileSync(scenario.paramsFile, JSON.stringify(scenario.params));
  const built = run(['build', id, '--quiet', '--emit', 'html', '--params', scenario.paramsFile, '--out', join(folder, 'site')]);
  if (built.status) throw new Error(built.stderr);
  cpSync(join(root, 'assets'), join(folder, 'site/assets'), { recursive: true });
  return serve(join(folder, 'site'));
}

function paramsOf(scenario) {
  return scenario.paramsFile ? ['--params', scenario.paramsFile] : [];
}

/** Without a script a page has as many entries of a list as it prints. */
function fitsWithoutScript(id, given) {
  const html = readFileSync(join(root, id, 'html/ohne-skript.html'), 'utf8');
  const fits = (value, path) => {
    if (Array.isArray(value)) {
      const isList = value.some((it) => it && typeof it === 'object');
      return !isList || !value.length || html.includes(`id="${path.replaceAll('.', '-')}-${value.length - 1}`);
    }
    if (!value || typeof value !== 'object') return true;
    return Object.entries(value).every(([key, it]) => fits(it, path ? `${path}.${key}` : key));
  };
  return fits(given, '');
}

/** Every step of a page, from the markup itself. */
function pagesOf(id) {
  const html = readFileSync(join(root, id, 'html/index.html'), 'utf8');
  return [...html.matchAll(/class="wz-step[^"]*" id="seite--([^"]+)"/g)].map((match) => match[1]);
}

async function withScript(site, id, scenario, seen) {
  const what = `${id}: „${scenario.title}“`;
  const { page, complaints, close } = await openPage(browser, { today: scenario.today });
  const found = [];
  const fresh = new Set(scenario.pages.filter((name) => !seen.has(name)));
  const inspect = async (at, step, state) => {
    const name = step.replace(/^seite--/, '');
    if (step.startsWith('seite--') && !fresh.has(name)) return;
    if (!step.startsWith('seite--') && seen.size) return;
    const where = `${name} (${state})`;
    found.push(...(await axe(at, where)), ...(await layout(at, where)));
  };
  await page.goto(`${site.url}/${id}/html/index.html`);
  await inspect(page, 'start', 'empty');
  let payload = null;
  try {
    await walk(page, scenario.given, { onStep: inspect, provoke: true });
    const walked = await page.evaluate(() =>
      [...document.querySelectorAll('.wz-step[id^="seite--"]:not([data-off])')].map((step) => step.id.slice('seite--'.length)),
    );
    for (const name of walked) seen.add(name);
    report(`${what}: the pages of the evaluator`, difference(walked, scenario.pages));
    const before = site.posts.length;
    await submit(page);
    const post = site.posts.slice(before).find((it) => isOf(it, id));
    payload = arrived(what, id, scenario, post);
  } catch (error) {
    found.push(error.message);
  }
  report(`${what}: by keyboard, axe, console`, [...found, ...complaints]);
  await close();
  return payload;
}

function isOf(post, id) {
  return post.pairs.some(([name, value]) => name === '_leistung' && value === id);
}

/** Judges what the receiver got. */
function arrived(what, id, scenario, post) {
  const text = post?.pairs.find(([name]) => name === '_nutzdaten')?.[1];
  if (!text) {
    report(`${what}: sent`, ['no payload arrived']);
    return null;
  }
  const payload = JSON.parse(text);
  report(`${what}: valid by the schema`, schemaFaults(id, payload));
  const judged = run(['judge', id, ...paramsOf(scenario)], text);
  report(`${what}: the evaluator agrees`, JSON.parse(judged.stdout).faults.map((it) => `${it.path}: ${it.message}`));
  const decoded = decode(id, scenario, post.pairs);
  report(`${what}: the raw fields say the same`, [...decoded.faults, ...unequal(decoded.payload, payload)]);
  return payload;
}

async function withoutScript(site, id, scenario, expected) {
  const what = `${id}: „${scenario.title}“ without JavaScript`;
  const { page, close } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(`${site.url}/${id}/html/index.html`);
  await page.waitForURL('**/ohne-skript.html');
  const found = await fillPlain(page, scenario.given);
  const before = site.posts.length;
  await page.locator('#wz--absenden').click();
  await page.waitForURL('**/eingegangen').catch(() => found.push('nothing was sent'));
  const post = site.posts.slice(before).find((it) => isOf(it, id));
  if (post) {
    const decoded = decode(id, scenario, post.pairs);
    found.push(...decoded.faults, ...unequal(decoded.payload, expected));
    if (post.pairs.some(([name]) => name === '_nutzdaten')) found.push('a script ran');
  }
  report(what, found);
  await close();
}

function decode(id, scenario, pairs) {
  const fields = pairs.filter(([name]) => name !== '_nutzdaten');
  const { stdout } = run(['decode', id, '--today', scenario.today, ...paramsOf(scenario)], JSON.stringify(fields));
  const { payload, faults } = JSON.parse(stdout);
  return { payload, faults: faults.map((it) => `decode: ${it.path}: ${it.message}`) };
}

function schemaFaults(id, payload) {
  const schema = JSON.parse(readFileSync(join(root, id, 'json-schema', `${id}.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  return validate(payload) ? [] : validate.errors.map((it) => `${it.instancePath} ${it.message}`);
}

function difference(a, b) {
  return [
    ...a.filter((it) => !b.includes(it)).map((it) => `only the browser shows ${it}`),
    ...b.filter((it) => !a.includes(it)).map((it) => `only the evaluator shows ${it}`),
  ];
}

/** Where two payloads differ. */
function unequal(a, b, path = '') {
  if (isDeepStrictEqual(a, b)) return [];
  if (a && b && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => unequal(a[key], b[key], `${path}/${key}`));
  }
  return [`${path || '/'}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`];
}

function run(args, input = '') {
  const result = spawnSync(antrag, args, { cwd: project, input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.error) throw result.error;
  return result;
}
