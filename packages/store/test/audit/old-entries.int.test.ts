import { createHash } from 'node:crypto';
import {
  createStoreTables,
  extendAuditTables,
  migrate,
  newId,
  openDataSource,
  verifyAudit,
} from '@lianxin/store';
import { freshDatabase } from '@lianxin/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class Old1700000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createStoreTables(runner);
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}
class New1700000000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return extendAuditTables(runner);
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

const at = (second: number) => `2025-03-01T01:02:0${second}.456Z`;
const cadreId = newId();
const aggregateId = newId();
const by = (id: string | null) => ({ kind: 'ACCOUNT', id: '文员', cadreId: id });
const from = { traceparent: null, origin: null };
/** Entries as the two older versions wrote them: without and with a kind. */
const BODIES = [
  {
    at: at(1),
    command: 'fillParcel',
    aggregateType: 'unit',
    aggregateId,
    result: 'RECORDED',
    performer: by(cadreId),
    ...from,
  },
  {
    at: at(2),
    command: 'fillParcel',
    kind: 'COMMAND',
    aggregateType: 'unit',
    aggregateId,
    result: 'TOO_HEAVY',
    performer: by(null),
    ...from,
  },
  {
    at: at(3),
    command: 'reveal',
    kind: 'REVEAL',
    aggregateType: 'unit',
    aggregateId: null,
    result: 'GIVEN',
    what: 'a',
    purpose: '核对',
    performer: by(null),
    ...from,
  },
].map((body) => JSON.stringify(body));

test('entries of older versions keep their bodies, are found by the new columns and go on verifying, until one is altered', async () => {
  const database = await freshDatabase();
  const old = await openDataSource(database.url, { rows: [], migrations: [Old1700000000000] });
  await migrate(old);
  let hash: Buffer = Buffer.alloc(32);
  for (const [index, body] of BODIES.entries()) {
    hash = createHash('sha256').update(hash).update(body).digest();
    await old.query('INSERT INTO audit_entry (chain, sequence, hash, body) VALUES (0, ?, ?, ?)', [
      index + 1,
      hash,
      body,
    ]);
  }
  await old.query('UPDATE audit_head SET sequence = 3, hash = ? WHERE chain = 0', [hash]);
  await old.destroy();
  const dataSource = await openDataSource(database.url, {
    rows: [],
    migrations: [Old1700000000000, New1700000000001],
  });
  try {
    await migrate(dataSource);
    expect(await verifyAudit(dataSource)).toEqual([]);
    const rows = await dataSource.query<object[]>(
      'SELECT recorded_at, kind, performer, HEX(cadre_id) AS cadre, HEX(aggregate_id) AS aggregate FROM audit_entry',
    );
    const hex = (id: string) => id.replaceAll('-', '').toUpperCase();
    expect(rows).toEqual([
      {
        recorded_at: new Date(at(1)),
        kind: 'COMMAND',
        performer: '文员',
        cadre: hex(cadreId),
        aggregate: hex(aggregateId),
      },
      {
        recorded_at: new Date(at(2)),
        kind: 'COMMAND',
        performer: '文员',
        cadre: null,
        aggregate: hex(aggregateId),
      },
      { recorded_at: new Date(at(3)), kind: 'REVEAL', performer: '文员', cadre: null, aggregate: null },
    ]);
    await dataSource.query(`UPDATE audit_entry SET kind = 'REVEAL' WHERE chain = 0 AND sequence = 2`);
    expect(await verifyAudit(dataSource)).toEqual([{ chain: 0, sequence: 2, fault: 'COLUMN_CHANGED' }]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
