/**
 * `npm run import -- petitions|cadres FILE --map MAPPING [--office UNIT_ID] [--language en|zh-CN]` imports a CSV or XLSX file
 * into the running `npm start`. A second import of the same file adds nothing. infra/import/README.md says what a mapping is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from './lib/command.mjs';
import { ROOT, STATE } from './lib/folders.mjs';
import { environment, serviceSettings } from './lib/processes.mjs';
import { processRecords } from './lib/process-records.mjs';
import { secretsOf } from './lib/secrets.mjs';
import { Stop, explain } from './lib/terminal.mjs';

/** What can be imported, and which service takes it. */
const SERVICE_OF = /** @type {const} */ ({ petitions: 'petition', cadres: 'cadre' });
const LATER = ['enterprises'];
const USAGE = `Usage: npm run import -- ${Object.keys(SERVICE_OF).join('|')} FILE --map MAPPING [--office UNIT_ID] [--language en|zh-CN]\nReady mappings are in infra/import.`;

/** Keeps the whole process far below 300 MB, however long the file. */
const HEAP = '--max-old-space-size=160';

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  const [what = '', ...args] = process.argv.slice(2);
  if (LATER.includes(what)) throw new Stop(`The import of ${what} isn't there yet.`);
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

/** The machine of the running `npm start`; a file that a killed one left behind doesn't count. */
function runningMachine() {
  const file = join(STATE, 'runtime.json');
  if (!existsSync(file) || !processRecords(STATE).isHeld())
    throw new Stop('Lianxin is not running here. Start it with: npm start');
  return { ...JSON.parse(readFileSync(file, 'utf8')), secrets: secretsOf(STATE) };
}
