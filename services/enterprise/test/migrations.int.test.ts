import { idToBytes, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase, migratedFrom } from '@lianxin/testing';
import { SqlDirectory } from '../src/persistence/directory';
import { SqlEnterpriseReader } from '../src/persistence/enterprise-reader';
import { Foundation1777000000000 } from '../src/persistence/migrations/1777000000000-foundation';
import { SCHEMA } from '../src/persistence/schema';
import { creditCode, id } from './support/builders';

const MIGRATIONS = SCHEMA.migrations.map(({ name }) => name);

it.each([0, 1])(
  'migrations lead from a database with %d of them to what the rows say, in the order of their times, once',
  async (already) => {
    const ran = MIGRATIONS.slice(already);
    expect(await migratedFrom(SCHEMA, already)).toEqual({ ran, again: [], drift: [] });
    const times = MIGRATIONS.map((name) => name.slice(-13));
    expect(times).toEqual([...times].sort());
  },
);

it('a database of the first release keeps its files and units, and knows the whole tree', async () => {
  const database = await freshDatabase();
  const first = await openDataSource(database.url, { rows: [], migrations: [Foundation1777000000000] });
  await migrate(first);
  const unit = 'INSERT INTO known_unit (id, parent_id, name) VALUES (?, ?, ?)';
  for (const [self, parent] of [
    [3, 2],
    [2, 1],
    [1, null],
  ] as const)
    await first.query(unit, [idToBytes(id(self)), parent && idToBytes(id(parent)), `单位${self}`]);
  const state = { id: id(501), name: '晨光', code: creditCode(1), industryCode: null, personal: null };
  await first.query(
    `INSERT INTO enterprise (id, version, publish_sequence, state, name, code, code_kind, unit_id, filed_on)
     VALUES (?, 1, 0, ?, '晨光', ?, 'UNIFIED_SOCIAL_CREDIT_CODE', ?, '2026-04-20')`,
    [idToBytes(id(501)), JSON.stringify(state), creditCode(1), idToBytes(id(1))],
  );
  await first.destroy();
  const dataSource = await openDataSource(database.url, SCHEMA);
  try {
    await migrate(dataSource);
    const [file] = await new SqlEnterpriseReader(dataSource).byIds([id(501)]);
    expect(file).toEqual({ ...state, persons: [], interests: [], visits: [], visitConsents: [] });
    const directory = new SqlDirectory(dataSource);
    expect([...(await directory.lineageOf(id(3)))].sort()).toEqual([id(1), id(2), id(3)]);
    expect(await directory.findUnit(id(3))).toMatchObject({ kind: null, successorIds: [] });
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});

it('requests that were taken down before know their officer, and what is paused since when', async () => {
  const database = await freshDatabase();
  const before = SCHEMA.migrations.slice(0, 3);
  const earlier = await openDataSource(database.url, { rows: [], migrations: before });
  await migrate(earlier);
  const state = {
    responsibility: { current: { officerId: id(101) } },
    questions: [{ askedAt: '2026-04-13T17:00:00.000Z' }],
  };
  await earlier.query(
    `INSERT INTO service_request (id, version, publish_sequence, state, number, status, category, urgent, complaint,
       enterprise_id, subject, received_on, held_by, due_on)
     VALUES (?, 1, 0, ?, 'QF-2026-480211', 'WAITING', 'LAND', 0, 0, ?, '', '2026-04-13', ?, '9999-12-31')`,
    [idToBytes(id(7)), JSON.stringify(state), idToBytes(id(501)), idToBytes(id(1))],
  );
  await earlier.query(
    `INSERT INTO service_request_clock (request_id, clock_id, kind, state, unit_id, started_on, due_on)
     VALUES (?, 'SOLVE-1', 'SOLVE', 'PAUSED', ?, '2026-04-13', '2026-05-07')`,
    [idToBytes(id(7)), idToBytes(id(1))],
  );
  await earlier.destroy();
  const dataSource = await openDataSource(database.url, SCHEMA);
  try {
    await migrate(dataSource);
    const [row] = await dataSource.query<object[]>(
      `SELECT r.officer_id, CAST(c.amber_on AS char) AS amber, CAST(c.paused_on AS char) AS paused
       FROM service_request r JOIN service_request_clock c ON c.request_id = r.id`,
    );
    expect(row).toEqual({ officer_id: idToBytes(id(101)), amber: '2026-05-02', paused: '2026-04-14' });
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});

it('a complaint whose unit was succeeded knows again which unit it named', async () => {
  const database = await freshDatabase();
  const earlier = await openDataSource(database.url, {
    rows: [],
    migrations: SCHEMA.migrations.slice(0, -1),
  });
  await migrate(earlier);
  const file = async (of: number, complainedOf: string | null): Promise<void> => {
    const state = JSON.stringify({ complainedOfUnitId: complainedOf });
    await earlier.query(
      `INSERT INTO service_request (id, version, publish_sequence, state, number, status, category, urgent, complaint,
         complained_of, enterprise_id, subject, received_on, held_by, due_on)
       VALUES (?, 1, 0, ?, ?, 'SUBMITTED', 'LAND', 0, ?, ?, ?, '', '2026-04-13', ?, '9999-12-31')`,
      [
        ...[idToBytes(id(of)), state, `QF-2026-${of}`, complainedOf !== null],
        ...[complainedOf && idToBytes(complainedOf), idToBytes(id(501)), idToBytes(id(1))],
      ],
    );
  };
  await file(7, id(22));
  await file(8, id(22));
  await file(9, null);
  const steps: readonly (readonly [string, object])[] = [
    ['request.submitted', { complainedOfUnitId: null }],
    ['request.triaged', { complainedOfUnitId: id(21) }],
    ['request.unit-succeeded', { complainedOf: id(22) }],
  ];
  for (const [index, [type, payload]] of steps.entries())
    await earlier.query(
      `INSERT INTO history (aggregate_id, version, aggregate_type, type, payload, recorded_at)
       VALUES (?, ?, 'request', ?, ?, NOW(6))`,
      [idToBytes(id(7)), index + 1, type, JSON.stringify(payload)],
    );
  await earlier.destroy();
  const dataSource = await openDataSource(database.url, SCHEMA);
  try {
    await migrate(dataSource);
    const rows = await dataSource.query<{ state: string; complained_at_first: Buffer | null }[]>(
      'SELECT state, complained_at_first FROM service_request ORDER BY id',
    );
    const shown = rows.map((row) => [JSON.parse(row.state) as object, row.complained_at_first]);
    expect(shown).toEqual([
      [{ complainedOfUnitId: id(22), complainedOfAtFirst: id(21) }, idToBytes(id(21))],
      [{ complainedOfUnitId: id(22), complainedOfAtFirst: id(22) }, idToBytes(id(22))],
      [{ complainedOfUnitId: null, complainedOfAtFirst: null }, null],
    ]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
