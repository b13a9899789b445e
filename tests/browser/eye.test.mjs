// What the audit's eye is for: each fault is seen where it was put, and a sound page has none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { equip } from './audit/look.mjs';
import { launch, openPage } from './lib/browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const STYLES = `
  body { margin: 0; color: #000; background: #fff } input, button { border: 1px solid #000; background: #fff; color: #000; appearance: none; min-width: 24px; min-height: 24px }
  :focus { outline: 3px solid #00f } input[type=radio]:checked::before { content: ''; display: block; width: 10px; height: 10px; background: #000 }
  @media (forced-colors: active) { input[type=radio]:checked::before { forced-color-adjust: none; background: Highlight } }`;
const SOUND = '<label for="a">Name</label><input id="a"><label><input type="radio" id="b" checked>Ja</label><button>Weiter</button>';

/** The faults that a check sees on a page with these styles and this content. */
async function seen(check, content, styles = '', see = {}) {
  const { page, close } = await openPage(browser, { viewport: { width: 320, height: 256 }, ...see });
  await page.setContent(`<!doctype html><html lang="de"><style>${STYLES}${styles}</style><main>${content}</main>`);
  await equip(page);
  const [found] = await page.evaluate((name) => globalThis.antragEye.see([name]), check);
  await close();
  return found;
}

const FORCED = { forcedColors: 'active' };
const FAULTS = [
  ['reflow', 'something wider than the window', '<div style="width:400px">x</div>', '', /scrolls sideways|sticks out/],
  ['reflow', 'text that is cut off', '<p style="width:50px;overflow:hidden;white-space:nowrap">Staatsangehörigkeit</p>', '', /cut off/],
  ['reflow', 'letters stacked in a narrow box', '<p style="width:12px;overflow-wrap:anywhere">Staatsangehörigkeit</p>', '', /stacked/],
  ['focus', 'a control that does not show its focus', SOUND, '#a:focus { outline: 0 }', /shows no focus: #a/],
  ['focus', 'a ring in the colour of the page', SOUND, '#a:focus { outline-color: #fff }', /shows no focus: #a/],
  ['focus', 'a control below something else', `${SOUND}<div style="position:fixed;inset:0;background:#fff"></div>`, '', /out of sight: #a/],
  ['forcedColours', 'a choice whose mark goes', SOUND, '@media (forced-colors: active) { input[type=radio]:checked::before { background: Canvas !important } }', /does not look chosen: #b/],
  ['forcedColours', 'a field whose edge goes', SOUND, '@media (forced-colors: active) { #a { border-color: Canvas; background: Canvas; forced-color-adjust: none } }', /has no edge: #a/],
  ['stillness', 'something that moves', '<p id="m">x</p>', '@keyframes k { to { left: 9px } } #m { animation: k 2s infinite }', /is animated: #m/],
  ['stillness', 'a page that scrolls smoothly', SOUND, 'html { scroll-behavior: smooth }', /scrolls smoothly/],
  ['references', 'an id twice', '<p id="x"></p><p id="x"></p>', '', /two of #x/],
  ['references', 'a description that is not there', '<input aria-describedby="weg">', '', /aria-describedby to #weg/],
];

for (const [check, name, content, styles, words] of FAULTS) {
  test(`${check} sees ${name}`, async () => {
    const found = await seen(check, content, styles, check === 'forcedColours' ? FORCED : {});
    assert.match(found.join('\n'), words);
  });
}

test('a sound page has no faults', async () => {
  for (const check of ['reflow', 'focus', 'stillness', 'references']) assert.deepEqual(await seen(check, SOUND), [], check);
  assert.deepEqual(await seen('forcedColours', SOUND, '', FORCED), []);
});
