import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run, runHere } from './command.mjs';
import { ROOT } from './folders.mjs';

const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

/** The suites of tests by where a file stands; the first that matches has it. */
const SUITES = /** @type {const} */ ([
  ['e2e', /^test\/(e2e|access\/matrix)\//],
  ['browser', /^test\/browser\//],
  ['contract', /^test\/contract\//],
  ['integration', /\.int\.test\.ts$/],
  ['unit', /^(?!test\/(?!access\/))/],
]);

/** The names that `npm test --` takes beside paths. */
export const SUITE_NAMES = ['check', 'unit', 'integration', 'contract', 'e2e', 'browser'];

/**
 * The test files of each suite whose path contains one of the texts (all, where none is given).
 * @param {readonly string[]} paths
 * @returns {Promise<Record<string, string[]>>}
 */
export async function testFiles(paths) {
  const listed = await run(process.execPath, [JEST, '--listTests', '--json'], {
    cwd: ROOT,
    what: 'jest --listTests',
  });
  const files = JSON.parse(listed.stdout).map((/** @type {string} */ file) => relative(ROOT, file));
  /** @type {Record<string, string[]>} */
  const bySuite = {};
  for (const file of files) {
    const suite = SUITES.find(([, pattern]) => pattern.test(file))?.[0];
    if (suite && (paths.length === 0 || paths.some((path) => file.includes(path))))
      (bySuite[suite] ??= []).push(file);
  }
  return bySuite;
}

/**
 * Runs test files with jest, in this terminal, and answers how many tests passed, failed and were skipped. A file that
 * can't be run counts as one failure.
 * @param {{ files: readonly string[], env: Record<string, string>, folder: string, more?: readonly string[], workers?: number }} options
 */
export async function runJest({ files, env, folder, more = [], workers = 2 }) {
  const results = join(folder, `jest-${files.length}-${Date.now()}.json`);
  const args = [
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${results}`,
    ...more,
    '--runTestsByPath',
    ...files,
  ];
  const code = await runHere(process.execPath, [JEST, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
  });
  const told = JSON.parse(readFileSync(results, 'utf8'));
  const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
  return {
    passed: told.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: told.numPendingTests + told.numTodoTests,
  };
}
