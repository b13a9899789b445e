// The sample form of src/emit/html/tests, opened where a test wants to look at it; first write it with
// `cargo test --lib html::tests::write_demo -- --ignored`.
import { readFileSync } from 'node:fs';
import { openPage } from './browser.mjs';
import { walk } from './walker.mjs';

export const ROOT = process.env.HTML_DEMO ?? '/tmp/html-demo';
export const PATH = '/hundehaltung/html/index.html';
/** The page without a script. */
export const PLAIN = '/hundehaltung/html/ohne-skript.html';
export const { today, given } = JSON.parse(readFileSync(new URL('../sample.json', import.meta.url), 'utf8'));

export async function opened(browser, site, options = {}) {
  const opening = await openPage(browser, { today, ...options });
  await opening.page.goto(site.url + PATH);
  return opening;
}

/** Walks to the step with this id and stops there, empty. */
export async function walkedTo(browser, site, step, options) {
  const opening = await opened(browser, site, options);
  await walkTo(opening.page, step);
  return opening;
}

/** Walks a page that stands at its beginning to the step with this id and stops there, empty. */
export async function walkTo(page, step) {
  const stop = new Error('there');
  const onStep = (_, name, state) => {
    if (name === step && state === 'empty') throw stop;
  };
  await walk(page, given, { onStep }).catch((error) => {
    if (error !== stop) throw error;
  });
}

/** The element with the focus: its id, or what it says. */
export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

/** Waits until a screen reader was told this. */
export const said = (page, text) =>
  page.waitForFunction((wanted) => document.getElementById('wz--status').textContent === wanted, text);

/** Presses „Weiter“ or „Absenden“. */
export const goOn = (page) => page.click('#wz--knoepfe button[type=submit]');

/** The payload of the last post. */
export const sent = (site) => JSON.parse(site.posts.at(-1).pairs.find(([name]) => name === '_nutzdaten')[1]);
