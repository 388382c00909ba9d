/**
 * `npm run import -- petitions|cadres|enterprises FILE --map MAPPING [--office UNIT_ID] [--language en|zh-CN]` imports a CSV or XLSX file
 * into the running `npm start`. A second import of the same file adds nothing. infra/import/README.md says what a mapping is.
 */
import { join } from 'node:path';
import { runHere } from './lib/command.mjs';
import { ROOT } from './lib/folders.mjs';
import { environment, serviceSettings } from './lib/processes.mjs';
import { runningMachine } from './lib/running-machine.mjs';
import { Stop, explain } from './lib/terminal.mjs';

/** What can be imported, and which service takes it. */
const SERVICE_OF = /** @type {const} */ ({
  petitions: 'petition',
  cadres: 'cadre',
  enterprises: 'enterprise',
});
const USAGE = `Usage: npm run import -- ${Object.keys(SERVICE_OF).join('|')} FILE --map MAPPING [--office UNIT_ID] [--language en|zh-CN]\nReady mappings are in infra/import.`;

/** Keeps the whole process far below 300 MB, however long the file. */
const HEAP = '--max-old-space-size=160';

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  const [what = '', ...args] = process.argv.slice(2);
  if (!isKnown(what) || args.length === 0) throw new Stop(USAGE);
  const service = SERVICE_OF[what];
  process.exitCode = await runHere(
    process.execPath,
    [HEAP, '--enable-source-maps', join(ROOT, `services/${service}/dist/import.js`), ...args],
    // Paths are meant from where the command was given; npm moves to the top of the clone.
    {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: environment(serviceSettings(runningMachine(), service)),
    },
  );
}

/**
 * @param {string} what
 * @returns {what is keyof typeof SERVICE_OF}
 */
function isKnown(what) {
  return Object.hasOwn(SERVICE_OF, what);
}
