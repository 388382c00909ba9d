import type { Actor } from '@lianxin/access';
import { addDays, type PlainDate } from '@lianxin/calendar';
import { dueDaysOf, WORK_VIEWS, type WorkCounts, type WorkView } from '@lianxin/casework';
import type { PageRequest } from '@lianxin/kernel';
import fc from 'fast-check';
import { petitionAbilities, petitionFacts } from '../src/application/abilities';
import type { PetitionFilter, WorkAsked } from '../src/application/readers';
import { WORK_ROLES, workScopeOf, type WorkScope } from '../src/application/work';
import type { Surroundings } from '../src/application/walls';
import { awaitedDecision } from '../src/domain/awaited-decision';
import { nextDueOn, NOTHING_DUE } from '../src/domain/next-due-on';
import type { Petition } from '../src/domain/petition';
import { OPEN_STATUSES } from '../src/domain/transitions';
import { AWAITED_NOW } from '../src/persistence/migrations/1779700000000-work';
import { SqlWorkList } from '../src/persistence/work-list';
import { openRecords, type Records } from '../src/service-records';
import { officerOf } from './builders';
import { freshRecordsConfig } from './support/running';
import { foundDirectory, LINEAGE, recordSamples } from './support/sample-petitions';

let records: Records;
let drop: () => Promise<void>;
let petitions: readonly Petition[];
let known: Surroundings;
let list: SqlWorkList;
beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop } = fresh);
  records = await openRecords(fresh.config);
  await foundDirectory(records);
  petitions = await recordSamples(records);
  known = await records.walls.around(petitions);
  list = new SqlWorkList(records.dataSource, records.petitions);
});
afterAll(async () => {
  await records.close();
  await drop();
});

const UNITS = Object.keys(LINEAGE);
const PAGE: PageRequest = { direction: 'forward', limit: 100, position: null };

/** Somebody of a unit, perhaps the officer of its samples, with some roles there and elsewhere. */
const actors = fc
  .record({
    unitId: fc.constantFrom(...UNITS),
    n: fc.constantFrom(1, 2),
    roles: fc.subarray([...WORK_ROLES]),
    elsewhere: fc.option(
      fc.record({ role: fc.constantFrom(...WORK_ROLES), unitId: fc.constantFrom(...UNITS) }),
    ),
  })
  .map(({ unitId, n, roles, elsewhere }): Actor => {
    const { cadreId } = officerOf({ id: unitId }, n);
    const grants = [...roles.map((role) => ({ role, unitId })), ...(elsewhere ? [elsewhere] : [])];
    return { kind: 'ACCOUNT', accountId: 'random', cadreId, unitId, grants };
  });
const filters: fc.Arbitrary<PetitionFilter> = fc.record(
  {
    purposes: fc.subarray(['CLAIM', 'ACCUSATION'] as const, { minLength: 1 }),
    dueFrom: fc.constantFrom(...(['2026-04-20', '2026-04-28'] as PlainDate[])),
  },
  { requiredKeys: [] },
);
/** Any day, and now and then one on which something is due. */
const days = fc.oneof(
  fc.integer({ min: 0, max: 80 }).map((n) => addDays('2026-04-13' as PlainDate, n)),
  fc.constantFrom(...(['2026-04-20', '2026-04-28'] as PlainDate[])),
);

const isToAccept = (petition: Petition, { unitId }: WorkScope): boolean =>
  petition.status === 'OFFERED' &&
  petition.offeredTo?.id === unitId &&
  !petition.responsibility.offer?.objection;

/** What is somebody's work, by its meaning on a state. */
const isHis = (petition: Petition, scope: WorkScope): boolean => {
  const { heldBy, status, responsibility, handlerId } = petition;
  const officerId = responsibility.current.officerId;
  const open =
    OPEN_STATUSES.includes(status) ||
    (status === 'CONCLUDED' && (nextDueOn(petition) < NOTHING_DUE || awaitedDecision(petition) !== null));
  const hisOwn =
    scope.ofOfficer === null || officerId === null || [officerId, handlerId].includes(scope.ofOfficer);
  return (heldBy.id === scope.unitId && open && hisOwn) || isToAccept(petition, scope);
};

const isIn = (view: WorkView, petition: Petition, scope: WorkScope, today: PlainDate): boolean => {
  if (view === 'TO_ACCEPT') return isToAccept(petition, scope);
  if (view === 'TO_APPROVE') {
    const decision = awaitedDecision(petition);
    return petition.heldBy.id === scope.unitId && decision !== null && scope.decides.includes(decision);
  }
  const { from, to } = dueDaysOf(view, today);
  const due = nextDueOn(petition);
  return (from === null || from <= due) && (to === null || due <= to);
};

const VIEW_OF: Readonly<Record<keyof WorkCounts, WorkView>> = {
  ...{ all: 'ALL', overdue: 'OVERDUE', today: 'TODAY', week: 'WEEK' },
  ...{ toAccept: 'TO_ACCEPT', toApprove: 'TO_APPROVE' },
};

it('work, its views and their counts are those of the rule on the states, for anybody, in any role, on any day', async () => {
  let shown = 0;
  const seen = new Set<WorkView>();
  await fc.assert(
    fc.asyncProperty(
      actors,
      fc.constantFrom(...WORK_ROLES),
      fc.constantFrom(...WORK_VIEWS),
      filters,
      days,
      fc.option(days),
      async (actor, role, view, filter, today, due) => {
        const standing = await records.walls.of(actor);
        const scope = workScopeOf(standing, role);
        const holds = actor.grants.some(
          (grant) => grant.role === role && LINEAGE[actor.unitId ?? '']?.includes(grant.unitId),
        );
        expect(scope !== null).toBe(holds);
        if (!scope) return;
        const abilities = petitionAbilities(standing);
        const his = petitions.filter(
          (petition) =>
            abilities.allows('read', 'Petition', petitionFacts(petition, known)) &&
            isHis(petition, scope) &&
            (due === null || nextDueOn(petition) <= due) &&
            (filter.dueFrom === undefined || nextDueOn(petition) >= filter.dueFrom) &&
            (filter.purposes === undefined ||
              filter.purposes.some((purpose) => purpose === petition.purpose)),
        );
        const asked: WorkAsked = { scope, view, due, filter, today };
        const key = (petition: Petition) => `${nextDueOn(petition)} ${petition.id}`;
        const expected = his
          .filter((petition) => isIn(view, petition, scope, today))
          .sort((a, b) => (key(a) < key(b) ? -1 : 1))
          .map(({ id }) => id);
        const page = await list.page(standing, asked, PAGE);
        expect(page.rows.map(({ id }) => id)).toEqual(expected);
        if (expected.length > 0) seen.add(view);
        shown += expected.length;
        const counts = await list.counts(standing, asked);
        for (const [name, of] of Object.entries(VIEW_OF) as [keyof WorkCounts, WorkView][])
          expect([name, counts[name]]).toEqual([
            name,
            his.filter((petition) => isIn(of, petition, scope, today)).length,
          ]);
      },
    ),
    { numRuns: 250 },
  );
  expect(shown).toBeGreaterThan(100);
  expect(seen).toEqual(new Set(WORK_VIEWS));
}, 180_000);

it('what a petition waits for is filled in for what was recorded before as for what is recorded now', async () => {
  const awaits = () =>
    records.dataSource.query<{ awaits: string | null }[]>('SELECT awaits FROM petition ORDER BY id');
  const written = await awaits();
  expect(written.map((row) => row.awaits)).toEqual(
    [...petitions].sort((a, b) => (a.id < b.id ? -1 : 1)).map(awaitedDecision),
  );
  expect(written.some((row) => row.awaits === 'OBJECTION')).toBe(true);
  await records.dataSource.query('UPDATE petition SET awaits = NULL');
  await records.dataSource.query(AWAITED_NOW);
  expect(await awaits()).toEqual(written);
});
