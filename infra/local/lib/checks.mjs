import { join } from 'node:path';
import { run } from './command.mjs';
import { ROOT } from './folders.mjs';
import { build } from './prepare.mjs';
import { colour } from './terminal.mjs';

const tool = (/** @type {string} */ path, /** @type {string[]} */ ...args) =>
  run(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd: ROOT,
    what: path.replace(/\/.*/, ''),
  });

/**
 * What must hold before a test is worth running.
 * @type {readonly { name: string, run: () => Promise<unknown>, long?: boolean }[]}
 */
const CHECKS = [
  {
    name: 'format (prettier)',
    run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'),
  },
  { name: 'types (tsc --build), the console (vite)', run: build },
  {
    name: 'types of tests and scripts (tsc)',
    run: () => tool('typescript/bin/tsc', '--project', 'tsconfig.check.json'),
  },
  {
    name: 'types of the console (tsc)',
    run: () => tool('typescript/bin/tsc', '--project', 'packages/console/tsconfig.json'),
  },
  { name: 'lint (eslint)', long: true, run: () => tool('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  {
    name: 'imports (dependency-cruiser)',
    run: () =>
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ...[
          '--config',
          '.dependency-cruiser.cjs',
          '--output-type',
          'err-long',
          'services',
          'packages',
          'gateway',
        ],
      ),
  },
  { name: 'dead code (knip)', run: () => tool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
];

/** What the other checks read: compiled packages and the typed operations of the console. */
const FIRST = CHECKS.filter(({ run: check }) => check === build);

/** Runs one check, says how it went, and answers whether it passed. */
async function runCheck(/** @type {(typeof CHECKS)[number]} */ check) {
  const began = performance.now();
  const failure = await check.run().then(
    () => null,
    (error) => String(error.message ?? error),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const sign = failure === null ? colour(32, '✓') : colour(31, '✗');
  process.stdout.write(`${sign} ${check.name} ${colour(36, `(${seconds} s)`)}\n`);
  if (failure !== null) process.stdout.write(`${failure}\n`);
  return failure === null;
}

/**
 * Runs every check, also after one that fails, and answers how many passed and failed: first the build, then the others two at a
 * time, the longest among the first.
 */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  const count = (/** @type {boolean} */ passed) => void (counts[passed ? 'passed' : 'failed'] += 1);
  for (const check of FIRST) count(await runCheck(check));
  const waiting = CHECKS.filter((check) => !FIRST.includes(check)).toSorted(
    (one, other) => Number(other.long ?? false) - Number(one.long ?? false),
  );
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) count(await runCheck(next));
  };
  await Promise.all([lane(), lane()]);
  return counts;
}
