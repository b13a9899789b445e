// Makes the site to measure: our wizard by the compiler, each peer's page by its converter and esbuild.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { allFields, readForm } from './form.mjs';

/** Writes `site/NAME/index.html` for each peer and returns the notes of the converters, by peer. */
export async function makeSite({ antrag, project, folder, site, peers }) {
  const spec = join(folder, 'formular.antrag');
  rmSync(site, { recursive: true, force: true });
  const form = readForm(antrag, spec, project);
  const notes = {};
  for (const peer of peers) {
    if (peer.name === 'antragswerk') ours({ antrag, project, spec, site });
    else notes[peer.name] = await bundle(peer.name, form, folder, site);
  }
  return { form, notes };
}

function ours({ antrag, project, spec, site }) {
  const out = join(site, 'antragswerk');
  const built = spawnSync(antrag, ['build', spec, '--emit', 'html', '--out', out, '--quiet'], {
    cwd: project,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr || String(built.error));
}

async function bundle(name, form, folder, site) {
  const out = join(site, name);
  const { convert, NOTES = [] } = await import(join(folder, 'peers', name, 'convert.mjs'));
  mkdirSync(out, { recursive: true });
  // The definition is a module beside the page's own code: esbuild resolves `definition` to it.
  const definition = join(out, 'definition.json');
  const converted = JSON.stringify(convert(form));
  const lost = allFields(form).filter((field) => !converted.includes(JSON.stringify(field.label)));
  if (lost.length) throw new Error(`${name} does not ask ${lost.map((field) => field.name).join(', ')}`);
  writeFileSync(definition, converted);
  await build({
    entryPoints: { app: join(folder, 'peers', name, 'page.jsx') },
    outdir: out,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'error',
    alias: { definition },
    nodePaths: [join(folder, 'node_modules')],
    conditions: ['style'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.eot': 'file', '.svg': 'file', '.png': 'file', '.gif': 'file' },
  });
  rmSync(definition);
  const style = existsSync(join(out, 'app.css')) ? '<link rel="stylesheet" href="app.css">\n' : '';
  writeFileSync(join(out, 'index.html'), page(form.title, style));
  return NOTES;
}

const page = (title, style) => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${style}<script type="module" src="app.js"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<div id="app"></div>
</main>
</body>
</html>
`;
