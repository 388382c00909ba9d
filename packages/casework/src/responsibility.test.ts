import {
  dropOffer,
  firstReceivedBy,
  holdersOf,
  nameOfficer,
  offerPassesTo,
  officerLeaves,
  objectTo,
  offerTo,
  sendBack,
  succeedTo,
  takeOver,
  type Offer,
} from './responsibility';

const offer: Offer = {
  kind: 'TRANSFER',
  reason: '属该单位职权范围',
  fromUnit: 'office',
  toUnit: 'bureau',
  offeredAt: '2026-04-14T02:00:00.000Z',
  reportBackBy: null,
  objection: null,
};
const chain = firstReceivedBy('office', 'clerk', '2026-04-13T02:00:00.000Z');
const later = '2026-04-15T02:00:00.000Z';

test('who received a case first answers until another unit has taken it: an offer moves nothing', () => {
  const offered = offerTo(chain, offer);
  expect(offered.current).toEqual(chain.current);
  expect(offered.offer).toEqual(offer);
});

test('a takeover ends one holding and begins the next at the same instant', () => {
  const taken = takeOver(
    offerTo(chain, offer),
    { unitId: 'bureau', officerId: null, reason: 'ACCEPTED' },
    later,
  );
  expect(holdersOf(taken).map(({ unitId, since, until }) => [unitId, since, until])).toEqual([
    ['office', chain.current.since, later],
    ['bureau', later, null],
  ]);
  expect(taken.first).toMatchObject({ unitId: 'office', officerId: 'clerk', until: later });
  expect(taken.offer).toBeNull();
});

test('what comes back leaves a bounce with its reasons, and its sender has answered all along', () => {
  const objected = objectTo(offerTo(chain, offer), { reasons: '不属本单位', at: later });
  expect(objected.offer?.objection?.reasons).toBe('不属本单位');
  const back = sendBack(objected, '不属本单位', later);
  expect(back).toMatchObject({ current: chain.current, offer: null });
  expect(back.bounces).toEqual([{ fromUnit: 'office', toUnit: 'bureau', at: later, reasons: '不属本单位' }]);
  expect(holdersOf(back)).toHaveLength(1);
});

test('naming the handling officer keeps who received the case first', () => {
  const named = nameOfficer(chain, 'handler');
  expect([named.current.officerId, named.first.officerId]).toEqual(['handler', 'clerk']);
});

test('without an offer there is nothing to object to or to send back', () => {
  expect(objectTo(chain, { reasons: 'x', at: later })).toBe(chain);
  expect(sendBack(chain, 'x', later)).toBe(chain);
});

test('a successor takes over without a bounce, and its predecessor’s offer is its own', () => {
  const next = succeedTo(offerTo(chain, offer), { unitId: 'new-office', officerId: null }, later);
  expect(next.current).toEqual({
    unitId: 'new-office',
    officerId: null,
    since: later,
    until: null,
    reason: 'SUCCESSION',
  });
  expect(next.offer).toEqual({ ...offer, fromUnit: 'new-office' });
  expect(next.bounces).toEqual([]);
  expect(offerPassesTo(next, 'new-bureau').offer?.toUnit).toBe('new-bureau');
  expect(dropOffer(next)).toEqual({ ...next, offer: null });
});

test('when an officer leaves, his unit answers on; where there was none, nothing changes', () => {
  const left = officerLeaves(offerTo(chain, offer), later);
  expect(left.current).toMatchObject({
    unitId: 'office',
    officerId: null,
    reason: 'DEPARTURE',
    since: later,
  });
  expect(left.offer).toEqual(offer);
  expect(officerLeaves(left, later)).toBe(left);
});
