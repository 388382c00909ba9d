import { createHash, randomBytes, randomInt } from 'node:crypto';

const CHAINS = 8;
const LANES = 32;

/** Ids that grow with time, as the services make them. */
const newId = () => {
  const id = randomBytes(16);
  id.writeUIntBE(Date.now(), 0, 6);
  id.writeUInt8(0x70 | (id.readUInt8(6) & 0x0f), 6);
  id.writeUInt8(0x80 | (id.readUInt8(8) & 0x3f), 8);
  return id;
};

/**
 * What a registration of the product left behind, so that as many bytes are written by hand.
 * @typedef {{ row: any, event: any, envelope: string, clock: any, auditBody: string }} Sample
 */

/** @returns {Promise<Sample>} */
export async function sampleFrom(/** @type {any} */ pool) {
  const one = async (/** @type {string} */ sql, /** @type {unknown[]} */ values = []) =>
    (await pool.query(sql, values))[0][0];
  const row = await one("SELECT * FROM petition WHERE status = 'REGISTERED' LIMIT 1");
  return {
    row,
    event: await one('SELECT * FROM history WHERE aggregate_id = ? AND version = 1', [row.id]),
    envelope: (await one('SELECT envelope FROM outbox WHERE aggregate_id = ? AND sequence = 1', [row.id]))
      .envelope,
    clock: await one('SELECT * FROM petition_clock WHERE petition_id = ?', [row.id]),
    auditBody: (await one("SELECT body FROM audit_entry WHERE body LIKE '%registerPetition%' LIMIT 1")).body,
  };
}

/**
 * Writes one registration a call with the statements that the petition service sends (taken from the server's general log):
 * the reads before, then one transaction with row, history, outbox, units, clock, query code, command key and a link of the
 * audit chain under its lock. Statements that only a library adds are left out: the isolation level is the connection's.
 * @param {any} pool mysql2
 * @param {Sample} sample
 */
export async function handWriter(pool, sample) {
  const unit = newId();
  await pool.query(
    'INSERT INTO directory_unit (id, parent_id, name, kind, active) VALUES (?, NULL, ?, ?, 1)',
    [unit, '测试局', 'GOVERNMENT_DEPARTMENT'],
  );
  await pool.query('INSERT INTO directory_ancestor (unit_id, ancestor_id, depth) VALUES (?, ?, 0)', [
    unit,
    unit,
  ]);
  return async () => {
    const connection = await pool.getConnection();
    try {
      await register(connection, unit, sample);
    } finally {
      connection.release();
    }
  };
}

async function register(
  /** @type {any} */ connection,
  /** @type {Buffer} */ unit,
  /** @type {Sample} */ { row, event, envelope, clock, auditBody },
) {
  const id = newId();
  const number = `XF-2026-${randomInt(1e8, 1e9)}`;
  const digest = randomBytes(32);
  const query = (/** @type {string} */ sql, /** @type {unknown[]} */ values = []) =>
    connection.query(sql, values);

  await query('SELECT ancestor_id FROM directory_ancestor WHERE unit_id = ? ORDER BY depth', [unit]);
  await query('SELECT id, parent_id, name, kind, `function`, active FROM directory_unit WHERE id IN (?)', [
    [unit],
  ]);
  await query('SELECT number FROM petition WHERE number IN (?)', [[number]]);
  await query('START TRANSACTION');
  try {
    await query('SELECT digest, input_hash, aggregate_id FROM command_key WHERE digest IN (?)', [[digest]]);
    const own = { ...row, id, number, registered_by: unit, held_by: unit };
    await query('INSERT INTO petition (??) VALUES ?', [Object.keys(own), [Object.values(own)]]);
    const told = { ...event, aggregate_id: id };
    await query('INSERT INTO history (??) VALUES ?', [Object.keys(told), [Object.values(told)]]);
    await query(
      'INSERT INTO outbox (id, aggregate_id, aggregate_type, sequence, lane, type, envelope) VALUES ?',
      [[[newId(), id, 'petition', 1, randomInt(LANES), 'petition.registered.v1', envelope]]],
    );
    await query('INSERT INTO petition_unit (petition_id, unit_id, relation) VALUES ?', [
      [
        [id, unit, 'INVOLVED'],
        [id, unit, 'CIRCLE'],
      ],
    ]);
    const running = { ...clock, petition_id: id, unit_id: unit };
    await query('INSERT INTO petition_clock (??) VALUES ?', [Object.keys(running), [Object.values(running)]]);
    await query('INSERT INTO query_code (petition_id, code_hash) VALUES ?', [[[id, randomBytes(32)]]]);
    await query('INSERT INTO command_key (digest, input_hash, aggregate_id) VALUES ?', [
      [[digest, randomBytes(32).toString('hex'), id]],
    ]);
    await chain(query, auditBody);
    await query('COMMIT');
  } catch (error) {
    await query('ROLLBACK');
    throw error;
  }
}

async function chain(
  /** @type {(sql: string, values?: unknown[]) => Promise<any>} */ query,
  /** @type {string} */ body,
) {
  const chosen = randomInt(CHAINS);
  const [[head]] = await query('SELECT sequence, hash FROM audit_head WHERE chain = ? FOR UPDATE', [chosen]);
  const hash = createHash('sha256').update(head.hash).update(body).digest();
  const sequence = head.sequence + 1;
  await query('INSERT INTO audit_entry (chain, sequence, hash, body) VALUES ?', [
    [[chosen, sequence, hash, body]],
  ]);
  await query('UPDATE audit_head SET sequence = ?, hash = ? WHERE chain = ?', [sequence, hash, chosen]);
}
