// Makes what pages load from what we write, so that a build of pages needs no npm:
// - antrag.css from KERN's parts and wizard.css, without rules and properties that no page uses; class
//   names are found by reading templates and runtime;
// - from ../../runtime, minified: antrag.js, entwurf.js and senden.js, each also as .en.js and .de-simple.js, and
//   schluessel.js, rechnen.js, auswahl.js, suche.js and dienst.js;
// - copies of fonts and licences.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import * as sass from 'sass';
import { minify } from 'terser';

const NOTICE =
  '/*! Enthält Teile von @kern-ux/native 2.7.2 (EUPL-1.2), geändert 2026: Auswahl der verwendeten Regeln, ' +
  'Korrekturen in eigenen Regeln. Lizenztext: kern-EUPL-1.2.md. Quelle: gitlab.opencode.de/kern-ux/kern-ux-plain */\n';
const BROWSERS = { chrome: 109 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };
/** Classes that templates put together from a part of the view. */
const COMPOSED = [
  ...['info', 'warning', 'success', 'danger'].flatMap((look) => [`kern-alert--${look}`, `kern-icon--${look}`]),
  ...['radio', 'checkbox'].flatMap((type) => [`kern-form-check__${type}`, `kern-form-check__${type}--error`]),
  ...['2', '4'].map((width) => `kern-form-input__input--width-${width}`),
  ...['primary', 'secondary', 'tertiary'].map((look) => `kern-btn--${look}`),
  ...['add', 'delete', 'edit'].map((icon) => `kern-icon--${icon}`),
];

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), 'utf8');

const kern = sass.compile(here('kern.scss'), {
  loadPaths: [here('node_modules/@kern-ux/native/src/scss')],
  quietDeps: true,
  silenceDeprecations: ['import', 'global-builtin', 'mixed-decls'],
  logger: sass.Logger.silent,
}).css;
const root = postcss.parse(kern + read('wizard.css'));
const used = usedClasses();
dropUnusedRules();
dropUnreadProperties();
dropEmptyBlocks();
dropNeedlessFallbacks();
const { code } = transform({ filename: 'antrag.css', code: Buffer.from(root.toString()), minify: true, targets: BROWSERS });
const css = Buffer.concat([Buffer.from(NOTICE), code]);
writeFileSync(here('../antrag.css'), css);

for (const weight of [400, 600]) {
  copyFileSync(
    here(`node_modules/@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`),
    here(`../fira-sans-${weight}.woff2`),
  );
}
copyFileSync(here('node_modules/@fontsource/fira-sans/LICENSE'), here('../fira-OFL.txt'));
copyFileSync(here('node_modules/@kern-ux/native/LICENSE.md'), here('../kern-EUPL-1.2.md'));
report('antrag.css', css);

// One for each language: the same but for the words.
for (const language of ['', '.en', '.de-simple']) {
  await writeScript(`antrag${language}.js`, inOrder('', language));
  await writeScript(`entwurf${language}.js`, inOrder('draft/', language), { alone: true });
  await writeScript(`senden${language}.js`, inOrder('send/', language), { alone: true });
}
await writeScript('schluessel.js', inOrder('encrypt/'), { alone: true });
await writeScript('rechnen.js', inOrder('calculate/'), { alone: true });
await writeScript('auswahl.js', inOrder('choose/'), { alone: true });
await writeScript('suche.js', ['search.js']);
await writeScript('dienst.js', ['worker.js'], { globals: true });

/** The files of a folder of the runtime, in the words of a language. */
function inOrder(folder, language = '') {
  const order = read(`../../runtime/${folder}ORDER`).trim().split('\n');
  return order.map((file) => folder + (file === 'texts.js' ? `texts${language}.js` : file));
}

/**
 * A script from files of the runtime. The first line names the sources, so that a test can tell when the script is
 * out of date. `alone` gives a classic script a scope of its own; `globals` are left for the build of a page to define.
 */
async function writeScript(name, files, { alone = false, globals = false } = {}) {
  const source = files.map((file) => read(`../../runtime/${file}`)).join('');
  const whole = alone ? `(() => {\n'use strict';\n${source}})();\n` : source;
  const { code } = await minify(whole, { module: !alone, ecma: 2022, compress: { passes: 2 }, mangle: { toplevel: !globals } });
  const hash = createHash('sha256').update(source).digest('hex');
  const script = `// Aus den Quellen mit SHA-256 ${hash}\n${code}\n`;
  writeFileSync(here(`../${name}`), script);
  report(name, script);
}

function report(name, content) {
  console.log(`${name}: ${content.length} bytes, ${gzipSync(content, { level: 9 }).length} gzipped`);
}

function usedClasses() {
  const sources = ['../../templates', '../../runtime'].flatMap((folder) =>
    readdirSync(here(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
  );
  const text = [...sources, read('wizard.css')].join('\n');
  return new Set([...text.matchAll(/kern-[a-zA-Z0-9_-]+/g)].map((found) => found[0]).concat(COMPOSED));
}

/** A selector stays when every KERN class it requires is used; those in :is, :not, :where, :has are no requirement. */
function dropUnusedRules() {
  const optional = /:(is|not|where|has)\([^()]*(\([^()]*\)[^()]*)*\)/g;
  const required = (selector) => [...selector.replace(optional, '').matchAll(/\.(kern-[\w-]+)/g)];
  root.walkRules((rule) => {
    if (rule.parent.name?.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => required(selector).every((found) => used.has(found[1])));
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
}

function dropUnreadProperties() {
  for (let dropped = true; dropped; ) {
    dropped = false;
    const values = [];
    root.walkDecls((declaration) => void values.push(declaration.value));
    const readOnes = new Set([...values.join(' ').matchAll(/var\(\s*(--[\w-]+)/g)].map((found) => found[1]));
    root.walkDecls(/^--/, (declaration) => {
      if (readOnes.has(declaration.prop)) return;
      declaration.remove();
      dropped = true;
    });
  }
}

/** KERN repeats the light colour at every use of a property; what the whole page has needs no second value. */
function dropNeedlessFallbacks() {
  const everywhere = new Set();
  root.walkDecls(/^--/, ({ prop, parent }) => {
    if (/:root|\bbody\b/.test(parent.selector)) everywhere.add(prop);
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/var\(\s*(--[\w-]+)\s*,[^()]+\)/g, (whole, name) =>
      everywhere.has(name) ? `var(${name})` : whole,
    );
  });
}

function dropEmptyBlocks() {
  for (let dropped = true; dropped; ) {
    dropped = false;
    root.walk((node) => {
      const block = node.type === 'rule' || (node.type === 'atrule' && node.nodes);
      if (!block || node.nodes.length) return;
      node.remove();
      dropped = true;
    });
  }
}
