// Words and tables from results.json. docs/comparison.md is the template with these in it.

/** The page: `{{name}}` in the template stands for a part below or a value of `setting`. */
export function document(results, template) {
  const parts = {
    table: table(results),
    weight: weightTable(results),
    refused: policyTable(results),
    errors: errorTable(results),
    ahead: ahead(results),
    peers: peerList(results),
    ...results.setting,
    load: `${results.setting.load[0]} before and ${results.setting.load[1]} after`,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in parts)) throw new Error(`the template names {{${name}}}, which results.json does not give`);
    return String(parts[name]);
  });
}

/** One row for each page, with every measured thing in it. */
export function table(results) {
  const rows = peersOf(results).map((peer) => [
    peer.title,
    cell(peer.weight, ({ total }) => kib(total)),
    cell(peer.usable, range((ms) => (ms / 1000).toFixed(1))),
    cell(peer.keystroke, range(String)),
    cell(peer.without_script, String),
    cell(peer.policy, policyWords),
    cell(peer.error, ({ elements }) => String(elements)),
    cell(peer.error, ({ focus }) => FOCUS[focus]),
  ]);
  return markdown(
    ['', 'KiB sent', 'usable after s', 'keystroke ms', 'controls without JavaScript', 'strict policy', 'axe, in error', 'focus, in error'],
    rows,
    'lrrrrlrl',
  );
}

const FOCUS = { summary: 'to the summary', field: 'to the first field', stays: 'stays at the button' };

function policyWords({ violations, appears }) {
  const count = violations === 1 ? '1 violation' : `${violations} violations`;
  if (!appears) return `${count}, no form`;
  return violations === 0 ? 'works' : `${count}, form appears`;
}

function weightTable(results) {
  const rows = peersOf(results).map((peer) => [
    peer.title,
    ...['html', 'js', 'css', 'fonts', 'other'].map((kind) => cell(peer.weight, ({ bytes }) => kib(bytes[kind]))),
    cell(peer.weight, ({ total }) => kib(total)),
    cell(peer.weight, ({ requests }) => String(requests)),
    cell(peer.weight, ({ elsewhere }) => String(elsewhere)),
  ]);
  return markdown(['', 'HTML', 'JavaScript', 'CSS', 'fonts', 'images', 'together', 'requests', 'to other hosts'], rows, 'lrrrrrrrr');
}

function policyTable(results) {
  const rows = peersOf(results)
    .filter((peer) => Object.keys(peer.policy.kinds ?? {}).length)
    .map((peer) => [peer.title, refusals(peer.policy.kinds)]);
  return rows.length ? markdown(['', 'what the policy refuses, and how often'], rows, 'll') : 'The policy refuses nothing.';
}

/** `font-src https://host/path` is named by its host, so that files of one host count together. */
function refusals(kinds) {
  const counted = {};
  for (const [line, count] of Object.entries(kinds)) {
    const [directive, what = ''] = line.split(' ');
    const place = what.startsWith('http') ? new URL(what).hostname : what;
    const key = `\`${directive}\` ${place}`.trim();
    counted[key] = (counted[key] ?? 0) + count;
  }
  return Object.entries(counted)
    .map(([key, count]) => `${key}: ${count}`)
    .join('; ');
}

function errorTable(results) {
  const rows = peersOf(results).map((peer) => [
    peer.title,
    ...['critical', 'serious', 'moderate', 'minor'].map((impact) => cell(peer.error, (it) => String(it.impact[impact]))),
    cell(peer.error, ({ rules }) => rules.map((rule) => `\`${rule}\``).join(', ')),
  ]);
  return markdown(['', 'critical', 'serious', 'moderate', 'minor', 'rules'], rows, 'lrrrrl');
}

// Where less is better; the last of each says how the page names it.
const LESS = [
  [(it) => it.weight.total, 'bytes sent'],
  [(it) => it.weight.requests, 'number of requests'],
  [(it) => it.usable.median, 'time until usable'],
  [(it) => it.keystroke.median, 'time of a keystroke'],
  [(it) => it.policy.violations, 'violations of the policy'],
  [(it) => it.error.elements, 'what axe finds'],
];

/** In which figures each peer does better than our wizard. */
function ahead(results) {
  const [ours, ...others] = peersOf(results);
  return others
    .map((peer) => {
      const better = LESS.filter(([value]) => value(peer) < value(ours)).map(([, name]) => name);
      return `* **${peer.title}**: ${better.length ? better.join(', ') : 'none of these figures'}.`;
    })
    .join('\n');
}

function peerList(results) {
  return peersOf(results)
    .map((peer) => {
      const packages = peer.packages.map(({ name, version, licence }) => `\`${name}\` ${version} (${licence})`);
      const made = packages.length ? packages.join(', ') : `this repository (${peer.licence})`;
      return [`* **${peer.title}**: ${made}.`, ...peer.notes.map((note) => `  * ${note}`)].join('\n');
    })
    .join('\n');
}

const peersOf = (results) => Object.values(results.peers);
const kib = (bytes) => (bytes / 1024).toFixed(1);
const range = (write) => (it) => `${write(it.median)} (${write(it.least)} to ${write(it.most)})`;
const cell = (figure, write) => (figure?.not_measured ? `not measured: ${figure.not_measured}` : write(figure));

/** A Markdown table; `sides` has a letter for each column, `l` or `r`. */
function markdown(head, rows, sides) {
  const line = (cells) => `| ${cells.map((it) => it.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${[...sides].map((side) => (side === 'r' ? '---:' : '---')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
