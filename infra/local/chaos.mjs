/**
 * `npm run chaos`: one minute of commands on a product of its own while its processes are killed, then the oracle.
 * `npm run chaos -- [--seconds N] [--seed N] [--sabotage inbox|lock|history]`: the last runs a copy of the build that lost
 * what is named, and succeeds only if the oracle notices. The last line sums up.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ROOT, STATE, privateFolder } from './lib/folders.mjs';
import { build, checkNode, checkRoom, install } from './lib/prepare.mjs';
import { Stop, explain, step } from './lib/terminal.mjs';

const SABOTAGES = ['inbox', 'lock', 'history'];

main().catch((error) => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.stdout.write('chaos RED: it could not be run to its end\n');
  process.exit(1);
});

async function main() {
  checkNode();
  const options = readOptions();
  checkRoom(privateFolder(STATE), 1000);
  await step('Dependencies and build', () => install().then(build));
  // Loaded now, because it needs what was installed and built just before.
  const { runChaos, end } = await import(pathToFileURL(join(ROOT, 'test/chaos/run.mjs')).href);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => {
      process.stdout.write('chaos RED: it was ended before it was done\n');
      void end().finally(() => process.exit(1));
    });
  try {
    const { ok, summary } = await runChaos(options);
    process.stdout.write(`${summary}\n`);
    process.exit(ok ? 0 : 1);
  } finally {
    await end();
  }
}

function readOptions() {
  const usage = `Usage: npm run chaos -- [--seconds N] [--seed N] [--sabotage ${SABOTAGES.join('|')}]`;
  try {
    const { values } = parseArgs({
      options: { seconds: { type: 'string' }, seed: { type: 'string' }, sabotage: { type: 'string' } },
    });
    const seconds = Number(values.seconds ?? 60);
    const seed = Number(values.seed ?? Date.now() % 1_000_000);
    if (!Number.isInteger(seconds) || seconds < 10 || seconds > 600)
      throw new Error('--seconds is a whole number from 10 to 600');
    if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed is a whole number');
    if (values.sabotage !== undefined && !SABOTAGES.includes(values.sabotage))
      throw new Error(`--sabotage is ${SABOTAGES.join(' or ')}`);
    return { seconds, seed, sabotage: values.sabotage ?? null };
  } catch (error) {
    throw new Stop(`${/** @type {Error} */ (error).message}\n${usage}`);
  }
}
