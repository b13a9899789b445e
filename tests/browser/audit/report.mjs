// The audit's results as data. No times, no names of machines: the same pages give the same report.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const versionOf = (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;

/** With what it was made. */
export const tools = (browser) => ({ 'axe-core': versionOf('axe-core'), chromium: browser.version(), 'playwright-core': versionOf('playwright-core') });

/** The report of one service. */
export function report(audit, tally, browser) {
  return {
    leistung: audit.id,
    pruefstand: audit.fingerprint(),
    stufe: audit.level,
    werkzeuge: tools(browser),
    seiten: tally.pages,
    zustaende: tally.coverage,
    verschiedene: tally.distinct,
    pruefungen: tally.checks.map(({ what, runs, faults }) => ({ pruefung: what, laeufe: runs, befunde: faults })),
  };
}

const write = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

export function writeReport(folder, made) {
  mkdirSync(folder, { recursive: true });
  write(join(folder, `${made.leistung}.json`), made);
}

/**
 * Puts results into the file from which statements are made: per service its version, how it was tested, how
 * much, and what was found. Services that were not tested now keep what they have.
 */
export function recordResults(path, reports) {
  let known = {};
  try {
    known = JSON.parse(readFileSync(path, 'utf8')).leistungen;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  for (const made of reports) {
    const { leistung, pruefungen, ...rest } = made;
    const befunde = pruefungen.flatMap(({ pruefung, befunde }) => befunde.map((text) => `${pruefung}: ${text}`));
    known[leistung] = { ...rest, pruefungen: pruefungen.map(({ pruefung }) => pruefung), befunde };
  }
  const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)));
  write(path, { format: 1, leistungen: sorted });
}
