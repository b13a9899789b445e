// Measures the same form in Antragswerk and in other form libraries.
//
//   node run.mjs [--runs 5]        makes the pages, measures, writes results.json and docs/comparison.md, prints the table
//   node run.mjs --only NAME,…     measures these pages and prints the table, writes nothing
//   node run.mjs --build           makes the pages only, in target/comparison
//   node run.mjs --write           writes docs/comparison.md anew from results.json and the template
//   node run.mjs --check           says whether docs/comparison.md is what results.json and the template give
//
// Needs `npm ci` here (not for --check), a release build of `antrag` (or ANTRAG=…) and Debian's Chromium (or
// CHROMIUM=…). SHOTS=FOLDER keeps a picture of every refused page.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allFields } from './lib/form.mjs';
import { document, table } from './lib/report.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const project = resolve(folder, '../..');
const RESULTS = join(folder, 'results.json');
const TEMPLATE = join(folder, 'comparison.md');
const PAGE = join(project, 'docs/comparison.md');

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    build: { type: 'boolean' },
    write: { type: 'boolean' },
    check: { type: 'boolean' },
  },
});

if (flags.check) check();
else if (flags.write) write();
else await measureAll();

function check() {
  const expected = document(readJson(RESULTS), readFileSync(TEMPLATE, 'utf8'));
  const same = readFileSync(PAGE, 'utf8') === expected;
  if (!same) console.log('docs/comparison.md differs from what benches/comparison/results.json gives; run.mjs writes it');
  console.log(same ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = same ? 0 : 1;
}

function write() {
  writeFileSync(PAGE, document(readJson(RESULTS), readFileSync(TEMPLATE, 'utf8')));
}

async function measureAll() {
  const { makeSite } = await import('./lib/bundle.mjs');
  const { PEERS, versions } = await import('./lib/peers.mjs');
  const wanted = flags.only?.split(',');
  const peers = PEERS.filter(({ name }) => !wanted || wanted.includes(name));
  const site = join(project, 'target/comparison');
  const antrag = process.env.ANTRAG ?? join(project, 'target/release/antrag');
  const { form, notes } = await makeSite({ antrag, project, folder, site, peers });
  if (flags.build) return;

  const { STRICT } = await import('./lib/server.mjs');
  const { NETWORK, SLOWDOWN } = await import('./lib/measure.mjs');
  const { launch, measure } = await import('./lib/session.mjs');
  const browser = await launch();
  const results = { setting: { ...setting(form, browser), policy: STRICT, slowdown: SLOWDOWN, ...NETWORK }, peers: {} };
  const before = loadavg()[0];
  const figures = await measure(browser, site, peers, Number(flags.runs), (line) => console.error(line));
  for (const { name, title, licence, packages } of peers) {
    const versionsOf = versions(folder, packages);
    results.peers[name] = { title, licence, packages: versionsOf, notes: notes[name] ?? [], ...figures[name] };
  }
  results.setting.load = [before, loadavg()[0]].map((it) => Number(it.toFixed(1)));
  await browser.close();
  console.log(table(results));
  // Figures of a few pages are for whoever works on them; the page has those of one run over all.
  if (wanted) return;
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  write();
}

function setting(form, browser) {
  const fields = allFields(form);
  return {
    chromium: browser.version(),
    node: process.version,
    cores: cpus().length,
    runs: Number(flags.runs),
    fields: fields.length,
    pages: form.pages.length,
    conditional: fields.filter((it) => it.when).length,
    types: new Set(fields.map((it) => it.type)).size,
  };
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
