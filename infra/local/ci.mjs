/**
 * `.ci/run`: a Chromium for the browser stories where there is none; all tests; then migrations and the store's tests on a real MySQL; then chaos, whole
 * and on builds that are broken on purpose. The last line adds them up.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { provideChromium } from './lib/chromium.mjs';
import { ROOT } from './lib/folders.mjs';

const PARTS = [
  { name: 'npm test', script: 'test.mjs', args: [] },
  {
    name: 'npm test -- --db mysql (store, messaging, migrations)',
    script: 'test.mjs',
    args: ['--db', 'mysql', 'integration', 'packages/store/', 'packages/messaging/', 'migrat'],
  },
  { name: 'npm run chaos', script: 'chaos.mjs', args: [] },
  ...['inbox', 'lock'].map((part) => ({
    name: `npm run chaos -- --sabotage ${part} (must go red)`,
    script: 'chaos.mjs',
    args: ['--seconds', '20', '--sabotage', part],
  })),
];

await provideChromium((line) => process.stdout.write(`Browser stories: ${line}\n`));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const part of PARTS) {
  const script = join(ROOT, 'infra/local', part.script);
  if (!existsSync(script)) continue;
  process.stdout.write(`\n── ${part.name}\n`);
  const { code, last } = await runPart(script, part.args);
  const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last)?.slice(1).map(Number);
  // A part without a count of its own is one check: it passed or it failed.
  const [passed = 0, failed = 0, skipped = 0] = counts ?? (code === 0 ? [1, 0, 0] : [0, 1, 0]);
  total.passed += passed;
  total.failed += code !== 0 && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs a part in this terminal and answers its exit code and the last line that it printed.
 * @returns {Promise<{ code: number, last: string }>}
 */
function runPart(/** @type {string} */ script, /** @type {readonly string[]} */ args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let last = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      process.stdout.write(`${line}\n`);
      if (line.trim() !== '') last = line;
    });
    child.on('close', (code) => resolve({ code: code ?? 1, last }));
  });
}
