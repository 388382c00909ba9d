import { STREAM } from '../stream.mjs';

/** Everything that the oracle compares, read once after the product has come to rest. */
export async function gatherFacts(/** @type {import('../databases.mjs').Databases} */ databases) {
  const { of, names } = databases;
  const read = (/** @type {string} */ name, /** @type {string} */ sql) =>
    /** @type {import('../databases.mjs').Database} */ (of[name]).query(sql);
  /** @type {Record<string, any>} */
  const services = {};
  for (const name of names)
    services[name] = {
      outbox: await read(
        name,
        `SELECT LOWER(HEX(id)) AS id, LOWER(HEX(aggregate_id)) AS aggregate, aggregate_type AS kind, sequence, type,
           envelope, published_at FROM outbox ORDER BY aggregate_id, sequence`,
      ),
      inbox: await read(
        name,
        'SELECT consumer, LOWER(HEX(event_id)) AS id, LOWER(HEX(aggregate_id)) AS aggregate, sequence FROM inbox',
      ),
      cursors: await read(
        name,
        'SELECT consumer, LOWER(HEX(aggregate_id)) AS aggregate, last_sequence, parked FROM inbox_cursor',
      ),
      deadLetters: await read(name, 'SELECT LOWER(HEX(event_id)) AS id, reason FROM dead_letter'),
      audit: (await read(name, 'SELECT body FROM audit_entry')).map(({ body }) => JSON.parse(body)),
      brokenAudit: await databases.store.verifyAudit(of[name]),
    };
  return { services, petitions: await petitionsOf(databases), stream: await readStream(databases) };
}

/** Every petition's row, state and history, the last two opened by the service's own built code. */
async function petitionsOf(/** @type {import('../databases.mjs').Databases} */ databases) {
  const rows = await /** @type {import('../databases.mjs').Database} */ (databases.of.petition).query(
    `SELECT LOWER(HEX(id)) AS hex, version, publish_sequence, number, status, purpose,
       LOWER(HEX(held_by)) AS held_by FROM petition`,
  );
  const all = [];
  for (let start = 0; start < rows.length; start += 10)
    all.push(
      ...(await Promise.all(
        rows.slice(start, start + 10).map(async (row) => {
          const id = uuidOf(row.hex);
          const [state, history] = await Promise.all([
            databases.petitions.find(id),
            databases.petitions.history(id),
          ]);
          return { id, row, state, history };
        }),
      )),
    );
  return all;
}

/** @returns {Promise<{ id: string, subject: string, body: string, order: number }[]>} */
async function readStream(/** @type {import('../databases.mjs').Databases} */ databases) {
  const connection = await databases.connectStream();
  try {
    const consumer = await connection.jetstream().consumers.get(STREAM);
    const messages = [];
    let { num_pending: pending } = await consumer.info(true);
    while (pending > 0) {
      const batch = await consumer.fetch({ max_messages: Math.min(pending, 1_000), expires: 5_000 });
      for await (const message of batch) {
        messages.push({
          id: message.headers?.get('Nats-Msg-Id') ?? '',
          subject: message.subject,
          body: message.string(),
          order: message.seq,
        });
        pending = message.info.pending;
      }
    }
    return messages;
  } finally {
    await connection.close();
  }
}

/** 32 hexadecimal digits as a UUID. */
export const uuidOf = (/** @type {string} */ hex) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

/** Rows by what a function says of them. */
export function groupBy(/** @type {readonly any[]} */ rows, /** @type {(row: any) => string} */ keyOf) {
  /** @type {Map<string, any[]>} */
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
