import { id } from '../../../test/support/builders';
import {
  after,
  aRequest,
  clockOf,
  complaint,
  delivered,
  factsOn,
  MARKET_BUREAU,
  offered,
  officerOf,
  POWER_BUREAU,
  POWER_SECTION,
  SERVICE_CENTRE,
  waiting,
  working,
  type RequestBuilder,
} from '../../../test/support/requests';
import { nextTimerOn } from './pass-time';
import { holderOf, offeredUnitOf, type ServiceRequest } from './service-request';
import { succeedUnit } from './succeed-unit';
import type { SucceedUnit } from './succession-places';
import type { UnitFacts } from './unit';

const today = factsOn('2026-04-15');
const DISTRICT = id(1);
const BELOW: Readonly<Record<string, readonly string[]>> = { [POWER_BUREAU.id]: [POWER_SECTION.id] };

const merger = (from: UnitFacts, to: UnitFacts, part: Partial<SucceedUnit> = {}): SucceedUnit => ({
  from: from.id,
  to: to.id,
  line: to.belongsTo.map((unit, index) => ({ id: unit, active: true, belongsTo: to.belongsTo.slice(index) })),
  heirs: [to.id, ...(BELOW[to.id] ?? [])],
  servingThere: [],
  ...part,
});

const merge = (
  request: RequestBuilder | ServiceRequest,
  from: UnitFacts,
  to: UnitFacts,
  part: Partial<SucceedUnit> = {},
): ServiceRequest => {
  const before = 'build' in request ? request.build() : request;
  return after(before, succeedUnit(before, merger(from, to, part), today));
};

test('the successor answers for what its predecessor worked on, by a link of the chain and without a bounce (PR 24)', () => {
  const moved = merge(working(), POWER_BUREAU, MARKET_BUREAU);
  expect(moved).toMatchObject({ status: 'WORKING', handlerId: null });
  expect(moved.responsibility).toMatchObject({
    current: { unitId: MARKET_BUREAU.id, officerId: null, reason: 'SUCCESSION', since: today.now },
    bounces: [],
  });
  expect(moved.responsibility.earlier.at(-1)).toMatchObject({ unitId: POWER_BUREAU.id, until: today.now });
});

test('an officer who serves with the successor goes on; another one doesn’t', () => {
  const { cadreId } = officerOf(POWER_BUREAU.id);
  const servingThere = [cadreId ?? ''];
  expect(merge(working(), POWER_BUREAU, MARKET_BUREAU, { servingThere })).toMatchObject({
    handlerId: cadreId,
    responsibility: { current: { officerId: cadreId } },
  });
  expect(merge(waiting(), POWER_BUREAU, MARKET_BUREAU)).toMatchObject({ status: 'WAITING', handlerId: null });
});

test('its periods bind the successor to the same due dates; what the predecessor kept stays its own', () => {
  const before = working().build();
  const moved = merge(before, POWER_BUREAU, MARKET_BUREAU);
  expect(clockOf(moved, 'SOLVE')).toEqual({ ...clockOf(before, 'SOLVE'), unitId: MARKET_BUREAU.id });
  expect(clockOf(moved, 'OBJECT')).toMatchObject({ state: 'MET', unitId: POWER_BUREAU.id });
  expect(clockOf(merge(delivered(), POWER_BUREAU, MARKET_BUREAU), 'SOLVE')).toMatchObject({
    state: 'MET',
    unitId: POWER_BUREAU.id,
  });
  expect(merge(delivered(), POWER_BUREAU, MARKET_BUREAU).deliveries).toMatchObject([
    { unitId: POWER_BUREAU.id },
  ]);
});

test('an offer goes on with the successor of either side, an objection included', () => {
  const ofReceiver = merge(offered(), POWER_BUREAU, MARKET_BUREAU);
  expect(ofReceiver).toMatchObject({ status: 'OFFERED' });
  expect([holderOf(ofReceiver), offeredUnitOf(ofReceiver)]).toEqual([SERVICE_CENTRE.id, MARKET_BUREAU.id]);
  expect(clockOf(ofReceiver, 'OBJECT')).toMatchObject({
    unitId: MARKET_BUREAU.id,
    dueOn: clockOf(offered().build(), 'OBJECT').dueOn,
  });
  expect(nextTimerOn(ofReceiver)).toBe(nextTimerOn(offered().build()));
  const ofSender = merge(offered().objectedTo(), SERVICE_CENTRE, MARKET_BUREAU);
  expect(ofSender.responsibility.offer).toMatchObject({
    ...{ fromUnit: MARKET_BUREAU.id, toUnit: POWER_BUREAU.id, objection: { reasons: '不属本单位职责' } },
  });
  expect(clockOf(ofSender, 'OBJECTION_DECISION').unitId).toBe(MARKET_BUREAU.id);
});

test('an offer between two units that merge lapses without a bounce, and is to be dispatched again', () => {
  for (const moved of [
    merge(offered(), POWER_BUREAU, SERVICE_CENTRE),
    merge(offered().objectedTo(), SERVICE_CENTRE, POWER_BUREAU),
  ]) {
    expect(moved).toMatchObject({ status: 'SUBMITTED', responsibility: { offer: null, bounces: [] } });
    const open = moved.clocks.filter(({ state }) => state === 'RUNNING');
    expect(new Set(open.map(({ kind, unitId }) => [kind, unitId].join()))).toEqual(
      new Set(['CONTACT', 'ANSWER', 'SOLVE'].map((kind) => [kind, holderOf(moved)].join())),
    );
  }
});

test('what a unit offered to itself is its successor’s in both places', () => {
  const moved = merge(aRequest().triaged().dispatchedTo(SERVICE_CENTRE), SERVICE_CENTRE, MARKET_BUREAU);
  expect([moved.status, holderOf(moved), offeredUnitOf(moved)]).toEqual([
    'OFFERED',
    MARKET_BUREAU.id,
    MARKET_BUREAU.id,
  ]);
  expect(clockOf(moved, 'OBJECT').unitId).toBe(MARKET_BUREAU.id);
});

test('what is handed over comes back to the successor; what is closed stays where it was', () => {
  const away = merge(working().handed().confirmed(), POWER_BUREAU, MARKET_BUREAU);
  expect([away.status, holderOf(away)]).toEqual(['HANDED_OVER', MARKET_BUREAU.id]);
  const closed = delivered().later(31).closed().build();
  expect(merge(closed, POWER_BUREAU, MARKET_BUREAU)).toEqual(closed);
});

test('a unit that has no place in it, and a second time, change nothing', () => {
  const moved = merge(working(), POWER_BUREAU, MARKET_BUREAU);
  expect(merge(moved, POWER_BUREAU, MARKET_BUREAU)).toEqual(moved);
  expect(merge(moved, SERVICE_CENTRE, MARKET_BUREAU)).toEqual(moved);
});

describe('a complaint about the power bureau', () => {
  test.each([
    ['the bureau', POWER_BUREAU],
    ['a unit below it', POWER_SECTION],
  ])('passes %s by to the nearest unit above it (BE 49)', (_, to) => {
    const moved = merge(complaint(), SERVICE_CENTRE, to, {
      servingThere: [officerOf(SERVICE_CENTRE.id).cadreId ?? ''],
    });
    expect(moved.responsibility.current).toMatchObject({
      ...{ unitId: DISTRICT, officerId: null, reason: 'SUCCESSION' },
    });
    expect(clockOf(moved, 'SOLVE').unitId).toBe(DISTRICT);
  });

  test('goes on with any other successor', () => {
    expect(holderOf(merge(complaint(), SERVICE_CENTRE, MARKET_BUREAU))).toBe(MARKET_BUREAU.id);
  });

  test('passes over units above that are gone, and stays where there is none', () => {
    const line = [POWER_BUREAU.id, DISTRICT, id(99)].map((unit, index, all) => ({
      ...{ id: unit, active: unit !== DISTRICT, belongsTo: all.slice(index) },
    }));
    expect(holderOf(merge(complaint(), SERVICE_CENTRE, POWER_BUREAU, { line }))).toBe(id(99));
    const request = complaint().build();
    expect(merge(request, SERVICE_CENTRE, POWER_BUREAU, { line: line.slice(0, 2) })).toEqual(request);
  });

  test('is back with its sender where the successor of who was offered it may not have it', () => {
    const offer = complaint().triaged().dispatchedTo(MARKET_BUREAU);
    const back = merge(offer, MARKET_BUREAU, POWER_SECTION);
    expect([back.status, holderOf(back), offeredUnitOf(back)]).toEqual([
      'SUBMITTED',
      SERVICE_CENTRE.id,
      null,
    ]);
  });

  test('is one about its successor afterwards, and leaves that one’s hands', () => {
    const elsewhere = merge(complaint(), POWER_BUREAU, MARKET_BUREAU);
    expect([elsewhere.complainedOfUnitId, holderOf(elsewhere)]).toEqual([
      MARKET_BUREAU.id,
      SERVICE_CENTRE.id,
    ]);
    const own = merge(complaint(), POWER_BUREAU, SERVICE_CENTRE);
    expect([own.complainedOfUnitId, holderOf(own)]).toEqual([SERVICE_CENTRE.id, DISTRICT]);
    const offer = complaint().triaged().dispatchedTo(MARKET_BUREAU);
    const lapsed = merge(offer, POWER_BUREAU, MARKET_BUREAU);
    expect([lapsed.status, offeredUnitOf(lapsed)]).toEqual(['SUBMITTED', null]);
  });
});
