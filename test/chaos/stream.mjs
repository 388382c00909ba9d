import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The product's one stream. */
export const STREAM = 'LIANXIN';

/**
 * Connects to the product's NATS with the client that the product itself uses.
 * @param {{ root: string, address: string }} options
 * @returns {Promise<any>}
 */
export function connectStream({ root, address }) {
  const { connect } = createRequire(join(root, 'packages/messaging/package.json'))('nats');
  const { host, username, password } = new URL(address);
  return connect({ servers: host, user: username, pass: password, timeout: 3_000, maxReconnectAttempts: 0 });
}

/** What the stream knows of each service that listens: how much is not delivered, and not acknowledged. */
export async function consumersOf(/** @type {any} */ connection) {
  const manager = await connection.jetstreamManager();
  return /** @type {{ name: string, num_pending: number, num_ack_pending: number }[]} */ (
    await manager.consumers.list(STREAM).next()
  );
}

/**
 * Makes the stream forget how far each service has come, as a lost disk would: everything is delivered again from the
 * beginning. Tried until it worked or the time is over; answers how many consumers were forgotten.
 * @param {() => Promise<any>} connect
 * @param {() => boolean} over
 */
export async function forgetDeliveries(connect, over) {
  while (!over()) {
    try {
      const connection = await connect();
      try {
        const manager = await connection.jetstreamManager();
        const consumers = await consumersOf(connection);
        for (const { name } of consumers) await manager.consumers.delete(STREAM, name);
        if (consumers.length > 0) return consumers.length;
      } finally {
        await connection.close();
      }
    } catch {
      // NATS has just been killed; it comes back.
    }
    await sleep(300);
  }
  return 0;
}
