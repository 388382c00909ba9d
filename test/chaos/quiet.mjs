import { setTimeout as sleep } from 'node:timers/promises';
import { consumersOf } from './stream.mjs';

/**
 * Waits until nothing is under way any more: every outbox published, nothing waiting in an inbox, nothing on the stream that
 * a consumer hasn't acknowledged. Answers what was still under way when the patience ended; empty where all is quiet.
 * @param {() => Promise<import('./databases.mjs').Databases>} open
 * @param {{ patienceMs: number }} options
 */
export async function waitUntilQuiet(open, { patienceMs }) {
  const until = Date.now() + patienceMs;
  /** @type {string[]} */
  let busy = [];
  for (let quiet = 0; quiet < 3;) {
    busy = await underWay(open).catch((error) => [`no look is possible: ${error.message}`]);
    quiet = busy.length === 0 ? quiet + 1 : 0;
    if (Date.now() > until) return busy;
    await sleep(400);
  }
  return [];
}

async function underWay(/** @type {() => Promise<import('./databases.mjs').Databases>} */ open) {
  const databases = await open();
  /** @type {string[]} */
  const busy = [];
  for (const name of databases.names) {
    const count = async (/** @type {string} */ sql) =>
      Number((await databases.of[name]?.query(`SELECT COUNT(*) AS count FROM ${sql}`))?.[0]?.count ?? 0);
    const unpublished = await count('outbox WHERE published_at IS NULL');
    if (unpublished > 0) busy.push(`${unpublished} events in the outbox of ${name}`);
    const waiting = await count('inbox_waiting');
    if (waiting > 0) busy.push(`${waiting} events waiting in the inbox of ${name}`);
  }
  const connection = await databases.connectStream();
  try {
    for (const { name, num_pending: pending, num_ack_pending: unacknowledged } of await consumersOf(
      connection,
    ))
      if (pending + unacknowledged > 0)
        busy.push(`${pending} events not delivered to, ${unacknowledged} not acknowledged by ${name}`);
  } finally {
    await connection.close();
  }
  return busy;
}
