/**
 * `npm run rekey [-- status]` renews what older keys sealed and fingerprinted in the running `npm start`, service by service,
 * while it serves; `status` only says which keys hold how much. `npm run rekey -- new-keys` puts fresh keys before those of this
 * clone, and `-- forget-keys` takes the earlier ones away once nothing needs them; both count from the next start.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from './lib/command.mjs';
import { ROOT, STATE } from './lib/folders.mjs';
import { SERVICES, environment, serviceSettings } from './lib/processes.mjs';
import { forgetEarlierKeys, putNewKeys } from './lib/secrets.mjs';
import { runningMachine } from './lib/running-machine.mjs';
import { Stop, explain } from './lib/terminal.mjs';

const USAGE = 'Usage: npm run rekey [-- status | new-keys | forget-keys]';
const AGAIN = 'Restart npm start for it to count.';

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  const [action = 'run', ...more] = process.argv.slice(2);
  if (more.length > 0 || !['run', 'status', 'new-keys', 'forget-keys'].includes(action))
    throw new Stop(USAGE);
  if (action === 'new-keys') {
    putNewKeys(STATE);
    process.stdout.write(`New keys are in place, with the earlier ones. ${AGAIN} Then: npm run rekey\n`);
    return;
  }
  mustBeWhatRuns();
  const code = await inEachService(action === 'run' ? [] : ['status']);
  if (action === 'forget-keys') {
    if (code !== 0) throw new Stop('An earlier key is needed still. First: npm run rekey');
    forgetEarlierKeys(STATE);
    process.stdout.write(`Earlier keys are forgotten. ${AGAIN}\n`);
  }
  process.exitCode = code;
}

/** Processes that started before the keys were changed couldn't open what would be sealed under the new ones. */
function mustBeWhatRuns() {
  const changedAt = (/** @type {string} */ name) =>
    statSync(join(STATE, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changedAt('secrets.json') > changedAt('runtime.json'))
    throw new Stop(`The keys were changed since the start. ${AGAIN}`);
}

/** Runs every service's entry point; the highest code that one ended with. */
async function inEachService(/** @type {readonly string[]} */ args) {
  const machine = runningMachine();
  let highest = 0;
  for (const service of SERVICES) {
    const entry = join(ROOT, `services/${service}/dist/rekey.js`);
    const env = environment(serviceSettings(machine, service));
    const code = await runHere(process.execPath, ['--enable-source-maps', entry, ...args], {
      cwd: ROOT,
      env,
    });
    highest = Math.max(highest, code);
  }
  return highest;
}
