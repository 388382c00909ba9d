import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE, privateFolder } from '../../infra/local/lib/folders.mjs';
import { processRecords } from '../../infra/local/lib/process-records.mjs';
import { Stop, step } from '../../infra/local/lib/terminal.mjs';
import { benchDistrict } from './district.mjs';
import { describeMachine, loadNow } from './machine.mjs';
import { filledWith } from './many-petitions.mjs';
import { memoryOf } from './processes.mjs';
import { registerPetitions, startBenchProduct } from './product.mjs';
import { gatewayOverhead } from './scenarios/gateway-overhead.mjs';
import { pages } from './scenarios/page.mjs';
import { gatewayProtection, serviceProtection } from './scenarios/protection.mjs';
import { registrations } from './scenarios/registration.mjs';
import { fillForSearches, searches } from './scenarios/search.mjs';
import { visibleElsewhere } from './scenarios/visible.mjs';

/** How much of everything: a whole run takes about ten minutes, a quick one shows only that it works. */
const SIZES = {
  whole: {
    pace: { seconds: 3, warmUpSeconds: 6, rounds: 6, concurrency: 8 },
    petitions: 2_000,
    handled: 300,
    changes: 205,
  },
  quick: {
    pace: { seconds: 0.3, warmUpSeconds: 0.4, rounds: 2, concurrency: 4 },
    petitions: 60,
    handled: 52,
    changes: 8,
  },
};

/** How many petitions are searched in a run of everything, and how often each list is asked for. */
const SEARCHES = { whole: { rows: 20_000, rounds: 10 }, quick: { rows: 500, rounds: 1 } };

/** Undone when the run ends or is ended. */
const undo = /** @type {(() => Promise<unknown> | void)[]} */ ([]);
const atEnd = (/** @type {() => Promise<unknown> | void} */ work) => void undo.push(work);

/** Stops what a run has started; safe to call again. */
export async function end() {
  for (let work = undo.pop(); work; work = undo.pop()) await work();
}

/**
 * Runs the scenarios on a private product.
 * @param {{ quick: boolean }} options
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runBench({ quick }) {
  const { pace, petitions, handled, changes } = quick ? SIZES.quick : SIZES.whole;
  const loadBefore = loadNow();
  const folder = await ownFolder();
  const product = await step('A product of its own, with a district', () =>
    startBenchProduct({ folder, atEnd }),
  );
  await step(`${petitions} petitions`, () => registerPetitions(product, { count: petitions, handled }));
  const page = await step('A page of petitions', () => pages({ product, pace }));
  const visible = await step('Committed → visible elsewhere', () =>
    visibleElsewhere({ product, count: changes }),
  );
  // Last, because it leaves more petitions the faster it is, and a page costs more the more there are.
  const registration = await step('Registration', () => registrations({ product, pace }));
  const services = await step('What protection costs in a service', () =>
    serviceProtection({ product, pace, atEnd }),
  );
  const { rows, rounds } = quick ? SEARCHES.quick : SEARCHES.whole;
  const searched = await step('Searches', async () =>
    searches({ product, sought: await fillForSearches({ product, rows }), rounds }),
  );
  const memory = Object.fromEntries(
    Object.entries(product.pids)
      .filter(([name]) => name !== 'identity')
      .map(([name, pid]) => [name, memoryOf(pid)]),
  );
  const database = await versionOf(product);
  const { units, cadres } = benchDistrict();
  await step('Stopped', end);
  // On their own, because nothing else should work beside them.
  const overheads = await step('Our gateway beside stock options', () => gatewayOverhead({ pace, atEnd }));
  const gateway = await step('What protection costs in the gateway', () =>
    gatewayProtection({ pace, atEnd }),
  );
  await end();
  return {
    version: 1,
    at: new Date().toISOString(),
    quick,
    machine: { ...describeMachine(database), loadBefore, loadAfter: loadNow() },
    pace,
    data: { units: units.length, cadres: cadres.length, petitions },
    compared: [registration, page, ...overheads, gateway, ...services],
    visible,
    searched,
    memory,
  };
}

/**
 * Fills a private product with many petitions and searches them: nothing else. One that is kept is filled once.
 * @param {{ rows: number, rounds: number, keep: boolean }} options
 * @returns {Promise<import('./report.mjs').SearchReport>}
 */
export async function runSearches({ rows, rounds, keep }) {
  const loadBefore = loadNow();
  const folder = keep ? await keptFolder(rows) : await ownFolder();
  const product = await step('A product of its own, with a district', () =>
    startBenchProduct({ folder, atEnd }),
  );
  const filled = join(folder, 'filled.json');
  const known = existsSync(filled) ? JSON.parse(readFileSync(filled, 'utf8')) : null;
  if (!known)
    await step('A petition to begin with', () => registerPetitions(product, { count: 1, handled: 0 }));
  const sought =
    known ?? (await step(`${filledWith(rows)} petitions`, () => fillForSearches({ product, rows })));
  writeFileSync(filled, JSON.stringify(sought));
  const searched = await step('Their lists and searches', () => searches({ product, sought, rounds }));
  const database = await versionOf(product);
  await end();
  const machine = { ...describeMachine(database), loadBefore, loadAfter: loadNow() };
  return { version: 1, at: new Date().toISOString(), machine, searched };
}

/** Where a product with so many petitions is kept; one that was never filled whole is begun anew. */
async function keptFolder(/** @type {number} */ rows) {
  const folder = privateFolder(STATE, `bench-${filledWith(rows)}`);
  if (processRecords(folder).isHeld()) throw new Stop('Another bench runs on the product that is kept.');
  await processRecords(join(folder, 'product')).clearAway();
  if (!existsSync(join(folder, 'filled.json'))) rmSync(folder, { recursive: true, force: true });
  processRecords(privateFolder(STATE, `bench-${filledWith(rows)}`)).claim();
  return folder;
}

async function versionOf(/** @type {import('./product.mjs').Product} */ { runtime, database }) {
  const [[{ version }]] = await database(runtime.databaseUrls.petition, 1).query(
    'SELECT VERSION() AS version',
  );
  return runtime.databaseKind === 'mysql' ? `MySQL ${version}` : version;
}

/** A folder for this run; what killed runs have left is ended and removed. */
async function ownFolder() {
  const all = privateFolder(STATE, 'bench');
  for (const name of readdirSync(all)) {
    if (processRecords(join(all, name)).isHeld()) continue;
    await processRecords(join(all, name, 'product')).clearAway();
    rmSync(join(all, name), { recursive: true, force: true });
  }
  const folder = privateFolder(all, String(process.pid));
  processRecords(folder).claim();
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
