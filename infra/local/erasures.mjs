/**
 * `npm run erasures -- list | verify | apply`: the register of what was erased, in the running `npm start`. The petition service
 * applies it by itself when it starts; `apply` does it at once, after tables were put back under a running one.
 */
import { join } from 'node:path';
import { runHere } from './lib/command.mjs';
import { ROOT } from './lib/folders.mjs';
import { environment, serviceSettings } from './lib/processes.mjs';
import { runningMachine } from './lib/running-machine.mjs';
import { explain } from './lib/terminal.mjs';

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  process.exitCode = await runHere(
    process.execPath,
    ['--enable-source-maps', join(ROOT, 'services/petition/dist/erasures.js'), ...process.argv.slice(2)],
    { env: environment(serviceSettings(runningMachine(), 'petition')) },
  );
}
