import { addDays } from '@lianxin/calendar';
import fc from 'fast-check';
import {
  aPetition,
  closed,
  concluded,
  decided,
  DISCIPLINE_ORGAN,
  factsOn,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { acceptPetition } from './accept-petition';
import { acceptTransfer } from './accept-transfer';
import { decideObjection } from './decide-objection';
import { afterTimePassed, nextTimerOn, passTime } from './pass-time';
import type { Petition } from './petition';
import { setPurpose } from './set-purpose';

const silence = (petition: Petition, date: string): Petition =>
  after(petition, passTime(petition, factsOn(date)));
const types = (petition: Petition, date: string): readonly string[] =>
  passTime(petition, factsOn(date)).events.map(({ type }) => type);

test('silence past OBJECT is a takeover from the start of the next day, shown as deemed', () => {
  const petition = offered().build();
  expect(types(petition, '2026-04-20')).toEqual([]);
  const taken = silence(petition, '2026-04-22');
  expect(taken).toMatchObject({ status: 'RECEIVED', heldBy: { id: WATER_BUREAU.id } });
  expect(taken.responsibility.current).toMatchObject({
    reason: 'DEEMED_TAKEOVER',
    since: '2026-04-20T16:00:00.000Z',
    officerId: null,
  });
  expect(clockOf(taken, 'OBJECT').state).toBe('VOID');
});

test('a pending objection keeps the takeover off', () => {
  expect(silence(offered().objectedTo().build(), '2026-04-27').status).toBe('OFFERED');
});

test('acceptance is deemed at NOTIFY’s due date, also where the petitioner was told, and CONCLUDE runs from it', () => {
  const petition = silence(received().build(), '2026-04-29');
  expect(petition).toMatchObject({ status: 'HANDLING', acceptance: { on: '2026-04-28', deemed: true } });
  expect(clockOf(petition, 'NOTIFY').state).toBe('MISSED');
  expect(clockOf(petition, 'CONCLUDE')).toMatchObject({ startedOn: '2026-04-28', dueOn: '2026-06-27' });
});

test.each([
  ['name or address is unclear', () => aPetition({ unit: WATER_BUREAU, personal: null })],
  ['the discipline organ has it', () => aPetition({ unit: DISCIPLINE_ORGAN, purpose: 'ACCUSATION' })],
])(
  'acceptance is deemed at a void NOTIFY’s due date too, when %s, and nothing is missed',
  (_why, example) => {
    const petition = example().build();
    expect(types(petition, '2026-04-28')).toEqual([]);
    expect(types(petition, '2026-04-29')).toEqual(['petition.accepted', 'petition.supervision-opened']);
  },
);

test('an accusation is never deemed accepted by a unit that may not have it, nor anything by a petition office', () => {
  const missed = ['petition.clock-missed', 'petition.supervision-opened'];
  const accusation = aPetition({ unit: WATER_BUREAU, purpose: 'ACCUSATION' }).build();
  expect(types(accusation, '2026-06-01')).toEqual(missed);
  expect(types(aPetition().build(), '2026-06-01')).toEqual(missed);
});

test('an unsorted petition is deemed accepted, and CONCLUDE runs from then once it is sorted', () => {
  const unsorted = silence(aPetition({ unit: WATER_BUREAU, purpose: null }).build(), '2026-05-10');
  expect(unsorted.acceptance).toEqual({ on: '2026-04-28', deemed: true });
  const clerk = officerOf(WATER_BUREAU);
  const sorted = after(unsorted, setPurpose(unsorted, { purpose: 'CLAIM' }, clerk, factsOn('2026-05-10')));
  expect(clockOf(sorted, 'CONCLUDE').startedOn).toBe('2026-04-28');
});

test('a dispute that outlasts NOTIFY doesn’t put off the 60 days of whoever gets the petition', () => {
  const objected = offered().objectedTo().build();
  const refusal = { agreed: false, reason: '属其法定职责' };
  const late = factsOn('2026-05-20');
  const received = after(objected, decideObjection(objected, refusal, officerOf(PETITION_OFFICE), late));
  expect(clockOf(silence(received, '2026-05-20'), 'CONCLUDE').startedOn).toBe('2026-04-28');
});

test('years of silence bring takeover, missed NOTIFY, deemed acceptance and missed CONCLUDE, in this order, and supervision of both', () => {
  expect(types(offered().build(), '2030-01-01')).toEqual([
    'petition.takeover-deemed',
    'petition.clock-missed',
    'petition.accepted',
    'petition.supervision-opened',
    'petition.clock-missed',
    'petition.supervision-opened',
  ]);
});

test('the end of the review period is nobody’s lateness', () => {
  const petition = silence(concluded().build(), '2026-05-14');
  expect(types(concluded().build(), '2026-05-14')).toEqual(['petition.review-period-ended']);
  expect(clockOf(petition, 'REVIEW_REQUEST')).toMatchObject({ state: 'VOID', dueOn: '2026-05-13' });
});

test('a command that comes after a due date is decided on what time has made of the petition', () => {
  const date = factsOn('2026-04-22');
  const bureau = officerOf(WATER_BUREAU);
  const petition = offered().build();
  const decision = afterTimePassed(petition, date, (now) => acceptPetition(now, bureau, date));
  expect(after(petition, decision)).toMatchObject({ status: 'HANDLING', handlerId: bureau.cadreId });
  expect(decision).toMatchObject({
    events: [{ type: 'petition.takeover-deemed' }, { type: 'petition.accepted' }],
  });
  expect(codeOf(afterTimePassed(petition, date, (now) => acceptTransfer(now, bureau, date)))).toBe(
    'ILLEGAL_STEP',
  );
});

const examples: readonly PetitionBuilder[] = [
  aPetition(),
  aPetition({ unit: WATER_BUREAU, purpose: null }),
  aPetition({ unit: DISCIPLINE_ORGAN, purpose: 'ACCUSATION' }),
  offered(),
  offered().objectedTo(),
  received(),
  inHandling(),
  inHandling().extensionRequested(),
  aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted(),
  decided(),
  concluded(),
  closed(),
];
const petitions = fc.constantFrom(...examples).map((example) => example.build());
const shifts = fc.integer({ min: 0, max: 400 });

test('before the next timer nothing is recorded, on it and after it something is', () => {
  fc.assert(
    fc.property(petitions, shifts, (petition, shift) => {
      const date = addDays(petition.receivedOn, shift);
      const timer = nextTimerOn(petition);
      const recorded = passTime(petition, factsOn(date)).events.length > 0;
      expect(recorded).toBe(timer !== null && date >= timer);
    }),
    { numRuns: 300 },
  );
});

test('a second look on the same day records nothing, and days in between change nothing of the result', () => {
  fc.assert(
    fc.property(petitions, shifts, shifts, (petition, a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)].map((shift) =>
        addDays(petition.receivedOn, shift),
      );
      const once = silence(petition, String(last));
      expect(passTime(once, factsOn(String(last))).events).toEqual([]);
      expect(silence(silence(petition, String(first)), String(last))).toEqual(once);
    }),
    { numRuns: 200 },
  );
});
