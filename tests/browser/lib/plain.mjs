// Fills in a page without a script, control by control, from the answers of a scenario.
import { fileOf } from './files.mjs';

/** Gives every answer to its control. What has no control is a finding. */
export async function fillPlain(page, answers) {
  const found = [];
  for (const [name, value] of flat(answers, '')) {
    try {
      await fill(page, name, value);
    } catch (error) {
      found.push(`${name}: ${error.message.split('\n')[0]}`);
    }
  }
  return found;
}

/** `{ hunde: [{ rufname: 'Bella' }] }` as `[['hunde[0].rufname', 'Bella']]`. */
function flat(value, path) {
  if (Array.isArray(value) && value.some((it) => it && typeof it === 'object' && !('name' in it && 'size' in it))) {
    return value.flatMap((it, at) => flat(it, `${path}[${at}]`));
  }
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([key, it]) => flat(it, path ? `${path}.${key}` : key));
  }
  return [[path, value]];
}

async function fill(page, name, value) {
  const named = (suffix = '') => page.locator(`[name="${name}${suffix}"]`);
  if (await named('.jahr').count()) {
    const [year, month, day] = String(value).split('-');
    for (const [part, text] of [['.tag', day], ['.monat', month], ['.jahr', year]]) if (text) await named(part).fill(text);
    return;
  }
  const first = named().first();
  if (!(await first.count())) throw new Error('has no control');
  const kind = await first.evaluate((node) => (node.tagName === 'SELECT' ? 'select' : node.type)).catch(() => null);
  const type = kind ?? (await first.getAttribute('type')) ?? 'select';
  const coded = (code) => page.locator(`[name="${name}"][value="${code}"]`);
  if (type === 'radio') return coded(value === true ? 'ja' : value === false ? 'nein' : value).check({ force: true });
  if (type === 'checkbox') {
    for (const code of value === true ? ['ja'] : value === false ? [] : value) await coded(code).check({ force: true });
    return;
  }
  if (type === 'select') return void (await first.selectOption(String(value)));
  if (type === 'file') return first.setInputFiles([].concat(value).map((file) => fileOf(file.name ?? file)));
  await first.fill(typeof value === 'number' ? String(value).replace('.', ',') : String(value));
}
