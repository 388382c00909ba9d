import { factsOn, inHandling, officerOf, PETITION_OFFICE, WATER_BUREAU } from '../../test/builders';
import { after, codeOf } from '../../test/outcomes';
import { addDemand } from './add-demand';
import { assessDemand } from './assess-demand';
import { isDemandOpen } from './category';
import type { Petition } from './petition';
import type { Category, Merit } from './vocabulary';

const bureau = officerOf(WATER_BUREAU);
const today = factsOn('2026-04-20');

const demand = (
  petition: Petition,
  demandId: string,
  merit: Merit | null,
  parentId: string | null = null,
) => {
  const added = after(petition, addDemand(petition, { demandId, text: '退水费', parentId }, bureau, today));
  return merit === null
    ? added
    : after(added, assessDemand(added, { demandId, merit, hardship: true }, bureau, today));
};

test.each<[Merit, Category]>([
  ['REASONABLE', 'SOLVE'],
  ['PARTLY', 'SOLVE_AND_EXPLAIN'],
  ['REASONABLE_WITHOUT_BASIS', 'EXPLAIN'],
  ['UNREASONABLE', 'EXPLAIN'],
])('a demand that is %s is sorted as %s, and hardship is kept apart', (merit, category) => {
  expect(demand(inHandling().build(), 'd1', merit).demands).toEqual([
    { id: 'd1', parentId: null, text: '退水费', merit, hardship: true, category },
  ]);
});

test('a partly reasonable demand is open until it is split into what is reasonable and what isn’t', () => {
  const partly = demand(inHandling().build(), 'd1', 'PARTLY');
  const oneSide = demand(partly, 'd2', 'REASONABLE', 'd1');
  const unassessed = demand(oneSide, 'd3', null, 'd1');
  const split = demand(oneSide, 'd3', 'UNREASONABLE', 'd1');
  const open = ({ demands }: Petition) =>
    demands.filter((one) => isDemandOpen(one, demands)).map(({ id }) => id);
  expect(open(partly)).toEqual(['d1']);
  expect(open(oneSide)).toEqual(['d1']);
  expect(open(unassessed)).toEqual(['d1', 'd3']);
  expect(open(split)).toEqual([]);
  expect(split.demands[0]?.category).toBe('SOLVE_AND_EXPLAIN');
});

test('a demand or parent that the petition doesn’t have is DEMAND_UNKNOWN; others are NOT_RESPONSIBLE', () => {
  const petition = inHandling().build();
  const finding = { demandId: 'none', merit: 'REASONABLE', hardship: false } as const;
  expect(codeOf(assessDemand(petition, finding, bureau, today))).toBe('DEMAND_UNKNOWN');
  const orphan = { demandId: 'd1', text: '退水费', parentId: 'none' };
  expect(codeOf(addDemand(petition, orphan, bureau, today))).toBe('DEMAND_UNKNOWN');
  const office = officerOf(PETITION_OFFICE);
  expect(codeOf(addDemand(petition, { ...orphan, parentId: null }, office, today))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(assessDemand(petition, finding, office, today))).toBe('NOT_RESPONSIBLE');
});
