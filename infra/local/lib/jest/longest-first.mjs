import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const within = (/** @type {string} */ path, /** @type {string} */ name) => createRequire(path).resolve(name);
/** Jest's own, which it keeps to itself: what took longest last time goes first, or else the largest file. */
const { default: Sequencer } = require(
  within(within(within(require.resolve('jest'), '@jest/core'), 'jest-config'), '@jest/test-sequencer'),
);

/** What works on a real database, on whole lists, whole schemas or whole districts takes long, however short its file. */
const LONG = [/\.int\.test\.ts$/, /shared-data\.test\.ts$/, /\/test\/contract\//, /\/src\/demo\//];

const rank = (/** @type {{ path: string }} */ { path }) => {
  const at = LONG.findIndex((pattern) => pattern.test(path));
  return at === -1 ? LONG.length : at;
};

/**
 * What takes long goes first, also on a machine that hasn't run it before: short ones fill the end, and no worker waits for
 * another that has only just begun with the longest.
 */
export default class LongestFirst extends Sequencer {
  /** @param {{ path: string }[]} tests */
  sort(tests) {
    return super
      .sort(tests)
      .toSorted(
        (/** @type {{ path: string }} */ one, /** @type {{ path: string }} */ other) =>
          rank(one) - rank(other),
      );
  }
}
