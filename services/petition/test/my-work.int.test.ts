import type { Actor } from '@lianxin/access';
import { addDays, type PlainDate } from '@lianxin/calendar';
import { dueDaysOf, WORK_VIEWS, type WorkCounts, type WorkView } from '@lianxin/casework';
import type { PageRequest } from '@lianxin/kernel';
import fc from 'fast-check';
import { petitionAbilities, petitionFacts } from '../src/application/abilities';
import type { PetitionFilter, WorkAsked } from '../src/application/readers';
import type { Standing } from '../src/application/standing';
import { WORK_ROLES, workScopeOf, type WorkRole, type WorkScope } from '../src/application/work';
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

/** What somebody asks for: as whom, in which role, which view, narrowed how, on which day, due until when. */
type Question = [Actor, WorkRole, WorkView, PetitionFilter, PlainDate, PlainDate | null];

/** What his work holds by the rule on the states, whatever the view. */
const workOf = (
  standing: Standing,
  scope: WorkScope,
  filter: PetitionFilter,
  due: PlainDate | null,
): readonly Petition[] => {
  const abilities = petitionAbilities(standing);
  return petitions.filter(
    (petition) =>
      abilities.allows('read', 'Petition', petitionFacts(petition, known)) &&
      isHis(petition, scope) &&
      (due === null || nextDueOn(petition) <= due) &&
      (filter.dueFrom === undefined || nextDueOn(petition) >= filter.dueFrom) &&
      (filter.purposes === undefined || filter.purposes.some((purpose) => purpose === petition.purpose)),
  );
};

/** Everybody who holds one role in his own unit. */
const oneRoleEach = (): readonly { readonly actor: Actor; readonly role: WorkRole }[] =>
  UNITS.flatMap((unitId) =>
    WORK_ROLES.map((role) => ({
      actor: {
        kind: 'ACCOUNT',
        accountId: 'one-role',
        cadreId: officerOf({ id: unitId }, 1).cadreId,
        unitId,
        grants: [{ role, unitId }],
      } as const,
      role,
    })),
  );

/** For each view somebody, in a role, on a day, for whom the rule says that it isn't empty: luck alone need not find one. */
const questionsWithAnAnswer = async (): Promise<Question[]> => {
  const found = new Map<WorkView, Question>();
  for (const { actor, role } of oneRoleEach()) {
    const standing = await records.walls.of(actor);
    const scope = workScopeOf(standing, role);
    const his = scope ? workOf(standing, scope, {}, null) : [];
    for (const today of new Set(his.map(nextDueOn).filter((due) => due < NOTHING_DUE)))
      for (const view of WORK_VIEWS)
        for (const day of [today, addDays(today, 1)])
          if (scope && !found.has(view) && his.some((petition) => isIn(view, petition, scope, day)))
            found.set(view, [actor, role, view, {}, day, null]);
  }
  return [...found.values()];
};

it('work, its views and their counts are those of the rule on the states, for anybody, in any role, on any day', async () => {
  const examples = await questionsWithAnAnswer();
  expect(new Set(examples.map(([, , view]) => view))).toEqual(new Set(WORK_VIEWS));
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
        const his = workOf(standing, scope, filter, due);
        const asked: WorkAsked = { scope, view, due, filter, today };
        const key = (petition: Petition) => `${nextDueOn(petition)} ${petition.id}`;
        const expected = his
          .filter((petition) => isIn(view, petition, scope, today))
          .sort((a, b) => (key(a) < key(b) ? -1 : 1))
          .map(({ id }) => id);
        const page = await list.page(standing, asked, PAGE);
        expect(page.rows.map(({ id }) => id)).toEqual(expected);
        const counts = await list.counts(standing, asked);
        for (const [name, of] of Object.entries(VIEW_OF) as [keyof WorkCounts, WorkView][])
          expect([name, counts[name]]).toEqual([
            name,
            his.filter((petition) => isIn(of, petition, scope, today)).length,
          ]);
      },
    ),
    { numRuns: 250, examples },
  );
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
