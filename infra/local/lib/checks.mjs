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

/** What must hold before a test is worth running, in the order in which a fault is cheapest to see. */
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
  { name: 'lint (eslint)', run: () => tool('eslint/bin/eslint.js', '--max-warnings=0', '.') },
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

/** Runs every check, also after one that fails, and answers how many passed and failed. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const check of CHECKS) {
    const began = performance.now();
    const failure = await check.run().then(
      () => null,
      (error) => String(error.message ?? error),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    counts[failure === null ? 'passed' : 'failed'] += 1;
    const sign = failure === null ? colour(32, '✓') : colour(31, '✗');
    process.stdout.write(`${sign} ${check.name} ${colour(36, `(${seconds} s)`)}\n`);
    if (failure !== null) process.stdout.write(`${failure}\n`);
  }
  return counts;
}
