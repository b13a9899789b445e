// What an audit of one service has looked at and found: the same service, the same tally.

export const STATES = ['empty', 'in error', 'filled', 'two entries'];

export class Tally {
  #states = new Map();
  #checks = new Map();
  /** States that differ for the tools. */
  distinct = 0;

  /** A page was seen in a state. */
  state(page, state, language) {
    this.#states.set(`${language}\n${page}\n${state}`, { page, state, language });
  }

  /** A check was made; `faults` are its lines. */
  checked(what, faults) {
    const row = this.#checks.get(what) ?? { runs: 0, faults: new Set() };
    row.runs += 1;
    for (const fault of faults) row.faults.add(fault);
    this.#checks.set(what, row);
  }

  get pages() {
    return new Set([...this.#states.values()].map(({ page }) => page)).size;
  }

  get states() {
    return this.#states.size;
  }

  runsOf(what) {
    return this.#checks.get(what)?.runs ?? 0;
  }

  /** How many pages were seen in a state, by language. */
  get coverage() {
    const made = {};
    for (const { state, language } of this.#states.values()) {
      made[language] ??= Object.fromEntries(STATES.map((name) => [name, 0]));
      made[language][state] += 1;
    }
    return made;
  }

  /** `{ what, runs, faults }` in the order of the names. */
  get checks() {
    return [...this.#checks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, { runs, faults }]) => ({ what, runs, faults: [...faults].sort() }));
  }
}
