// One page of a wizard in one state, looked at in every way that belongs to the level.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { KINDS } from '../lib/files.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HAND = `globalThis.antragKinds = ${JSON.stringify(KINDS)};${readFileSync(new URL('hand.js', import.meta.url), 'utf8')}`;
const EYE = readFileSync(new URL('eye.js', import.meta.url), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const EVERY_RULE = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
const WITHOUT_CONTRAST = { ...EVERY_RULE, rules: { 'color-contrast': { enabled: false } } };
const CONTRAST = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

const WIDE = { width: 1280, height: 900 };
/** 1280 by 1024 at 400 %: what WCAG 1.4.10 asks for. */
const ZOOMED = { width: 320, height: 256 };
const PLAIN = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' };

/** Gives a freshly loaded page the tools; its policy holds for its own scripts, not for the debugger. */
export async function equip(page) {
  await page.evaluate(HAND);
  await page.evaluate(EYE);
  await page.evaluate(AXE);
}

/** The tools that work where no script may run. */
export async function equipPlain(page) {
  await page.evaluate(HAND);
  await page.evaluate(EYE);
}

export const everyRule = (page) => axe(page, EVERY_RULE);
export const reflow = (page) => page.evaluate(() => globalThis.antragEye.reflow());
const axe = (page, options) => page.evaluate((it) => globalThis.antragEye.judge(it), options);

/** How the page is to be shown, and what is looked for then: rules of axe, or checks of `eye.js` by name. */
const ALWAYS = [
  { axe: { axe: WITHOUT_CONTRAST }, eye: { references: 'references' } },
  { size: ZOOMED, eye: { 'reflow at 400 %': 'reflow' } },
];
/** What does not change with the words, once per page: where it shows most, that is in error. */
const ONCE = [
  { axe: { contrast: CONTRAST } },
  { see: { colorScheme: 'dark' }, axe: { 'dark contrast': CONTRAST } },
  {
    see: { forcedColors: 'active', reducedMotion: 'reduce' },
    eye: { 'reduced motion': 'stillness', 'forced colours': 'forcedColours', 'focus in forced colours': 'focus' },
  },
  { size: ZOOMED, eye: { 'focus at 400 %': 'focus' } },
];

const rootSize = (size) => (page) => page.evaluate((it) => void (document.documentElement.style.fontSize = it), size);

/** WCAG 1.4.12: the spacing that people may set. */
const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';
const sheet = (text) => (page) =>
  page.evaluate((it) => {
    const made = new CSSStyleSheet();
    made.replaceSync(it);
    document.adoptedStyleSheets = [made];
  }, text);

const FULL = [
  ...ALWAYS,
  ...ONCE,
  { see: { colorScheme: 'dark' }, axe: { 'axe in the dark': EVERY_RULE } },
  { see: { colorScheme: 'dark', forcedColors: 'active' }, eye: { 'forced colours in the dark': 'forcedColours' } },
  { size: { width: 320, height: 640 }, axe: { 'axe at 320 px': EVERY_RULE } },
  { size: { width: 375, height: 667 }, eye: { 'reflow at 375 px': 'reflow' } },
  { size: { width: 768, height: 1024 }, eye: { 'reflow at 768 px': 'reflow' } },
  { before: rootSize('200%'), after: rootSize(''), eye: { 'text at 200 %': 'reflow' } },
  { size: { width: 320, height: 640 }, before: sheet(SPACING), after: sheet(''), eye: { 'text spacing': 'reflow' } },
];

/** Looks at pages and counts. A state that is the same to every tool as one seen before is not looked at again. */
export class Looker {
  #known = new Set();

  constructor(level, tally) {
    this.level = level;
    this.tally = tally;
  }

  /** `state` is `empty`, `in error`, `filled` or `two entries`; `most` says that the page shows most in it. */
  async look(page, { name, state, language, most }) {
    this.tally.state(name, state, language);
    const print = await page.evaluate(() => globalThis.antragEye.fingerprint());
    if (this.#known.has(print)) return;
    this.#known.add(print);
    this.tally.distinct += 1;
    const once = most && language === 'de' ? ONCE : [];
    for (const way of this.level === 'full' ? FULL : [...ALWAYS, ...once]) {
      const seen = await this.#seen(page, way);
      for (const [what, found] of seen) this.tally.checked(what, found.map((line) => `${language}, ${name}, ${state}: ${line}`));
    }
  }

  /** The page shown in one way: each check with its faults. */
  async #seen(page, { see, size, before, after, axe: rules = {}, eye = {} }) {
    if (see) await page.emulateMedia({ ...PLAIN, ...see });
    if (size) await page.setViewportSize(size);
    await before?.(page);
    const seen = [];
    for (const [what, options] of Object.entries(rules)) seen.push([what, await axe(page, options)]);
    const names = Object.values(eye);
    const found = names.length ? await page.evaluate((it) => globalThis.antragEye.see(it), names) : [];
    seen.push(...Object.keys(eye).map((what, at) => [what, found[at]]));
    await after?.(page);
    if (size) await page.setViewportSize(WIDE);
    if (see) await page.emulateMedia(PLAIN);
    return seen;
  }
}
