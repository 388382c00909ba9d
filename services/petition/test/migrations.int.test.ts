import { idToBytes, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase, migratedFrom } from '@lianxin/testing';
import { Foundation1777000000000 } from '../src/persistence/migrations/1777000000000-foundation';
import { PETITION_SCHEMA } from '../src/persistence/schema';
import { offered, officerOf, PETITION_ID, PETITION_OFFICE, WATER_BUREAU } from './builders';

const MIGRATIONS = PETITION_SCHEMA.migrations.map(({ name }) => name);

it.each([0, 1])(
  'migrations lead from a database with %d of them to what the rows say, in the order of their times, once',
  async (already) => {
    const ran = MIGRATIONS.slice(already);
    expect(await migratedFrom(PETITION_SCHEMA, already)).toEqual({ ran, again: [], drift: [] });
    const times = MIGRATIONS.map((name) => name.slice(-13));
    expect(times).toEqual([...times].sort());
  },
);

it('what the first release recorded is found by its officer, its registering office and whom it is offered to', async () => {
  const database = await freshDatabase();
  const old = await openDataSource(database.url, { rows: [], migrations: [Foundation1777000000000] });
  await migrate(old);
  const id = idToBytes(PETITION_ID);
  const state = offered().build();
  const [office, water] = [idToBytes(PETITION_OFFICE.id), idToBytes(WATER_BUREAU.id)];
  await old.query(
    `INSERT INTO petition (id, version, publish_sequence, state, number, status, channel, purpose, subject, received_on,
       registered_by, held_by, due_on, historical) VALUES (?, 2, 1, ?, 'XF-2026-1', 'OFFERED', 'LETTER', 'CLAIM', '水',
       '2026-04-13', ?, ?, '2026-04-20', 0)`,
    [id, JSON.stringify(state), office, office],
  );
  await old.query(
    `INSERT INTO petition_clock (petition_id, clock_id, kind, state, unit_id, started_on, due_on, \`unknown\`)
     VALUES (?, 'NOTIFY-1', 'NOTIFY', 'RUNNING', ?, '2026-04-13', '2026-04-28', 0)`,
    [id, water],
  );
  await old.destroy();
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA);
  try {
    await migrate(dataSource);
    const [row] = await dataSource.query<Record<string, Buffer>[]>(
      'SELECT offered_to, registrar, officer_id FROM petition',
    );
    expect(row).toEqual({
      offered_to: water,
      registrar: office,
      officer_id: idToBytes(officerOf(PETITION_OFFICE).cadreId ?? ''),
    });
    expect(await dataSource.query('SELECT amber_on FROM petition_clock')).toEqual([
      { amber_on: '2026-04-25' },
    ]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
