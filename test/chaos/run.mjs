import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAccounts } from '../../infra/local/lib/accounts.mjs';
import { ROOT, STATE, privateFolder } from '../../infra/local/lib/folders.mjs';
import { processRecords } from '../../infra/local/lib/process-records.mjs';
import { signIn } from '../../infra/local/lib/sign-in.mjs';
import { Stop, step } from '../../infra/local/lib/terminal.mjs';
import { startTestProduct } from '../../infra/local/lib/test-product.mjs';
import { checkPatched, copyBuild, patchCopy } from './build-copy.mjs';
import { openDatabases } from './databases.mjs';
import { GatewayClient } from './gateway-client.mjs';
import { Killer } from './killer.mjs';
import { Ledger } from './ledger.mjs';
import { checkAcknowledgements } from './oracle/acknowledgements.mjs';
import { checkEventPath } from './oracle/event-path.mjs';
import { gatherFacts } from './oracle/facts.mjs';
import { checkReadModels } from './oracle/read-models.mjs';
import { checkRecords } from './oracle/records.mjs';
import { Report } from './oracle/report.mjs';
import { waitUntilQuiet } from './quiet.mjs';
import { SABOTAGES } from './sabotage.mjs';
import { connectStream, forgetDeliveries } from './stream.mjs';
import { Workload, WORKING_ACCOUNTS } from './workload.mjs';

/** What a minute must reach, so that a quiet run can't pass for a hard one; a shorter run its share. */
const LEAST = { acknowledgements: 2_000, kills: 20, contended: 200 };
/** A machine that is slow for a while gets so many seconds more to reach it. */
const MORE_SECONDS = 60;
/**
 * How often a minute each is killed. Gateway and services answer slowly for some seconds after a start, so that they are
 * killed less often than what starts at once.
 */
const KILLS_A_MINUTE = { nats: 6, database: 4, petition: 4, cadre: 4, enterprise: 3, gateway: 2 };
/** When, as a share of the time and of the work, the stream forgets what was delivered, and all of it comes again. */
const FORGETS_AT = 0.6;
/** How many of the contended writes may be thrown back with CONFLICT: a deadlock now and then, not a lock that is missing. */
const CONFLICTS_AT_MOST = 0.02;
/** How long commands without an answer are tried again after the last kill. */
const LAST_ANSWERS_MS = 25_000;
/** The stream sends again after 30 s what a killed consumer hadn't acknowledged. */
const QUIET_WITHIN_MS = 75_000;
/** A sabotaged product may never come to rest. */
const SABOTAGED_QUIET_WITHIN_MS = 25_000;

/** Undone when the run ends or is ended. */
const atEnd = /** @type {(() => Promise<unknown> | void)[]} */ ([]);
/** What the processes said in the last run of a kind that went wrong; another kind may run at the same time. */
const logsOf = (/** @type {string | null} */ sabotage) => join(STATE, 'chaos', 'log', sabotage ?? 'whole');
let wentWell = false;

/** Stops what a run has started; safe to call again. */
export async function end() {
  for (let undo = atEnd.pop(); undo; undo = atEnd.pop()) await undo();
}

/**
 * One run of chaos; prints what it does and finds, and answers whether it went as it should, and a summary.
 * @param {{ seconds: number, sabotage: keyof typeof SABOTAGES | null, seed: number }} options
 */
export async function runChaos({ seconds, sabotage, seed }) {
  const patches = sabotage ? SABOTAGES[sabotage].patches : [];
  const folder = await ownFolder(logsOf(sabotage));
  const tree = join(folder, 'build');
  await step(
    sabotage ? `A copy of the build without ${SABOTAGES[sabotage].loses}` : 'A copy of the build',
    () => {
      copyBuild({ root: ROOT, target: tree });
      patchCopy(tree, patches);
    },
  );
  const product = await step('A product of its own', () => startProduct(folder, tree));
  const chance = random(seed);
  const client = new GatewayClient(product.runtime.graphql);
  atEnd.push(() => client.close());
  const ledger = new Ledger({ client, authorizations: await signInAll(product.runtime) });
  const killer = new Killer({
    records: join(product.state, 'run'),
    aMinute: killable(product.runtime),
    chance,
  });
  const forget = (/** @type {() => boolean} */ over) =>
    forgetDeliveries(() => connectStream({ root: ROOT, address: product.runtime.natsUrl }), over);
  const lost = product.ended.then((how) => {
    throw new Stop(`The supervisor ended, which nobody killed: ${how}`);
  });
  // Once the work is done it ends because it is told to.
  lost.catch(() => undefined);
  const took = await Promise.race([workAndKill({ ledger, killer, forget, chance, seconds }), lost]);
  const open = databasesOf(product);
  const busy = await step('Quiet again', () =>
    waitUntilQuiet(open, { patienceMs: sabotage ? SABOTAGED_QUIET_WITHIN_MS : QUIET_WITHIN_MS }),
  );
  const report = await step('Everything compared', async () => judge(await open(), ledger, busy));
  checkPatched(tree, patches);
  const conclusion = conclude({ ledger, killer, report, seconds, took, sabotage, seed });
  wentWell = conclusion.ok;
  await step('Stopped', end);
  return conclusion;
}

/** A folder for this run; what killed runs have left is ended and removed. */
async function ownFolder(/** @type {string} */ logs) {
  const all = privateFolder(STATE, 'chaos');
  for (const name of readdirSync(all)) {
    if (!/^\d+$/.test(name) || processRecords(join(all, name)).isHeld()) continue;
    await processRecords(join(all, name)).clearAway();
    await processRecords(join(all, name, 'product')).clearAway();
    rmSync(join(all, name), { recursive: true, force: true });
  }
  const folder = join(all, String(process.pid));
  processRecords(folder).claim();
  atEnd.push(() => {
    const log = join(folder, 'product', 'log');
    rmSync(logs, { recursive: true, force: true });
    if (!wentWell && existsSync(log)) cpSync(log, logs, { recursive: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function startProduct(/** @type {string} */ folder, /** @type {string} */ tree) {
  const records = processRecords(folder);
  const { runtime, state, ended } = await startTestProduct({
    folder,
    root: tree,
    onSpawn: (pid, stop) => {
      if (pid) records.write('product', pid);
      atEnd.push(stop);
    },
  });
  return { state, ended, runtime: JSON.parse(readFileSync(runtime, 'utf8')) };
}

const signInAll = async (/** @type {any} */ { issuer, clientId }) => {
  const { password } = readAccounts();
  const entries = await Promise.all(
    WORKING_ACCOUNTS.map(async (account) => {
      const token = await signIn({ issuer, clientId, account, password });
      return /** @type {const} */ ([account, `Bearer ${token}`]);
    }),
  );
  return Object.fromEntries(entries);
};

/** The kills by the names that the supervisor knows. */
const killable = (/** @type {any} */ { databaseKind }) => {
  const { database, ...others } = KILLS_A_MINUTE;
  return { ...others, [databaseKind]: database };
};

/**
 * @param {{ ledger: Ledger, killer: Killer, forget: (over: () => boolean) => Promise<number>, chance: () => number,
 *   seconds: number }} parts
 * @returns {Promise<number>} seconds
 */
async function workAndKill({ ledger, killer, forget, chance, seconds }) {
  const began = Date.now();
  const elapsed = () => (Date.now() - began) / 1000;
  const least = leastOf(seconds);
  const enough = () =>
    ledger.count('recorded') >= least.acknowledgements &&
    killer.kills.length >= least.kills &&
    ledger.contended >= least.contended;
  let ended = false;
  const over = () => {
    ended ||= elapsed() >= seconds && (enough() || elapsed() >= seconds + MORE_SECONDS);
    if (ended) ledger.deadline = Math.min(ledger.deadline, Date.now() + LAST_ANSWERS_MS);
    return ended;
  };
  const say = () =>
    process.stdout.write(
      `  ${elapsed().toFixed(0).padStart(3)} s  ${ledger.count('recorded')} acknowledged, ${killer.kills.length} kills, ${ledger.contended} contended\n`,
    );
  const talk = (async () => {
    for (let next = 10; !over(); await sleep(100))
      if (elapsed() >= next) {
        say();
        next += 10;
      }
  })();
  // What is left to do in the extra time is done in peace, once there were enough kills.
  const killed = () => over() || (elapsed() >= seconds && killer.kills.length >= least.kills);
  const amnesia = (async () => {
    const delivered = () => ledger.count('recorded') >= least.acknowledgements * FORGETS_AT;
    while (!over() && (elapsed() < seconds * FORGETS_AT || !delivered())) await sleep(100);
    const forgotten = await forget(over);
    process.stdout.write(
      `  ${elapsed().toFixed(0).padStart(3)} s  the stream forgot how far ${forgotten} services had come\n`,
    );
  })();
  await Promise.all([new Workload({ ledger, chance, until: over }).run(), killer.run(killed), talk, amnesia]);
  return elapsed();
}

const leastOf = (/** @type {number} */ seconds) =>
  /** @type {typeof LEAST} */ (
    Object.fromEntries(
      Object.entries(LEAST).map(([name, least]) => [name, Math.ceil((least * Math.min(seconds, 60)) / 60)]),
    )
  );

/** The databases, opened once they can be; the last kill may have been the database's. */
function databasesOf(/** @type {{ runtime: any, state: string }} */ { runtime, state }) {
  /** @type {import('./databases.mjs').Databases | null} */
  let opened = null;
  atEnd.push(async () => opened?.close());
  return async () => {
    const secrets = JSON.parse(readFileSync(join(state, 'secrets.json'), 'utf8'));
    opened ??= await openDatabases({ root: ROOT, runtime, secrets });
    return opened;
  };
}

async function judge(
  /** @type {import('./databases.mjs').Databases} */ databases,
  /** @type {Ledger} */ ledger,
  /** @type {string[]} */ busy,
) {
  const report = new Report();
  report.check('everything came to rest').same('still under way', busy, []);
  const facts = await gatherFacts(databases);
  checkAcknowledgements(report, facts, ledger);
  checkRecords(report, facts, databases);
  checkEventPath(report, facts, databases);
  await checkReadModels(report, facts, databases);
  checkAnswers(report, ledger);
  return report;
}

/** What clients may be told while everything is killed around them, and what not. */
function checkAnswers(/** @type {Report} */ report, /** @type {Ledger} */ ledger) {
  const order = report.check('writes on one case wait for each other');
  const conflicts = ledger.errors['CONFLICT'] ?? 0;
  order.holds(
    conflicts <= ledger.contended * CONFLICTS_AT_MOST,
    `${conflicts} commands were thrown back with CONFLICT; the row lock is there to order them`,
  );
  const answers = report.check('no client is told what it should not be told');
  for (const complaint of ledger.complaints) answers.holds(false, complaint);
  answers.holds(ledger.count('unknown') === 0, `${ledger.count('unknown')} commands never got an answer`);
}

/**
 * @param {{ ledger: Ledger, killer: Killer, report: Report, seconds: number, took: number,
 *   sabotage: keyof typeof SABOTAGES | null, seed: number }} result
 */
function conclude({ ledger, killer, report, seconds, took, sabotage, seed }) {
  const figures = {
    acknowledgements: ledger.count('recorded'),
    kills: killer.kills.length,
    contended: ledger.contended,
  };
  const counts = (/** @type {Record<string, number>} */ map) =>
    Object.entries(map)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  process.stdout.write(
    [
      ...report.lines(),
      `Answers: ${figures.acknowledgements} recorded, ${ledger.count('rejected')} rejected, ${ledger.count('refused')} refused, ${ledger.count('unknown')} unknown; passing errors: ${counts(ledger.errors)}`,
      `Kills: ${counts(killer.counts())}`,
      '',
    ].join('\n'),
  );
  const least = leastOf(seconds);
  const short = sabotage
    ? []
    : Object.entries(least)
        .filter(([name, wanted]) => figures[/** @type {keyof typeof figures} */ (name)] < wanted)
        .map(([name, wanted]) => `fewer than ${wanted} ${name}`);
  const told = `${figures.acknowledgements} acknowledgements, ${figures.kills} kills, ${figures.contended} contended writes in ${took.toFixed(0)} s, ${report.differences} differences (seed ${seed})`;
  if (!sabotage) {
    const ok = report.differences === 0 && short.length === 0;
    return {
      ok,
      summary: `chaos ${ok ? 'green' : 'RED'}: ${told}${short.map((each) => `; ${each}`).join('')}`,
    };
  }
  const missed = SABOTAGES[sabotage].mustFail.filter((name) => !report.failed.includes(name));
  const ok = missed.length === 0;
  const verdict = ok ? 'red as expected' : `NOT red where it must be (${missed.join('; ')})`;
  return { ok, summary: `chaos --sabotage ${sabotage}: ${verdict}: ${told}` };
}

/** Numbers from 0 to 1, the same for the same seed. */
function random(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
