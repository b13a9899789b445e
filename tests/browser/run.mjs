// Audits every wizard of a build in Chromium, as people use it and as machines judge it.
//
//   node run.mjs [FOLDER] [SERVICE…] [--full | --gate] [--languages] [--report DIR] [--write-report]
//
// FOLDER is the output of a build, `generated` without. Each service is audited at the level `gate`; one in
// eight, chosen by a hash of its id, at the level `full`: all of them with `--full`, none with `--gate`. At
// `gate` one in three, chosen alike, is audited in every language, the others in German; `--languages` audits all in all.
// README.md says what belongs to a level. `--report DIR` writes a report of each service there,
// `--write-report` puts the results into forms/pruefung/audit.json, out of which the compiler makes the
// accessibility statements. The last line counts.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { project, scenarios } from './audit/compiler.mjs';
import { equip, everyRule, reflow } from './audit/look.mjs';
import { recordResults, report, writeReport } from './audit/report.mjs';
import { ServiceAudit } from './audit/service.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const RESULTS = join(project, 'forms/pruefung/audit.json');
const AXE_RUNS = ['axe', 'contrast', 'dark contrast', 'axe in the dark', 'axe at 320 px'];
const WORKERS = 2;
const FULL_SHARE = 8;
const LANGUAGES_SHARE = 3;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, gate: { type: 'boolean' }, languages: { type: 'boolean' }, report: { type: 'string' }, 'write-report': { type: 'boolean' } },
});
const [folder = join(project, 'generated'), ...wanted] = positionals;
const root = resolve(folder);
const services = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'assets' && (!wanted.length || wanted.includes(entry.name)))
  .map((entry) => entry.name)
  .sort();

const started = Date.now();
const scratch = mkdtempSync(join(tmpdir(), 'antrag-'));
const browser = await launch();
const played = await scenarios(services);
const reports = [];
const sums = { passed: 0, failed: 0, pages: 0, states: 0, distinct: 0, axe: 0, languages: 0 };

const queue = ['', ...services];
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await (next ? audited(next) : index());
    }
  }),
);
await browser.close();
rmSync(scratch, { recursive: true });
if (options['write-report']) {
  mkdirSync(dirname(RESULTS), { recursive: true });
  recordResults(RESULTS, reports);
}
console.log(
  `${services.length} services, ${sums.languages} pages with a language of their own, ${sums.pages} steps, ${sums.states} states, ` +
    `${sums.distinct} distinct, ${sums.axe} axe runs, ${seconds(started)} s`,
);
console.log(`${sums.passed} passed, ${sums.failed} failed`);
// Not only a code: a site of an audit that ended early may still be open.
process.exit(sums.failed || !sums.passed ? 1 : 0);

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}

/** Says of one check whether it is fine, or the lines that say what is not. */
function tell(what, faults) {
  if (faults.length) sums.failed += 1;
  else sums.passed += 1;
  if (!faults.length) return;
  console.log(`FAILED ${what}`);
  for (const line of faults.slice(0, 12)) console.log(`         ${line}`);
  if (faults.length > 12) console.log(`         and ${faults.length - 12} more`);
}

async function index() {
  const site = await serve(root);
  const { page, complaints, close } = await openPage(browser, { viewport: { width: 320, height: 256 } });
  await page.goto(`${site.url}/index.html`);
  await equip(page);
  tell('index of services', [...(await everyRule(page)), ...(await reflow(page)), ...complaints]);
  await close();
  site.close();
}

function levelOf(id) {
  if (options.full) return 'full';
  return isOneOf(FULL_SHARE, id) && !options.gate ? 'full' : 'gate';
}

/** Whether a service is one of those chosen, one in so many. */
function isOneOf(share, id) {
  return createHash('sha256').update(id).digest()[0] % share === 0;
}

async function audited(id) {
  const began = Date.now();
  const level = levelOf(id);
  try {
    const isSpoken = level === 'full' || options.languages || isOneOf(LANGUAGES_SHARE, id);
    const audit = new ServiceAudit({ isSpoken, browser, root, scratch, level, id, scenarios: played.get(id) });
    const tally = await audit.run();
    const axe = AXE_RUNS.reduce((sum, what) => sum + tally.runsOf(what), 0);
    const { html, scripts } = audit.weight();
    console.log(
      `${id} (${level}): ${audit.languages.join(' ')}, ${tally.pages} pages, ${tally.states} states, ${tally.distinct} distinct, ${axe} axe runs, ` +
        `HTML ${kilobytes(html)}, scripts ${kilobytes(scripts)}, ${seconds(began)} s`,
    );
    for (const { what, faults } of tally.checks) tell(`${id}: ${what}`, faults);
    sums.pages += tally.pages;
    sums.states += tally.states;
    sums.distinct += tally.distinct;
    sums.axe += axe;
    sums.languages += audit.languages.length;
    const made = report(audit, tally, browser);
    reports.push(made);
    if (options.report) writeReport(options.report, made);
  } catch (error) {
    tell(`${id}: the audit itself`, error.stack.split('\n'));
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
