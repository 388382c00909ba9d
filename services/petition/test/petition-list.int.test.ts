import { ROLES, type Actor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { PageRequest, Uuid } from '@lianxin/kernel';
import fc from 'fast-check';
import { petitionAbilities, petitionFacts } from '../src/application/abilities';
import type { PetitionFilter, PetitionOrder } from '../src/application/readers';
import type { Standing } from '../src/application/standing';
import type { Surroundings } from '../src/application/walls';
import { nextDueOn } from '../src/domain/next-due-on';
import type { Petition } from '../src/domain/petition';
import { PetitionList } from '../src/persistence/petition-list';
import { openRecords, type Records } from '../src/service-records';
import { freshRecordsConfig } from './support/running';
import { foundDirectory, LINEAGE, recordSamples } from './support/sample-petitions';

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

/** From candidates however many there are, along the order's index at once, and by numbers between. */
const WAYS = [
  { forPage: 1_000, forTotal: 1_000, forSearch: 0, frequent: 1, part: 2, atOnce: 1_000 },
  { forPage: 0, forTotal: 0, forSearch: 0, frequent: 0, part: 2, atOnce: 3 },
  { forPage: 10, forTotal: 5, forSearch: 0, frequent: 0.2, part: 1_000, atOnce: 1_000 },
];

const UNITS = Object.keys(LINEAGE);
const actors = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.constantFrom(...UNITS) }), { maxLength: 4 })
  .map((grants): Actor => ({ kind: 'ACCOUNT', accountId: 'random', cadreId: null, unitId: null, grants }));
const someFilters: fc.Arbitrary<PetitionFilter> = fc.record(
  {
    statuses: fc.subarray(['REGISTERED', 'OFFERED', 'RECEIVED', 'HANDLING'] as const),
    heldBy: fc.constantFrom(...UNITS),
    dueBy: fc.constantFrom(...(['2026-04-28', '2026-06-01', '9999-12-31'] as PlainDate[])),
    unsorted: fc.boolean(),
  },
  { requiredKeys: [] },
);
const filters = fc.oneof(fc.constant<PetitionFilter>({}), someFilters);
const orders = fc.constantFrom<PetitionOrder>('DUE_ON', 'RECEIVED_AT');

const keyOf = (order: PetitionOrder, petition: Petition): string =>
  order === 'DUE_ON' ? nextDueOn(petition) : petition.receivedOn;

/** What the list must hold, by the rule and the filter as they are on states. */
const listed = (
  standing: Standing,
  known: Surroundings,
  filter: PetitionFilter,
  order: PetitionOrder,
): readonly Petition[] => {
  const abilities = petitionAbilities(standing);
  const isChosen = (petition: Petition): boolean =>
    (filter.statuses === undefined || filter.statuses.includes(petition.status)) &&
    (filter.heldBy === undefined || petition.heldBy.id === filter.heldBy) &&
    (filter.dueBy === undefined || nextDueOn(petition) <= filter.dueBy) &&
    (filter.unsorted === undefined || (petition.purpose === null) === filter.unsorted);
  const isVisible = (petition: Petition): boolean =>
    abilities.allows('read', 'Petition', petitionFacts(petition, known));
  const sortKey = (petition: Petition) => `${keyOf(order, petition)} ${petition.id}`;
  return petitions
    .filter((petition) => isChosen(petition) && isVisible(petition))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
};

const idsOf = (rows: readonly { readonly id: Uuid }[]): readonly Uuid[] => rows.map(({ id }) => id);

it('a list is the same whichever way it is found: for any account, filter, order, and from any place in it', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(
      actors,
      filters,
      orders,
      fc.nat(80),
      fc.boolean(),
      async (actor, filter, order, place, backward) => {
        const standing = await records.walls.of(actor);
        const expected = listed(standing, known, filter, order);
        const at = expected[place];
        const request: PageRequest = {
          direction: backward ? 'backward' : 'forward',
          limit: 5,
          position: at ? { key: keyOf(order, at), id: at.id } : null,
        };
        const whole = backward ? [...expected].reverse() : expected;
        const from = at ? whole.indexOf(at) + 1 : 0;
        shown += expected.length;
        for (const few of WAYS) {
          const list = new PetitionList(records.dataSource, standing, filter, few);
          expect(idsOf(await list.rows(order, request))).toEqual(idsOf(whole.slice(from, from + 6)));
          expect(await list.total()).toEqual({ count: expected.length, exact: true });
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(shown).toBeGreaterThan(300);
});

it('a handler’s own list and the offers to a unit are the same whichever way they are found', async () => {
  const all: Actor = {
    ...{ kind: 'ACCOUNT', accountId: 'all', cadreId: null, unitId: null },
    grants: UNITS.map((unitId) => ({ role: 'UNIT_HANDLER', unitId })),
  };
  const request: PageRequest = { direction: 'forward', limit: 100, position: null };
  const standing = await records.walls.of(all);
  let offers = 0;
  for (const filter of [
    ...UNITS.map((offeredTo): PetitionFilter => ({ offeredTo })),
    ...petitions.flatMap(({ handlerId }): PetitionFilter[] => (handlerId ? [{ handlerId }] : [])),
  ]) {
    const lists = WAYS.map((few) => new PetitionList(records.dataSource, standing, filter, few));
    const [first, ...others] = await Promise.all(
      lists.map(async (list) => idsOf(await list.rows('DUE_ON', request))),
    );
    offers += first?.length ?? 0;
    for (const other of others) expect(other).toEqual(first);
  }
  expect(offers).toBeGreaterThan(0);
});
