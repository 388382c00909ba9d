import {
  aCadre,
  aFile,
  aPairing,
  day,
  ended,
  id,
  inConflict,
  NOW,
  token,
  vacated,
} from '../../test/support/builders';
import { evolveLiaison, type LiaisonPairing } from './liaison';
import { reviewLiaison, type ReviewFacts } from './review-liaison';

const FACTS: ReviewFacts = {
  occasion: NOW,
  cadre: aCadre(),
  kin: { personToken: token('a'), kinTokens: [token('b')] },
  firm: aFile(),
};
const review = (facts: Partial<ReviewFacts>, pairing = aPairing()) => {
  const decision = reviewLiaison(pairing, { ...FACTS, ...facts });
  const events = decision.kind === 'accepted' ? decision.events : [];
  return { events, after: events.reduce<LiaisonPairing>(evolveLiaison, pairing) };
};
const firmOfKin = aFile({ persons: [{ role: 'OWNER', token: token('b') }] });

it('finds nothing where nothing changed', () => {
  expect(review({}).events).toEqual([]);
  expect(review({ firm: firmOfKin }, aPairing(inConflict)).events).toEqual([]);
});

it.each([
  ['NOT_SERVING', { leftOn: day('2026-04-20') }],
  ['NOT_SERVING', { suspendedFrom: day('2026-04-19') }],
  ['TRANSFERRED', { unitId: id(2), formerUnitId: id(1), unitFrom: day('2026-04-20') }],
])('%s: the firm waits for another liaison, and its place with this one is free', (cause, facts) => {
  const { events, after } = review({ cadre: aCadre(facts) });
  expect(events).toMatchObject([{ type: 'liaison.vacated', liaisonId: id(101), cause }]);
  expect(after).toMatchObject({ status: 'VACANT', liaisonId: null, slot: null, vacantSince: '2026-04-20' });
});

it.each([{ leftOn: day('2026-04-21') }, { unitId: id(2), formerUnitId: id(1), unitFrom: day('2026-04-21') }])(
  'one who goes tomorrow still is the liaison: %p',
  (facts) => expect(review({ cadre: aCadre(facts) }).events).toEqual([]),
);

it('flags an interest that came later, keeps the day when its grounds change, and clears it when it is gone', () => {
  const { after } = review({ firm: firmOfKin });
  expect(after).toMatchObject({ status: 'ACTIVE', conflict: { grounds: ['KIN'], since: '2026-04-20' } });
  const tomorrow = { ...NOW, today: day('2026-04-21') };
  const shares = [{ cadreId: id(101), kind: 'SHARES', declaredOn: NOW.today }] as const;
  const more = review({ occasion: tomorrow, firm: { ...firmOfKin, interests: shares } }, after);
  expect(more.after.conflict).toEqual({ grounds: ['OWN_SHARES', 'KIN'], since: '2026-04-20' });
  const gone = review({ occasion: tomorrow }, more.after);
  expect(gone.events).toMatchObject([{ type: 'liaison.conflict-cleared' }]);
  expect(gone.after.conflict).toBeNull();
});

it('says nothing of a pairing that is vacant or ended', () => {
  for (const pairing of [aPairing(vacated), aPairing(ended)])
    expect(review({ firm: firmOfKin, cadre: aCadre({ leftOn: day('2026-01-01') }) }, pairing).events).toEqual(
      [],
    );
});
