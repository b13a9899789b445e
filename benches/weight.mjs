// How heavy wizards are, in bytes after gzip -9.
//
//   node benches/weight.mjs [FOLDER]           a table: what each wizard loads before the first question
//   node benches/weight.mjs [FOLDER] --parts   where the bytes of each page are: what is saved without them
//   node benches/weight.mjs [FOLDER] --check   holds every wizard to benches/weight.json; the last line counts
//
// FOLDER is a build (default: generated). A page and its own script are one wizard; the shared parts are loaded
// once and kept for all services.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { parts: { type: 'boolean' }, check: { type: 'boolean' } },
});
const root = resolve(positionals[0] ?? join(project, 'generated'));

const read = (path) => readFileSync(path, 'utf8');
const gzipped = (content) => gzipSync(content, { level: 9 }).length;
const weightOf = (path) => gzipped(readFileSync(path));
const sum = (numbers) => numbers.reduce((total, it) => total + it, 0);

/** What a page is made of, by patterns that find it. */
const PARTS = {
  'start page': /<div class="wz-start"[\s\S]*?(?=<div class="wz-progress")/g,
  reasons: /<details class="wz-more wz-reasons">[\s\S]*?<\/details>/g,
  'rows of lists': /<option [\s\S]*?<\/option>/g,
  ids: / (?:id|for|name|data-field|aria-describedby|aria-labelledby)="[^"]*"/g,
  classes: / class="[^"]*"/g,
  integrity: / integrity="[^"]*"/g,
};

function pages() {
  const folders = readdirSync(root, { withFileTypes: true }).filter((it) => it.isDirectory()).map((it) => it.name).sort();
  return folders.flatMap((service) => {
    const found = ['html', 'html/en', 'html/de-simple'].map((folder) => ({ service, folder: join(root, service, folder) }));
    return found.filter(({ folder }) => existsSync(join(folder, 'index.html'))).map(measure);
  });
}

function measure({ service, folder }) {
  const html = read(join(folder, 'index.html'));
  const [before, after] = html.split('<template id="wz--teile">');
  const [onDemand, rest] = after.split('</template>');
  const sources = (text) => [...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => join(folder, src));
  const scripts = sources(before + rest);
  const isOwn = (path) => dirname(path) === folder;
  const isList = (path) => path.includes('/liste-');
  const weigh = (paths) => sum(paths.map(weightOf));
  return {
    name: folder.endsWith('html') ? service : `${service} ${folder.split('/').pop()}`,
    html,
    page: gzipped(html),
    own: weigh(scripts.filter(isOwn)),
    runtime: weigh(scripts.filter((it) => !isOwn(it) && !isList(it))),
    lists: weigh(scripts.filter(isList)),
    onDemand: weigh(sources(onDemand)),
    plain: weightOf(join(folder, 'ohne-skript.html')),
  };
}

function shared() {
  const files = readdirSync(join(root, 'assets'));
  const weigh = (ending) => sum(files.filter((it) => it.endsWith(ending)).map((it) => weightOf(join(root, 'assets', it))));
  const fonts = files.filter((it) => it.endsWith('.woff2')).map((it) => readFileSync(join(root, 'assets', it)).length);
  return { styles: weigh('.css'), fonts: sum(fonts) };
}

const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  for (const row of cells) console.log(row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  '));
}

function printWeights(all) {
  const columns = ['page', 'own', 'runtime', 'lists', 'onDemand', 'plain'];
  const rows = all.map((it) => [it.name, kilobytes(it.page + it.own), ...columns.map((column) => kilobytes(it[column]))]);
  table(['KiB', 'page+script', 'page', 'script', 'runtime', 'lists', 'on demand', 'page without script'], rows);
  const { styles, fonts } = shared();
  console.log(`\nshared: styles ${kilobytes(styles)} KiB, fonts ${kilobytes(fonts)} KiB (not gzipped again)`);
}

function printParts(all) {
  const rows = all.map(({ name, html, page }) => [
    name,
    kilobytes(page),
    ...Object.values(PARTS).map((pattern) => kilobytes(page - gzipped(html.replace(pattern, '')))),
  ]);
  table(['KiB', 'page', ...Object.keys(PARTS)], rows);
}

function check(all) {
  const { most } = JSON.parse(read(join(project, 'benches/weight.json')));
  const faults = [];
  let passed = 0;
  const hold = (what, bytes, limit) => {
    if (bytes <= limit * 1024) passed += 1;
    else faults.push(`${what}: ${kilobytes(bytes)} KiB, at most ${limit} are allowed`);
  };
  for (const it of all) {
    hold(`${it.name}, page and script`, it.page + it.own, most.page_and_script);
    hold(`${it.name}, shared runtime`, it.runtime, most.runtime);
  }
  const { styles, fonts } = shared();
  hold('styles', styles, most.styles);
  hold('fonts', fonts, most.fonts);
  if (!all.length) faults.push(`${root} holds no wizard`);
  for (const fault of faults) console.log(fault);
  console.log(`${passed} passed, ${faults.length} failed`);
  process.exitCode = faults.length ? 1 : 0;
}

const all = pages();
if (flags.check) check(all);
else if (flags.parts) printParts(all);
else printWeights(all);
