import {
  all,
  always,
  any,
  is,
  isIn,
  matches,
  never,
  not,
  ROLES,
  toSql,
  within,
  type Actor,
  type Condition,
} from '@lianxin/access';
import fc from 'fast-check';
import { petitionAbilities, petitionFacts, type PetitionFact } from '../src/application/abilities';
import { NOBODY } from '../src/application/standing';
import type { Surroundings } from '../src/application/walls';
import type { Petition } from '../src/domain/petition';
import { PetitionRow } from '../src/persistence/petition-rows';
import { VISIBILITY_COLUMNS } from '../src/persistence/visibility-columns';
import { openRecords, type Records } from '../src/service-records';
import { freshRecordsConfig } from './support/running';
import { foundDirectory, LINEAGE, recordSamples } from './support/sample-petitions';
import { expectFoldsOfHistory } from './support/written';

let records: Records;
let drop: () => Promise<void>;
let petitions: readonly Petition[];
let known: Surroundings;
beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop } = fresh);
  records = await openRecords(fresh.config);
  await foundDirectory(records);
  petitions = await recordSamples(records);
  known = await records.walls.around(petitions);
});
afterAll(async () => {
  await records.close();
  await drop();
});

const UNITS = Object.keys(LINEAGE);
const matching = (condition: Condition<PetitionFact>): readonly string[] =>
  petitions
    .filter((petition) => matches(condition, petitionFacts(petition, known)))
    .map(({ id }) => id)
    .sort();

const actors = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.constantFrom(...UNITS) }), { maxLength: 4 })
  .map((grants): Actor => ({ kind: 'ACCOUNT', accountId: 'random', cadreId: null, unitId: null, grants }));

const purposes = fc.constantFrom('CLAIM', 'SUGGESTION', 'ACCUSATION');
const someUnits = fc.subarray(UNITS);
const linked = fc.constantFrom<PetitionFact>('involved', 'circle');
const conditions = fc.letrec<{ tree: Condition<PetitionFact> }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Condition<PetitionFact>>(always, never),
    fc.option(purposes).map((purpose) => is<PetitionFact>('purpose', purpose)),
    fc.subarray(['CLAIM', 'ACCUSATION']).map((values) => isIn<PetitionFact>('purpose', values)),
    fc.tuple(linked, fc.option(fc.constantFrom(...UNITS))).map(([field, unit]) => is(field, unit)),
    fc.tuple(linked, someUnits).map(([field, units]) => isIn(field, units)),
    fc.tuple(linked, someUnits).map(([field, units]) => within(field, units)),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('tree'), { maxLength: 3 }).map((of) => any(...of)),
    tie('tree').map((of) => not(of)),
  ),
})).tree;

it('the samples are of every kind: open, unsorted, accusations at each stage of their way', () => {
  expect(petitions.length).toBeGreaterThan(55);
  expect(new Set(petitions.map(({ purpose }) => purpose))).toEqual(new Set(['CLAIM', 'ACCUSATION', null]));
  expect(new Set(petitions.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5);
});

it('what an account may see is the same by the rule on the state and by the condition in the database', async () => {
  const ids = petitions.map(({ id }) => id);
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(actors, async (actor) => {
      const standing = await records.walls.of(actor);
      const rows = await records.visible.byIds(standing, ids);
      shown += rows.length;
      expect(rows.map(({ id }) => id).sort()).toEqual(
        matching(petitionAbilities(standing).where('read', 'Petition')),
      );
    }),
    { numRuns: 600 },
  );
  expect(shown).toBeGreaterThan(600);
});

it('any condition means the same in the database as it does on facts', async () => {
  let chosen = 0;
  await fc.assert(
    fc.asyncProperty(conditions, async (condition) => {
      const { sql, parameters } = toSql(condition, VISIBILITY_COLUMNS);
      const rows = await records.dataSource
        .createQueryBuilder(PetitionRow, 'p')
        .select(['p.id'])
        .where(sql, parameters)
        .getMany();
      const expected = matching(condition);
      if (expected.length > 0 && expected.length < petitions.length) chosen += 1;
      expect(rows.map(({ id }) => id).sort()).toEqual(expected);
    }),
    { numRuns: 600 },
  );
  expect(chosen).toBeGreaterThan(60);
});

it('nobody but an account is shown anything', async () => {
  const ids = petitions.map(({ id }) => id);
  const session = { kind: 'CASE_SESSION', caseId: ids[0] ?? '' } as const;
  for (const asker of [{ kind: 'ANONYMOUS' } as const, session]) {
    const standing = await records.walls.of(asker);
    expect(standing).toEqual(NOBODY);
    expect(await records.visible.byIds(standing, ids)).toEqual([]);
  }
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(records)).toBe(petitions.length);
});
