// The audit of one service: its scenarios by a quick hand with every look, by keyboard alone, without a script.
import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openPage } from '../lib/browser.mjs';
import { serve } from '../lib/server.mjs';
import { unequal } from '../lib/unequal.mjs';
import { submit, walk } from '../lib/walker.mjs';
import { decoded, judged, payloadOf, schemaOf } from './arrival.mjs';
import { build } from './compiler.mjs';
import { Looker, equip, equipPlain, everyRule, reflow } from './look.mjs';
import { Tally } from './tally.mjs';

const MOST_PAGES = 60;
const SHOWN_PATH = { de: 'index.html', en: 'en/index.html' };

export class ServiceAudit {
  constructor({ isSpoken, browser, root, scratch, level, id, scenarios }) {
    Object.assign(this, { browser, root, scratch, level, id, scenarios });
    this.tally = new Tally();
    this.languages = Object.keys(SHOWN_PATH).filter((tag) => (isSpoken || tag === 'de') && existsSync(join(root, id, 'html', SHOWN_PATH[tag])));
    this.looker = new Looker(level, this.tally);
    this.schema = schemaOf(root, id);
  }

  async run() {
    const seen = new Set();
    // By scenario, the pages that no earlier one shows, and the start page and the review with the first.
    const fresh = new Map();
    for (const scenario of this.scenarios) {
      const pages = scenario.pages.filter((page) => !seen.has(page));
      if (pages.length) fresh.set(scenario, new Set([...pages, ...(seen.size ? [] : ['start', 'wz--pruefen'])]));
      for (const page of pages) seen.add(page);
    }
    this.tally.checked('every page is shown', this.#pages().filter((page) => !seen.has(page)).map((page) => `no scenario shows ${page}`));
    const plain = this.scenarios.find(({ given }) => this.#fitsWithoutScript(given));
    for (const scenario of this.scenarios) {
      const pages = fresh.get(scenario);
      if (pages || scenario === plain || this.level === 'full') await this.#scenario(scenario, pages ?? new Set());
    }
    if (plain) await this.#plain(plain);
    else this.tally.checked('without JavaScript', ['no scenario fits the entries that the page prints']);
    await this.#statement();
    return this.tally;
  }

  /** Bytes, compressed as a server does. */
  weight() {
    const folder = join(this.root, this.id, 'html');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src);
    const size = (path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
    return { html: size('index.html'), scripts: scripts.reduce((sum, path) => sum + size(path), 0) };
  }

  /** What marks the version of the page: written by the compiler, see docs/wizard.md. */
  fingerprint() {
    const path = join(this.root, this.id, 'html/erklaerung-barrierefreiheit.html');
    return readFileSync(path, 'utf8').match(/<meta name="antragswerk-pruefstand" content="([^"]+)"/)?.[1] ?? null;
  }

  #pages() {
    const html = readFileSync(join(this.root, this.id, 'html/index.html'), 'utf8');
    return [...html.matchAll(/class="wz-step[^"]*" id="seite--([^"]+)"/g)].map((match) => match[1]);
  }

  async #scenario(scenario, fresh) {
    const site = await this.#siteFor(scenario);
    const payloads = [];
    for (const language of this.languages) {
      const post = await this.#byHand(site, scenario, language, fresh);
      if (post) payloads.push(payloadOf(post));
      if (post && language === 'de') await this.#arrived(scenario, post);
    }
    const spoken = this.level === 'full' ? this.languages : ['de'];
    for (const language of spoken) {
      const post = await this.#byKeyboard(site, scenario, language);
      if (post) payloads.push(payloadOf(post));
    }
    const [first, ...others] = payloads.map((it) => (it ? { ...it, sprache: undefined } : it));
    this.tally.checked('the same data in every language and by keyboard', others.flatMap((it) => unequal(it, first)).map((line) => `„${scenario.title}“: ${line}`));
    site.close();
  }

  /** The site of the build, or one whose page knows the scenario's params. */
  async #siteFor(scenario) {
    if (!Object.keys(scenario.params).length) return serve(this.root);
    const folder = mkdtempSync(join(this.scratch, `${this.id}-`));
    scenario.paramsFile = join(folder, 'params.json');
    writeFileSync(scenario.paramsFile, JSON.stringify(scenario.params));
    await build(this.id, join(folder, 'site'), scenario.paramsFile);
    if (!existsSync(join(folder, 'site/assets'))) symlinkSync(join(this.root, 'assets'), join(folder, 'site/assets'));
    return serve(join(folder, 'site'));
  }

  async #opened(site, scenario, language, options) {
    const opening = await openPage(this.browser, { today: scenario.today, ...options });
    opening.page.setDefaultTimeout(20000);
    await opening.page.goto(`${site.url}/${this.id}/html/${SHOWN_PATH[language]}`);
    return opening;
  }

  async #byHand(site, scenario, language, fresh) {
    const where = `${language}, „${scenario.title}“`;
    const { page, complaints, close } = await this.#opened(site, scenario, language, { serviceWorkers: 'block' });
    const nameOf = (step) => step.replace(/^seite--/, '');
    const looks = (step) => this.level === 'full' || fresh.has(nameOf(step));
    const look = (step, state, most) => (looks(step) ? this.looker.look(page, { name: nameOf(step), state, language, most }) : null);
    const hand = (name, ...given) => page.evaluate(([it, args]) => globalThis.antragHand[it](...args), [name, given]);
    const found = [];
    let post = null;
    try {
      await page.waitForSelector('form[data-ready]', { state: 'attached' });
      await equip(page);
      await look('start', 'empty', true);
      await hand('begin');
      for (let count = 0; ; count += 1) {
        if (count > MOST_PAGES) throw new Error('the wizard does not come to an end');
        const step = await hand('stepNow');
        const isLast = step === 'wz--pruefen';
        await look(step, 'empty', isLast);
        if (isLast) break;
        const refused = looks(step) && (await this.#states(step, scenario, hand, look));
        await hand('fill', scenario.given);
        await look(step, (await hand('hasTwoEntries')) ? 'two entries' : 'filled', !refused);
        if ((await hand('next')) === step) throw new Error(`${step}: ${await hand('problems')}`);
      }
      const walked = await hand('walked');
      this.tally.checked('the pages of the evaluator', difference(walked, scenario.pages).map((line) => `${where}: ${line}`));
      const before = site.posts.length;
      await Promise.all([page.waitForURL('**/eingegangen'), hand('send')]);
      post = site.posts.slice(before).find((it) => this.#isOurs(it));
    } catch (error) {
      found.push(`${where}: ${error.message}`);
    }
    this.tally.checked('is filled in and sent', found);
    this.tally.checked('console, policy, own requests only', complaints.map((line) => `${where}: ${line}`));
    await close();
    return post;
  }

  /** What a page looks like with two entries in every list, and when it refuses to go on; says whether it does. */
  async #states(step, scenario, hand, look) {
    const added = await hand('twoEntries');
    if (added) await look(step, 'two entries', false);
    const refused = await hand('provoke');
    if (refused) await look(step, 'in error', true);
    if (added) await hand('onlyEntriesOf', scenario.given);
    return refused;
  }

  async #byKeyboard(site, scenario, language) {
    const where = `${language}, „${scenario.title}“`;
    const { page, complaints, close } = await this.#opened(site, scenario, language, {});
    const found = [];
    let post = null;
    try {
      await page.waitForSelector('form[data-ready]', { state: 'attached' });
      await equip(page);
      await page.evaluate(() => globalThis.antragEye.watchFocus());
      await walk(page, scenario.given);
      const { faults } = await page.evaluate(() => globalThis.antragEye.watched());
      found.push(...faults);
      const before = site.posts.length;
      await submit(page);
      post = site.posts.slice(before).find((it) => this.#isOurs(it));
    } catch (error) {
      found.push(error.message);
    }
    this.tally.checked('by keyboard alone', found.map((line) => `${where}: ${line}`));
    this.tally.checked('console, policy, own requests only', complaints.map((line) => `${where}: ${line}`));
    await close();
    return post;
  }

  async #arrived(scenario, post) {
    const named = (lines) => lines.map((line) => `„${scenario.title}“: ${line}`);
    const payload = payloadOf(post);
    if (!payload) {
      this.tally.checked('is filled in and sent', named(['no payload arrived']));
      return;
    }
    this.tally.checked('valid by the schema', named(this.schema(payload)));
    this.tally.checked('the evaluator agrees', named(await judged(this.id, scenario, payload)));
    this.tally.checked('the raw fields say the same', named(await decoded(this.id, scenario, post, payload)));
    scenario.payload = payload;
  }

  /** Without a script a page has as many entries of a list as it prints. */
  #fitsWithoutScript(given) {
    const html = readFileSync(join(this.root, this.id, 'html', this.#plainPath('de')), 'utf8');
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

  /** The page to which somebody without a script comes. */
  #plainPath(language) {
    const path = SHOWN_PATH[language].replace('index.html', 'ohne-skript.html');
    return existsSync(join(this.root, this.id, 'html', path)) ? path : SHOWN_PATH[language];
  }

  async #plain(scenario) {
    const site = await this.#siteFor(scenario);
    for (const language of this.level === 'full' ? this.languages : ['de']) {
      const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
      const { page, close } = await openPage(this.browser, options);
      page.setDefaultTimeout(20000);
      await page.goto(`${site.url}/${this.id}/html/${SHOWN_PATH[language]}`);
      const plain = this.#plainPath(language);
      if (plain !== SHOWN_PATH[language]) await page.waitForURL(`**/${plain}`);
      await equipPlain(page);
      const found = await page.evaluate((given) => globalThis.antragHand.fillAll(given), scenario.given);
      found.push(...(await reflow(page)));
      const before = site.posts.length;
      await page.locator('#wz--absenden').click();
      await page.waitForURL('**/eingegangen').catch(() => found.push('nothing was sent'));
      const post = site.posts.slice(before).find((it) => this.#isOurs(it));
      if (post && payloadOf(post)) found.push('a script ran');
      if (post) found.push(...(await decoded(this.id, scenario, post, scenario.payload)));
      this.tally.checked('without JavaScript', found.map((line) => `${language}, „${scenario.title}“: ${line}`));
      await close();
    }
    site.close();
  }

  async #statement() {
    const site = await serve(this.root);
    const { page, complaints, close } = await openPage(this.browser, { viewport: { width: 320, height: 256 } });
    for (const language of this.languages) {
      await page.goto(`${site.url}/${this.id}/html/${SHOWN_PATH[language].replace('index', 'erklaerung-barrierefreiheit')}`);
      await equip(page);
      const found = [...(await everyRule(page)), ...(await reflow(page)), ...complaints];
      this.tally.checked('the accessibility statement', found.map((line) => `${language}: ${line}`));
    }
    await close();
    site.close();
  }

  #isOurs(post) {
    return post.pairs.some(([name, value]) => name === '_leistung' && value === this.id);
  }
}

function difference(walked, expected) {
  return [
    ...walked.filter((it) => !expected.includes(it)).map((it) => `only the browser shows ${it}`),
    ...expected.filter((it) => !walked.includes(it)).map((it) => `only the evaluator shows ${it}`),
  ];
}
