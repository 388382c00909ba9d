import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE } from './folders.mjs';
import { processRecords } from './process-records.mjs';
import { secretsOf } from './secrets.mjs';
import { Stop } from './terminal.mjs';

/** The machine of the running `npm start`; a file that a killed one left behind doesn't count. */
export function runningMachine() {
  const file = join(STATE, 'runtime.json');
  if (!existsSync(file) || !processRecords(STATE).isHeld())
    throw new Stop('Lianxin is not running here. Start it with: npm start');
  return { ...JSON.parse(readFileSync(file, 'utf8')), secrets: secretsOf(STATE) };
}
