// Accessibility rules that a machine can judge.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as lines: where the page is, rule, element. */
export async function axe(page, where) {
  // Evaluated by the debugger, so the page's own policy stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    TAGS,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${where}: ${id} at ${node.target.join(' ')}`));
}

/** What axe does not see: sideways scrolling, letters stacked in a narrow box, ids and references. */
export async function layout(page, where) {
  const found = await page.evaluate(() => {
    const problems = [];
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) problems.push('scrolls sideways');
    for (const node of document.querySelectorAll('button,label,legend,a,dt,dd,h1,h2,h3')) {
      const { width, height } = node.getBoundingClientRect();
      const text = node.textContent.trim();
      const hiddenText = node.matches('.wz-sr');
      if (!hiddenText && width > 0 && width < 40 && height > 80 && text.length > 8) problems.push(`stacked: ${text}`);
      if (node.matches('button') && node.scrollWidth > node.clientWidth + 1) problems.push(`clipped: ${text}`);
    }
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    for (const id of new Set(ids)) if (ids.filter((it) => it === id).length > 1) problems.push(`two of #${id}`);
    for (const attribute of ['for', 'aria-describedby', 'aria-labelledby']) {
      for (const node of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of node.getAttribute(attribute).split(' ')) {
          if (!ids.includes(id)) problems.push(`${attribute} to #${id} leads nowhere`);
        }
      }
    }
    return problems;
  });
  return found.map((text) => `layout ${where}: ${text}`);
}
