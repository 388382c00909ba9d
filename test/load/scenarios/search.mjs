import { PEOPLE, DEPARTMENTS, HEAD_UNIT } from '../district.mjs';
import { RARE, fillPetitions, filledWith } from '../many-petitions.mjs';
import { registered } from '../operations.mjs';
import { exactCpuMsOf } from '../processes.mjs';
import { quantile } from '../statistics.mjs';

const PAGE = 50;
/** Bytes: 4 GB. */
const BUFFER_POOL = 4 * 1024 ** 3;
const SEARCH = registered('search.graphql');

/**
 * How long one search took, through the gateway; what it cost, which other work on the machine doesn't change: CPU of the database
 * and of gateway and services, in milliseconds, and rows that the database read, each the median.
 * @typedef {{ asker: string, list: string, found: string, times: number, p50: number, p95: number, longest: number,
 *   databaseCpu: number, otherCpu: number, rowsRead: number }} Searched
 * @typedef {{ rows: number, seconds: number, sought: Parameters<typeof listsOf>[0] }} Filled
 * @typedef {{ rows: number, filledInSeconds: number, searched: Searched[] }} SearchedAll
 */

/** Who asks: a clerk of the office that registers nearly all, the head of a unit with two below it, and who sees the district. */
const ASKERS = {
  clerk: PEOPLE.clerk,
  'unit head': PEOPLE.unitHead,
  supervisor: PEOPLE.supervisor,
};

/** What is looked for, in the words of the demo's own letters. */
const listsOf = (/** @type {{ number: string, name: string, phone: string }} */ { number, name, phone }) => ({
  'all, by due date': [{}, 'DUE_ON'],
  'all, newest first': [{}, 'RECEIVED_AT_DESC'],
  'all, by number': [{}, 'NUMBER'],
  'in work, by due date': [{ statuses: ['HANDLING', 'RECEIVED'] }, 'DUE_ON'],
  'a unit with those below': [{ heldWithin: HEAD_UNIT }, 'DUE_ON'],
  'a number': [{ number }, 'NUMBER'],
  'the beginning of a number': [{ number: number.slice(0, 10) }, 'NUMBER'],
  'a petitioner by name': [{ petitioner: name }, 'RECEIVED_AT_DESC'],
  'a petitioner by phone': [{ petitioner: phone }, 'RECEIVED_AT_DESC'],
  'a frequent word': [{ words: '物业' }, 'DUE_ON'],
  'a frequent word, newest first': [{ words: '物业' }, 'RECEIVED_AT_DESC'],
  'a word of some': [{ words: '电梯' }, 'RECEIVED_AT_DESC'],
  'a rare word': [{ words: RARE }, 'RECEIVED_AT_DESC'],
  'one character': [{ words: '麒' }, 'RECEIVED_AT_DESC'],
  'a long phrase': [{ words: '小区地下车库积水、排水设施失灵的问题' }, 'RECEIVED_AT_DESC'],
  'two words': [{ words: '电梯 书面告知' }, 'DUE_ON'],
  'a place': [{ place: '示范区' }, 'DUE_ON'],
  'subject, place, status, due': [
    { subject: '电梯', place: '示范区', statuses: ['HANDLING', 'RECEIVED'], dueBy: '2026-07-10' },
    'DUE_ON',
  ],
  'a unit’s, a word, status': [{ heldBy: DEPARTMENTS[4], words: '物业', statuses: ['CONCLUDED'] }, 'DUE_ON'],
});

/** A pool to the database server itself. */
const adminOf = (/** @type {import('../product.mjs').Product} */ product) =>
  product.database(`${product.runtime.adminDatabaseUrl.replace(/\/$/, '')}/mysql`, 1);

/**
 * Fills a product with many petitions.
 * @param {{ product: import('../product.mjs').Product, rows: number }} options
 * @returns {Promise<Filled>}
 */
export async function fillForSearches({ product, rows }) {
  const admin = adminOf(product);
  await admin.query('SET GLOBAL innodb_buffer_pool_size = ?', [BUFFER_POOL]);
  const pool = product.database(product.runtime.databaseUrls.petition, 4);
  const indexKey = Buffer.from(product.machine.secrets.indexKey.replace(/^demo:/, ''), 'base64');
  const began = performance.now();
  // Nothing of a bench has to survive the machine.
  await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 2');
  const sought = await fillPetitions({ pool, rows, indexKey });
  await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
  return { rows: filledWith(rows), seconds: Math.round((performance.now() - began) / 1000), sought };
}

/**
 * Searches a filled product through the gateway, one request at a time, each list once a round.
 * @param {{ product: import('../product.mjs').Product, sought: Filled, rounds: number }} options
 * @returns {Promise<SearchedAll>}
 */
export async function searches({ product, sought: { rows, seconds, sought }, rounds }) {
  // What is searched has to fit: a server with a million petitions has more memory than the one that a first start makes.
  await adminOf(product).query('SET GLOBAL innodb_buffer_pool_size = ?', [BUFFER_POOL]);
  return { rows, filledInSeconds: seconds, searched: await measure(product, sought, rounds) };
}

/** What the product has taken so far. */
async function takenBy(
  /** @type {import('../product.mjs').Product} */ { pids, databaseProcess },
  /** @type {any} */ admin,
) {
  const [rows] = await admin.query("SHOW GLOBAL STATUS LIKE 'Handler_read%'");
  const others = Object.entries(pids).filter(([name]) => ['gateway', 'cadre', 'petition'].includes(name));
  return {
    databaseCpu: exactCpuMsOf(Number(pids[databaseProcess])),
    otherCpu: others.reduce((sum, [, pid]) => sum + exactCpuMsOf(pid), 0),
    rowsRead: rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + Number(row.Value), 0),
  };
}

/** Each list by each asker: its first page, then a deep one. */
export async function measure(
  /** @type {import('../product.mjs').Product} */ product,
  /** @type {Parameters<typeof listsOf>[0]} */ sought,
  /** @type {number} */ rounds,
) {
  const admin = adminOf(product);
  /** @type {{ asker: string, list: string, ask: (after?: string | null) => Promise<any>, after: string | null, times: number[], taken: Awaited<ReturnType<typeof takenBy>>[], found: string }[]} */
  const all = [];
  for (const [asker, who] of Object.entries(ASKERS))
    for (const [list, [filter, orderBy]] of Object.entries(listsOf(sought))) {
      const ask = async (after = /** @type {string | null} */ (null)) => {
        const variables = { filter, orderBy, first: PAGE, after };
        const request = await product.throughGateway(who, { query: SEARCH, variables });
        return (await request.client.ask(request)).petitions;
      };
      const row = { asker, list, ask, after: null, times: [], taken: [], found: '' };
      all.push(row);
      if (list === 'all, newest first' || list === 'a frequent word, newest first')
        all.push({ ...row, list: `${list}, 20 pages on`, after: await deep(ask, 20), times: [], taken: [] });
    }
  for (let round = 0; round <= rounds; round += 1)
    for (const row of all) {
      const before = await takenBy(product, admin);
      const started = performance.now();
      const { totalCount, totalCountIsExact } = await row.ask(row.after);
      const ms = performance.now() - started;
      const after = await takenBy(product, admin);
      row.found = `${totalCount}${totalCountIsExact ? '' : '+'}`;
      // The first round warms up.
      if (round === 0) continue;
      row.times.push(ms);
      row.taken.push({
        databaseCpu: after.databaseCpu - before.databaseCpu,
        otherCpu: after.otherCpu - before.otherCpu,
        rowsRead: after.rowsRead - before.rowsRead,
      });
    }
  return all.map(({ asker, list, found, times, taken }) => ({
    ...{ asker, list, found, times: times.length },
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95), longest: Math.max(...times) },
    databaseCpu: quantile(
      taken.map(({ databaseCpu }) => databaseCpu),
      0.5,
    ),
    otherCpu: quantile(
      taken.map(({ otherCpu }) => otherCpu),
      0.5,
    ),
    rowsRead: quantile(
      taken.map(({ rowsRead }) => rowsRead),
      0.5,
    ),
  }));
}

async function deep(/** @type {(after?: string | null) => Promise<any>} */ ask, /** @type {number} */ pages) {
  let after = null;
  for (let page = 0; page < pages; page += 1) {
    const { pageInfo } = await ask(after);
    if (!pageInfo.hasNextPage) return after;
    after = pageInfo.endCursor;
  }
  return after;
}
