// The answers that decided a value: walks what `steps` wrote, by the same rules as `trace`.

// `call(f, locals)` runs a function over the answers. Gives `{ name, value, entry }`, each name and value once.
function answersOf(node, call) {
  const walk = (part, locals, entry) => {
    if (!part) return [];
    const [kind, ...rest] = part;
    const run = (f, more = locals) => call(f, more);
    const all = (parts) => parts.flatMap((it) => walk(it, locals, entry));
    switch (kind) {
      case 'a':
        return [{ name: rest[0], value: run(rest[1]), entry }];
      case '+':
        return all(rest);
      case '&': {
        const [f, ...operands] = rest;
        const whole = run(f);
        return all(operands.filter(([own]) => run(own) === whole).map(([, it]) => it));
      }
      case '?': {
        const [f, condition, yes, no] = rest;
        return all([condition, run(f) === true ? yes : no]);
      }
      case '*':
        return run(rest[0]).flatMap((row, at) => walk(rest[1], [...locals, row], at + 1));
      default: {
        const [decisive, f, list, decides, inner, rows] = rest;
        const whole = run(f);
        const entries = run(list).map((row, at) => ({ row, at, value: run(decides, [...locals, row]) }));
        const told = entries.filter(({ value }) => value === whole);
        const reasons = whole === decisive ? told.slice(0, 1) : told;
        return reasons.length ? reasons.flatMap(({ row, at }) => walk(inner, [...locals, row], at + 1)) : all([rows]);
      }
    }
  };
  const seen = new Set();
  const text = (value) => JSON.stringify(value, (_, it) => (typeof it === 'bigint' ? `${it}n` : it));
  return walk(node, [], null).filter(({ name, value }) => {
    const key = `${name} ${text(value)}`;
    return !seen.has(key) && seen.add(key);
  });
}
