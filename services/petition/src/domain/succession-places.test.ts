import { isOpen } from '@lianxin/casework';
import fc from 'fast-check';
import {
  aPetition,
  COURT,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  PETITION_OFFICE,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { after } from '../../test/outcomes';
import type { Petition } from './petition';
import { succeedUnit } from './succeed-unit';
import type { UnitFacts } from './unit';
import { isPetitionOffice, mayReceiveAccusations } from './unit';
import { closedCircleOf, involvedUnitsOf, isOpenToOthers, registrarOf } from './visibility';

const today = factsOn('2026-04-15');
const OLD = [PETITION_OFFICE, WATER_BUREAU, HOUSING_BUREAU, DISCIPLINE_ORGAN];
const renamed = (unit: UnitFacts, n: number): UnitFacts => ({
  ...unit,
  id: `00000000-0000-7000-8000-0000000000${n}`,
});
const NEW = [renamed(PETITION_OFFICE, 71), renamed(WATER_BUREAU, 72), renamed(DISCIPLINE_ORGAN, 74)];

type Way = (start: PetitionBuilder) => PetitionBuilder;
const OPEN_WAYS: readonly Way[] = [
  (start) => start,
  (start) => start.transferredTo(HOUSING_BUREAU),
  (start) => start.transferredTo(HOUSING_BUREAU).objectedTo(),
  (start) => start.transferredTo(HOUSING_BUREAU).received().accepted(),
  (start) => start.transferredTo(HOUSING_BUREAU).received().transferredTo(COURT),
  (start) => start.transferredTo(HOUSING_BUREAU).received().accepted().withDemand().decided().concluded(),
  (start) =>
    start
      .transferredTo(HOUSING_BUREAU)
      .received()
      .accepted()
      .withDemand()
      .decided()
      .concluded()
      .later(31)
      .closed(),
  (start) => start.transferredTo(HOUSING_BUREAU).received().sortedAs('ACCUSATION'),
  (start) =>
    start
      .transferredTo(HOUSING_BUREAU)
      .received()
      .accepted()
      .withDemand()
      .decided()
      .concluded()
      .sortedAs('ACCUSATION'),
];
const CLOSED_WAYS: readonly Way[] = [
  (start) => start,
  (start) => start.transferredTo(COURT),
  (start) => start.transferredTo(COURT).received(),
];

const REGISTRARS = [PETITION_OFFICE, WATER_BUREAU, DISCIPLINE_ORGAN];
const PETITIONS: readonly Petition[] = REGISTRARS.flatMap((unit) => [
  ...OPEN_WAYS.map((way) => way(aPetition({ unit })).build()),
  ...CLOSED_WAYS.map((way) => way(aPetition({ unit, purpose: 'ACCUSATION' })).build()),
  aPetition({ unit, purpose: null }).build(),
]);

const successions = fc.record({
  petition: fc.constantFrom(...PETITIONS),
  from: fc.constantFrom(...OLD),
  to: fc.oneof(fc.constantFrom(...NEW), fc.constantFrom(...OLD)),
  office: fc.constantFrom(null, renamed(PETITION_OFFICE, 75)),
});

const succeeded = (petition: Petition, from: UnitFacts, to: UnitFacts, office: UnitFacts | null): Petition =>
  after(petition, succeedUnit(petition, { from: from.id, to, office, servingThere: [] }, today));

const check = (rule: (petition: Petition, moved: Petition, from: UnitFacts, to: UnitFacts) => void): void =>
  fc.assert(
    fc.property(successions, ({ petition, from, to, office }) => {
      fc.pre(from.id !== to.id);
      rule(petition, succeeded(petition, from, to, office), from, to);
    }),
    { numRuns: 1_000 },
  );

test('a second time nothing is left to pass on, unless nobody may take it', () => {
  fc.assert(
    fc.property(successions, ({ petition, from, to, office }) => {
      fc.pre(from.id !== to.id);
      const moved = succeeded(petition, from, to, office);
      const again = succeedUnit(moved, { from: from.id, to, office, servingThere: [] }, today);
      expect(again.events).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('of a petition open to others the unit that is gone keeps no place and owes nothing, unless it is final', () =>
  check((petition, moved, from) => {
    if (!isOpenToOthers(petition)) return;
    expect(registrarOf(moved).id).not.toBe(from.id);
    expect(moved.offeredTo?.id).not.toBe(from.id);
    if (petition.status === 'CLOSED') return;
    expect(moved.heldBy.id).not.toBe(from.id);
    expect(moved.clocks.filter((clock) => clock.unitId === from.id && isOpen(clock))).toEqual([]);
  }));

test('nobody comes into the circle of a closed petition who is neither a petition office nor may receive accusations', () =>
  check((petition, moved) => {
    if (isOpenToOthers(petition)) return;
    const before = closedCircleOf(petition);
    const come = closedCircleOf(moved).filter((unit) => !before.includes(unit));
    const known = [...OLD, ...NEW, renamed(PETITION_OFFICE, 75)];
    for (const unit of known.filter(({ id }) => come.includes(id)))
      expect(isPetitionOffice(unit) || mayReceiveAccusations(unit)).toBe(true);
    expect(closedCircleOf(moved).length).toBeLessThanOrEqual(2);
  }));

test('the chain of responsibility names the holder, an offer its two sides, and due dates stay', () =>
  check((petition, moved) => {
    expect(moved.responsibility.current.unitId).toBe(moved.heldBy.id);
    expect(moved.responsibility.offer?.toUnit ?? null).toBe(moved.offeredTo?.id ?? null);
    if (moved.responsibility.offer) expect(moved.responsibility.offer.fromUnit).toBe(moved.heldBy.id);
    expect(moved.offeredTo?.id).not.toBe(moved.heldBy.id);
    expect(moved.status === 'OFFERED').toBe(moved.offeredTo !== null);
    expect(moved.responsibility.bounces).toEqual(petition.responsibility.bounces);
    expect(moved.clocks.map(({ dueOn }) => dueOn)).toEqual(petition.clocks.map(({ dueOn }) => dueOn));
    expect(involvedUnitsOf(moved)).toEqual(
      expect.arrayContaining(
        [...involvedUnitsOf(petition)].filter(
          (unit) => unit !== petition.offeredTo?.id && unit !== registrarOf(petition).id,
        ),
      ),
    );
  }));
