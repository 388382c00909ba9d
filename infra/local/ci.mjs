/**
 * `.ci/run`: a Chromium for the browser stories where there is none; all tests; and chaos, migrations and the store's tests on a
 * real MySQL, and chaos on builds that are broken on purpose: one of these beside the stories, which use one core, and two at a
 * time when the tests have ended. The last line adds them up.
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

/** What `npm test` says when the product stands on which the stories run. */
const STORIES_BEGIN = '✓ The product, for end-to-end tests';

const total = { passed: 0, failed: 0, skipped: 0 };

await provideChromium((line) => process.stdout.write(`Browser stories: ${line}\n`));
const lane = async () => {
  for (let next = BESIDE_EACH_OTHER.shift(); next; next = BESIDE_EACH_OTHER.shift()) await runPart(next);
};
let storiesBegan = false;
let besideStories = Promise.resolve();
await runPart(TESTS, {
  onLine: (line) => {
    if (storiesBegan || !line.startsWith(STORIES_BEGIN)) return;
    storiesBegan = true;
    besideStories = lane();
  },
});
await Promise.all([besideStories, lane()]);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a part and adds it up by the last line that it printed; without a count there, it is one check: passed or failed. */
async function runPart(
  /** @type {Part} */ part,
  /** @type {{ onLine?: (line: string) => void }} */ { onLine } = {},
) {
  const script = join(ROOT, 'infra/local', part.script);
  if (!existsSync(script)) return;
  const title = `\n── ${part.name}\n`;
  if (onLine) process.stdout.write(title);
  const { code, lines, last } = await output(script, part.args, onLine);
  if (!onLine) process.stdout.write(`${title}${lines.join('\n')}\n`);
  const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last)?.slice(1).map(Number);
  const [passed = 0, failed = 0, skipped = 0] = counts ?? (code === 0 ? [1, 0, 0] : [0, 1, 0]);
  total.passed += passed;
  total.failed += code !== 0 && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}

/**
 * What a script prints: at once into this terminal, where somebody listens to its lines, or kept until it has ended.
 * @returns {Promise<{ code: number, lines: readonly string[], last: string }>}
 */
function output(
  /** @type {string} */ script,
  /** @type {readonly string[]} */ args,
  /** @type {((line: string) => void) | undefined} */ onLine,
) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const lines = [];
    let last = '';
    const say = (/** @type {string} */ line) => {
      if (onLine) process.stdout.write(`${line}\n`);
      else lines.push(line);
      onLine?.(line);
    };
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
