import { idToBytes, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase, migratedFrom } from '@lianxin/testing';
import { SCHEMA } from '../src/persistence/schema';
import { aCadre, aUnit } from './support/builders';

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

it('brings the states of the last release to what the fold of their histories says', async () => {
  const database = await freshDatabase();
  const earlier = await openDataSource(database.url, {
    ...SCHEMA,
    migrations: SCHEMA.migrations.slice(0, 1),
  });
  const unit = aUnit().unit;
  const cadre = aCadre().left('2020-01-01').cadre;
  try {
    await migrate(earlier);
    const { parents: _p, successors: _s, casesToUnitId: _c, ...oldUnit } = unit;
    await earlier.query(
      `INSERT INTO unit (id, version, publish_sequence, state, name, kind, status, founded_on)
       VALUES (?, 1, 1, ?, '区民政局', 'GOVERNMENT_DEPARTMENT', 'ACTIVE', '2001-01-01')`,
      [idToBytes(unit.id), JSON.stringify(oldUnit)],
    );
    const { id, status, name, category, tier, tenures } = cadre;
    await earlier.query(
      `INSERT INTO cadre (id, version, publish_sequence, state, name, category, tier, status, unit_id, joined_on)
       VALUES (?, 2, 2, ?, ?, ?, ?, ?, ?, '2015-07-01')`,
      [
        idToBytes(id),
        JSON.stringify({ id, status, name, category, tier, tenures, personal: null }),
        ...[name, category, tier, status, idToBytes(unit.id)],
      ],
    );
  } finally {
    await earlier.destroy();
  }
  const dataSource = await openDataSource(database.url, SCHEMA);
  try {
    expect(await migrate(dataSource)).toEqual(MIGRATIONS.slice(1));
    const [{ state: unitState }] = await dataSource.query<[{ state: string }]>('SELECT state FROM unit');
    const [{ state: cadreState }] = await dataSource.query<[{ state: string }]>('SELECT state FROM cadre');
    expect(JSON.parse(unitState)).toEqual(unit);
    expect(JSON.parse(cadreState)).toEqual({ ...cadre, personal: null });
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
