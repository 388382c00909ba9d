/**
 * `.ci/run`: a Chromium for the browser stories where there is none; all tests; then, two at a time, chaos, migrations and the
 * store's tests on a real MySQL, and chaos on builds that are broken on purpose. The last line adds them up.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { provideChromium } from './lib/chromium.mjs';
import { ROOT } from './lib/folders.mjs';

/** @typedef {{ name: string, script: string, args: readonly string[] }} Part */

/** @type {Part} */
const TESTS = { name: 'npm test', script: 'test.mjs', args: [] };

/** @type {Part} */
const MYSQL = {
  name: 'npm test -- --db mysql (store, messaging, migrations)',
  script: 'test.mjs',
  args: ['--db', 'mysql', 'integration', 'packages/store/', 'packages/messaging/', 'migrat'],
};

/** @type {(seconds: number, sabotage?: string) => Part} */
const chaos = (seconds, sabotage) => {
  const args = ['--seconds', String(seconds), ...(sabotage ? ['--sabotage', sabotage] : [])];
  const name = `npm run chaos -- ${args.join(' ')}${sabotage ? ' (must go red)' : ''}`;
  return { name, script: 'chaos.mjs', args };
};

/** What waits for processes and for redeliveries most of its time, and so runs beside another: the longest first. */
const BESIDE_EACH_OTHER = [chaos(30), MYSQL, chaos(10, 'inbox'), chaos(10, 'lock')];

const total = { passed: 0, failed: 0, skipped: 0 };

await provideChromium((line) => process.stdout.write(`Browser stories: ${line}\n`));
await runPart(TESTS, { live: true });
const lane = async () => {
  for (let next = BESIDE_EACH_OTHER.shift(); next; next = BESIDE_EACH_OTHER.shift()) await runPart(next);
};
await Promise.all([lane(), lane()]);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a part and adds it up by the last line that it printed; without a count there, it is one check: passed or failed. */
async function runPart(/** @type {Part} */ part, { live = false } = {}) {
  const script = join(ROOT, 'infra/local', part.script);
  if (!existsSync(script)) return;
  const title = `\n── ${part.name}\n`;
  if (live) process.stdout.write(title);
  const { code, lines, last } = await output(script, part.args, live);
  if (!live) process.stdout.write(`${title}${lines.join('\n')}\n`);
  const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last)?.slice(1).map(Number);
  const [passed = 0, failed = 0, skipped = 0] = counts ?? (code === 0 ? [1, 0, 0] : [0, 1, 0]);
  total.passed += passed;
  total.failed += code !== 0 && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}

/**
 * What a script prints: at once into this terminal (`live`), or kept until it has ended, so that two don't mix.
 * @returns {Promise<{ code: number, lines: readonly string[], last: string }>}
 */
function output(
  /** @type {string} */ script,
  /** @type {readonly string[]} */ args,
  /** @type {boolean} */ live,
) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', live ? 'inherit' : 'pipe'],
    });
    /** @type {string[]} */
    const lines = [];
    let last = '';
    const say = (/** @type {string} */ line) =>
      void (live ? process.stdout.write(`${line}\n`) : lines.push(line));
    const { stdout, stderr } = child;
    if (stderr) createInterface({ input: stderr }).on('line', say);
    if (stdout)
      createInterface({ input: stdout }).on('line', (line) => {
        say(line);
        if (line.trim() !== '') last = line;
      });
    child.on('close', (code) => resolve({ code: code ?? 1, lines, last }));
  });
}
