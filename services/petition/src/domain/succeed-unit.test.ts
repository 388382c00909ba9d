import {
  aPetition,
  closed,
  concluded,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { after, clockOf } from '../../test/outcomes';
import { nextTimerOn, passTime } from './pass-time';
import type { Petition } from './petition';
import { succeedUnit } from './succeed-unit';
import type { UnitFacts } from './unit';
import { closedCircleOf, involvedUnitsOf, registrarOf } from './visibility';

const today = factsOn('2026-04-15');
const NEW_OFFICE: UnitFacts = { ...PETITION_OFFICE, id: '00000000-0000-7000-8000-000000000071' };
const NEW_ORGAN: UnitFacts = { ...DISCIPLINE_ORGAN, id: '00000000-0000-7000-8000-000000000074' };

const merge = (
  builder: PetitionBuilder | Petition,
  from: UnitFacts,
  to: UnitFacts,
  office: UnitFacts | null = null,
  servingThere: readonly string[] = [],
): Petition => {
  const petition = 'build' in builder ? builder.build() : builder;
  return after(petition, succeedUnit(petition, { from: from.id, to, office, servingThere }, today));
};

test('the successor answers for what its predecessor held, by a link of the chain and without a bounce (PR 24)', () => {
  const moved = merge(inHandling(), WATER_BUREAU, HOUSING_BUREAU);
  expect(moved).toMatchObject({ status: 'HANDLING', heldBy: { id: HOUSING_BUREAU.id }, handlerId: null });
  expect(moved.responsibility).toMatchObject({
    current: { unitId: HOUSING_BUREAU.id, officerId: null, reason: 'SUCCESSION', since: today.now },
    bounces: [],
  });
  expect(moved.responsibility.earlier.at(-1)).toMatchObject({ unitId: WATER_BUREAU.id, until: today.now });
});

test('an officer who serves with the successor goes on; another one doesn’t', () => {
  const { cadreId } = officerOf(WATER_BUREAU);
  const moved = merge(inHandling(), WATER_BUREAU, HOUSING_BUREAU, null, [cadreId ?? '']);
  expect(moved).toMatchObject({ handlerId: cadreId, responsibility: { current: { officerId: cadreId } } });
});

test('its periods bind the successor to the same due dates; what the predecessor kept stays its own', () => {
  const before = inHandling().build();
  const moved = merge(before, WATER_BUREAU, HOUSING_BUREAU);
  expect(clockOf(moved, 'CONCLUDE')).toEqual({ ...clockOf(before, 'CONCLUDE'), unitId: HOUSING_BUREAU.id });
  const met = merge(concluded(), WATER_BUREAU, HOUSING_BUREAU);
  expect(clockOf(met, 'CONCLUDE')).toMatchObject({ state: 'MET', unitId: WATER_BUREAU.id });
  expect(clockOf(met, 'EXECUTION')).toMatchObject({ state: 'RUNNING', unitId: HOUSING_BUREAU.id });
  expect(met).toMatchObject({
    handlerId: officerOf(WATER_BUREAU).cadreId,
    concludedBy: { unitId: WATER_BUREAU.id },
  });
});

test('what nobody accepts is deemed accepted by the successor on the predecessor’s day', () => {
  const before = received().build();
  const moved = merge(before, WATER_BUREAU, HOUSING_BUREAU);
  expect(nextTimerOn(moved)).toBe(nextTimerOn(before));
  const silent = after(moved, passTime(moved, factsOn('2026-05-08')));
  expect(silent).toMatchObject({ status: 'HANDLING', acceptance: { on: '2026-04-28', deemed: true } });
  expect(clockOf(silent, 'CONCLUDE').unitId).toBe(HOUSING_BUREAU.id);
});

test('what was offered is offered to the successor, OBJECT running on from the first offer; its silence is a takeover', () => {
  const moved = merge(offered(), WATER_BUREAU, HOUSING_BUREAU);
  expect(moved).toMatchObject({ status: 'OFFERED', offeredTo: { id: HOUSING_BUREAU.id } });
  expect(moved.responsibility.offer).toMatchObject({
    fromUnit: PETITION_OFFICE.id,
    toUnit: HOUSING_BUREAU.id,
  });
  expect(clockOf(moved, 'OBJECT')).toMatchObject({ unitId: HOUSING_BUREAU.id, dueOn: '2026-04-20' });
  const silent = after(moved, passTime(moved, factsOn('2026-04-21')));
  expect(silent.responsibility.current).toMatchObject({
    unitId: HOUSING_BUREAU.id,
    reason: 'DEEMED_TAKEOVER',
  });
});

test('the successor of the sender is the sender: an agreed objection comes back to it, ROUTE included', () => {
  const moved = merge(offered().objectedTo(), PETITION_OFFICE, NEW_OFFICE);
  expect(moved).toMatchObject({ status: 'OFFERED', heldBy: { id: NEW_OFFICE.id } });
  expect(moved.responsibility.offer).toMatchObject({
    fromUnit: NEW_OFFICE.id,
    toUnit: WATER_BUREAU.id,
    objection: { reasons: '不属本单位职权范围' },
  });
  expect(clockOf(moved, 'OBJECTION_DECISION').unitId).toBe(NEW_OFFICE.id);
  expect(clockOf(moved, 'ROUTE').unitId).toBe(NEW_OFFICE.id);
});

test('an offer between the two that merge is gone, without a bounce; the one unit has one notice to give', () => {
  const between = received().transferredTo(HOUSING_BUREAU);
  for (const [from, to] of [
    [HOUSING_BUREAU, WATER_BUREAU],
    [WATER_BUREAU, HOUSING_BUREAU],
  ] as const) {
    const moved = merge(between, from, to);
    expect(moved).toMatchObject({ status: 'RECEIVED', heldBy: { id: to.id }, offeredTo: null });
    expect(moved.responsibility).toMatchObject({ offer: null, bounces: [] });
    expect(clockOf(moved, 'OBJECT').state).toBe('VOID');
    const notices = moved.clocks.filter(({ kind, state }) => kind === 'NOTIFY' && state === 'RUNNING');
    expect(notices.map(({ unitId }) => unitId)).toEqual([to.id]);
  }
});

test('a bureau merged into the petition office that offered to it: the office routes anew, to the day it had', () => {
  const moved = merge(offered(), WATER_BUREAU, PETITION_OFFICE);
  expect(moved).toMatchObject({ status: 'REGISTERED', heldBy: { id: PETITION_OFFICE.id }, offeredTo: null });
  expect(clockOf(moved, 'ROUTE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
  expect(clockOf(moved, 'NOTIFY').state).toBe('VOID');
});

test('who registered it stays on record, and the successor does what falls to the registering office', () => {
  const moved = merge(inHandling(), PETITION_OFFICE, NEW_OFFICE);
  expect(moved).toMatchObject({ registeredBy: { id: PETITION_OFFICE.id }, heldBy: { id: WATER_BUREAU.id } });
  expect(registrarOf(moved).id).toBe(NEW_OFFICE.id);
  expect(involvedUnitsOf(moved)).toContain(NEW_OFFICE.id);
  expect(involvedUnitsOf(moved)).toContain(PETITION_OFFICE.id);
});

test('a closed petition keeps its holder; a second round and a stranger’s end change nothing', () => {
  expect(merge(closed(), WATER_BUREAU, HOUSING_BUREAU)).toEqual(closed().build());
  const moved = merge(inHandling(), WATER_BUREAU, HOUSING_BUREAU);
  expect(merge(moved, WATER_BUREAU, HOUSING_BUREAU)).toEqual(moved);
  expect(merge(inHandling(), DISCIPLINE_ORGAN, HOUSING_BUREAU)).toEqual(inHandling().build());
});

const accusation = (unit: UnitFacts = PETITION_OFFICE) => aPetition({ purpose: 'ACCUSATION', unit });
const handedOver = accusation().transferredTo(DISCIPLINE_ORGAN).received();

test.each<[string, PetitionBuilder, UnitFacts, UnitFacts, UnitFacts | null, readonly string[]]>([
  ['to the new petition office', accusation(), PETITION_OFFICE, NEW_OFFICE, null, [NEW_OFFICE.id]],
  [
    'past a bureau to the petition office',
    accusation(WATER_BUREAU),
    WATER_BUREAU,
    HOUSING_BUREAU,
    PETITION_OFFICE,
    [PETITION_OFFICE.id],
  ],
  [
    'past a bureau, where there is no office, to nobody',
    accusation(WATER_BUREAU),
    WATER_BUREAU,
    HOUSING_BUREAU,
    null,
    [WATER_BUREAU.id],
  ],
  [
    'unsorted, past a bureau',
    aPetition({ purpose: null, unit: WATER_BUREAU }),
    WATER_BUREAU,
    HOUSING_BUREAU,
    PETITION_OFFICE,
    [PETITION_OFFICE.id],
  ],
  [
    'unsorted, to the new petition office',
    aPetition({ purpose: null }),
    PETITION_OFFICE,
    NEW_OFFICE,
    null,
    [NEW_OFFICE.id],
  ],
  [
    'from one competent organ to the next',
    handedOver,
    DISCIPLINE_ORGAN,
    NEW_ORGAN,
    PETITION_OFFICE,
    [NEW_ORGAN.id],
  ],
  [
    'past a bureau that swallows the competent organ',
    handedOver,
    DISCIPLINE_ORGAN,
    HOUSING_BUREAU,
    NEW_OFFICE,
    [NEW_OFFICE.id],
  ],
  [
    'not at all, where the registering office goes after it was handed over',
    handedOver,
    PETITION_OFFICE,
    HOUSING_BUREAU,
    NEW_OFFICE,
    [DISCIPLINE_ORGAN.id],
  ],
])('what is closed to others goes %s (PR 30)', (_where, builder, from, to, office, circle) => {
  const moved = merge(builder, from, to, office);
  expect(closedCircleOf(moved)).toEqual(circle);
  if (!circle.includes(from.id)) expect(moved.heldBy.id).toBe(circle[0]);
});

test('an accusation offered to an organ that a bureau swallows is back with who offered it, without a bounce', () => {
  const moved = merge(
    accusation().transferredTo(DISCIPLINE_ORGAN),
    DISCIPLINE_ORGAN,
    HOUSING_BUREAU,
    PETITION_OFFICE,
  );
  expect(moved).toMatchObject({ status: 'REGISTERED', offeredTo: null, heldBy: { id: PETITION_OFFICE.id } });
  expect(moved.responsibility.bounces).toEqual([]);
  expect(closedCircleOf(moved)).toEqual([PETITION_OFFICE.id]);
  expect(clockOf(moved, 'ROUTE').state).toBe('RUNNING');
});

test('who has an accusation only in name gives it back to the registering office, not to its own successor', () => {
  const found = concluded().sortedAs('ACCUSATION').build();
  expect(closedCircleOf(found)).toEqual([PETITION_OFFICE.id]);
  const moved = merge(found, WATER_BUREAU, NEW_ORGAN, null);
  expect([moved.heldBy.id, closedCircleOf(moved)]).toEqual([PETITION_OFFICE.id, [PETITION_OFFICE.id]]);
});
