import { setTimeout as sleep } from 'node:timers/promises';
import { PEOPLE, QUIET_UNIT, RENAMED_UNIT } from '../district.mjs';
import { registered } from '../operations.mjs';
import { REGISTER, registration, today } from '../registration-input.mjs';
import { quantile } from '../statistics.mjs';

/** How often both databases are looked at; a look takes less than this. */
const POLL_MS = 1;
const PATIENCE_MS = 20_000;

const RENAME = registered('rename-unit.graphql');

const bytesOf = (/** @type {string} */ id) => Buffer.from(id.replaceAll('-', ''), 'hex');

/**
 * How long what one service committed takes to be visible in another one.
 * @typedef {{ title: string, count: number, pollMs: number, p50: number, p99: number, max: number }} Visible
 */

/**
 * From the moment when a change can be read in the database of the service that made it, to the moment when the read model
 * of another service shows it; both databases are looked at all the while, so that the client's own waiting is no part.
 * @param {{ product: import('../product.mjs').Product, count: number }} options
 * @returns {Promise<Visible[]>}
 */
export async function visibleElsewhere({ product, count }) {
  const { petition, cadre } = product.runtime.databaseUrls;
  const reads = async (/** @type {string} */ url, /** @type {string} */ sql, /** @type {string} */ id) => {
    const pool = product.database(url, 1);
    return async () => (await pool.query(sql, [bytesOf(id)]))[0][0].value;
  };
  const committed = await reads(
    petition,
    'SELECT COUNT(*) AS value FROM petition WHERE held_by = ?',
    QUIET_UNIT,
  );
  const counted = await reads(
    cadre,
    'SELECT COUNT(*) AS value FROM case_duty WHERE unit_id = ? AND open = 1',
    QUIET_UNIT,
  );
  const renamed = await reads(cadre, 'SELECT name AS value FROM unit WHERE id = ?', RENAMED_UNIT);
  const known = await reads(petition, 'SELECT name AS value FROM directory_unit WHERE id = ?', RENAMED_UNIT);
  const dates = daysUpTo(today(), count);
  return [
    await measure(
      'a petition registered → counted among the open duties of the cadre service',
      count,
      async (at) => {
        const request = await product.throughGateway(PEOPLE.quietHandler, {
          query: REGISTER,
          variables: registration(`静候${at}`),
        });
        return {
          send: () => request.client.send(request),
          source: committed,
          target: counted,
          wanted: at + 1,
        };
      },
    ),
    await measure('a unit renamed → known to the petition service', count, async (at) => {
      const name = `测试区更名局${String(at).padStart(4, '0')}`;
      const input = { unitId: RENAMED_UNIT, name, from: dates[at] };
      const request = await product.throughGateway(PEOPLE.organizer, { query: RENAME, variables: { input } });
      return { send: () => request.client.send(request), source: renamed, target: known, wanted: name };
    }),
  ];
}

/** A unit changes its name at most once a day, so that each name begins on a day of its own. */
const daysUpTo = (/** @type {string} */ last, /** @type {number} */ count) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(last) - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );

/**
 * @param {string} title
 * @param {number} count
 * @param {(at: number) => Promise<{ send: () => Promise<unknown>, source: () => Promise<unknown>,
 *   target: () => Promise<unknown>, wanted: unknown }>} change
 * @returns {Promise<Visible>}
 */
async function measure(title, count, change) {
  /** @type {number[]} */
  const waits = [];
  const warmUp = Math.min(5, count - 1);
  for (let at = 0; at < count; at += 1) {
    const { send, source, target, wanted } = await change(at);
    const [, left, arrived] = await Promise.all([send(), seen(source, wanted), seen(target, wanted)]);
    if (at >= warmUp) waits.push(Math.max(0, arrived - left));
  }
  return {
    title,
    count: waits.length,
    pollMs: POLL_MS,
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    max: Math.max(...waits),
  };
}

/** When a look first showed what is waited for. */
async function seen(/** @type {() => Promise<unknown>} */ look, /** @type {unknown} */ wanted) {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await look();
    const now = performance.now();
    if (value === wanted) return now;
    if (now > until) throw new Error(`not visible within ${PATIENCE_MS / 1000} s`);
    await sleep(POLL_MS);
  }
}
