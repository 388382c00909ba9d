import { isDeepStrictEqual } from 'node:util';

/** What the oracle looked at and what it found to differ, check by check. */
export class Report {
  /** @type {{ name: string, looked: number, differences: string[] }[]} */
  checks = [];

  /** Opens a check; what is looked at is counted, so that a check that saw nothing can't pass for one that saw all. */
  check(/** @type {string} */ name) {
    const check = { name, looked: 0, differences: /** @type {string[]} */ ([]) };
    this.checks.push(check);
    return {
      /** Two things that must be equal as JSON. */
      same: (/** @type {string} */ what, /** @type {unknown} */ one, /** @type {unknown} */ other) => {
        check.looked += 1;
        const [a, b] = [plain(one), plain(other)];
        if (!isDeepStrictEqual(a, b)) check.differences.push(`${what}: ${brief(a)} ≠ ${brief(b)}`);
      },
      /** Something that must hold. */
      holds: (/** @type {boolean} */ condition, /** @type {string} */ otherwise) => {
        check.looked += 1;
        if (!condition) check.differences.push(otherwise);
      },
    };
  }

  get differences() {
    return this.checks.reduce((sum, { differences }) => sum + differences.length, 0);
  }

  /** The names of the checks that failed. */
  get failed() {
    return this.checks.filter(({ differences }) => differences.length > 0).map(({ name }) => name);
  }

  lines(examples = 5) {
    return this.checks.flatMap(({ name, looked, differences }) => [
      `${differences.length === 0 ? '✓' : '✗'} ${name} (${looked} compared${
        differences.length === 0 ? '' : `, ${differences.length} differ`
      })`,
      ...differences.slice(0, examples).map((difference) => `    ${difference}`),
      ...(differences.length > examples ? [`    … and ${differences.length - examples} more`] : []),
    ]);
  }
}

const plain = (/** @type {unknown} */ value) =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));

const brief = (/** @type {unknown} */ value) => {
  const text = JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};
