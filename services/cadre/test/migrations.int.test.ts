import { idToBytes, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase, migratedFrom } from '@lianxin/testing';
import { DEFAULT_PAIRING_RULES } from '../src/domain/pairing/pairing-rules';
import { isLive } from '../src/domain/pairing/transitions';
import { PairingRow } from '../src/persistence/pairing/pairing-rows';
import { workColumns } from '../src/persistence/pairing/work-columns';
import { SCHEMA } from '../src/persistence/schema';
import { aCadre, aUnit, id } from './support/builders';
import { IN_STATE } from './support/pairings';

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
    const { id: cadreId, status, name, category, tier, tenures } = cadre;
    await earlier.query(
      `INSERT INTO cadre (id, version, publish_sequence, state, name, category, tier, status, unit_id, joined_on)
       VALUES (?, 2, 2, ?, ?, ?, ?, ?, ?, '2015-07-01')`,
      [
        idToBytes(cadreId),
        JSON.stringify({ id: cadreId, status, name, category, tier, tenures, personal: null }),
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

it('says by which days the work on earlier pairings is found', async () => {
  const database = await freshDatabase();
  const before = MIGRATIONS.findIndex((name) => name.startsWith('Console'));
  const earlier = await openDataSource(database.url, {
    ...SCHEMA,
    migrations: SCHEMA.migrations.slice(0, before),
  });
  const pairings = Object.values(IN_STATE).map((pairing, index) => ({ ...pairing, id: id(500 + index) }));
  try {
    await migrate(earlier);
    for (const pairing of pairings) {
      const live = isLive(pairing) ? idToBytes(pairing.id) : null;
      await earlier.query(
        `INSERT INTO pairing (id, version, publish_sequence, state, status, unit_id, recruit_id, live_recruit_id,
           proposed_on, term_until, decided, due_on) VALUES (?, 1, 1, ?, ?, ?, ?, ?, ?, ?, 0, '2000-01-01')`,
        [
          ...[idToBytes(pairing.id), JSON.stringify(pairing), pairing.status, idToBytes(pairing.unitId)],
          ...[idToBytes(pairing.recruitId), live, pairing.proposedOn, pairing.term.until],
        ],
      );
    }
  } finally {
    await earlier.destroy();
  }
  const dataSource = await openDataSource(database.url, SCHEMA);
  try {
    await migrate(dataSource);
    for (const pairing of pairings.filter(isLive)) {
      const row = await dataSource.getRepository(PairingRow).findOneByOrFail({ id: pairing.id });
      expect(row).toMatchObject(workColumns(pairing, DEFAULT_PAIRING_RULES));
    }
    const [{ n }] = await dataSource.query<[{ n: number | string }]>(
      'SELECT COUNT(*) AS n FROM pairing WHERE work_on IS NOT NULL',
    );
    expect(Number(n)).toBe(pairings.filter(isLive).length);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
