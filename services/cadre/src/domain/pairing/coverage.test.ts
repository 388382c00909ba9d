import { day, id } from '../../../test/support/builders';
import {
  anActive,
  aPairing,
  LEADER,
  MIDDLE,
  OTHER_LEADER,
  RECRUIT,
  UNIT,
} from '../../../test/support/pairings';
import { coverageOf, coverageTotals, type CoverageFacts, type MentorOn } from './coverage';
import { DEFAULT_PAIRING_RULES as RULES } from './pairing-rules';

const ELSEWHERE = id(2);
const ON = day('2026-02-04');
const recruit = (number: number, unitId = UNIT) => ({
  cadreId: number === 0 ? RECRUIT : id(200 + number),
  unitId,
});
const leader = (cadreId: string, unitId = UNIT): MentorOn => ({ cadreId, unitId, tier: 'LEADER' });
const middle = (cadreId: string, unitId = UNIT): MentorOn => ({ cadreId, unitId, tier: 'MID_LEVEL' });

const board = (facts: Partial<CoverageFacts>, on = ON) =>
  coverageOf({ recruits: [recruit(0)], pairings: [], mentors: [], ...facts }, on, RULES);
const line = (facts: Partial<CoverageFacts>, on = ON) => board(facts, on)[0];

it.each([
  ['nobody accompanies him', [], { complete: 0, withoutLead: 1, withoutMiddle: 1, vacant: [] }],
  [
    'he is accompanied by both',
    [anActive().pairing],
    { complete: 1, withoutLead: 0, withoutMiddle: 0, withoutFullPair: [], vacant: [] },
  ],
  [
    'his leading mentor is gone',
    [anActive().vacated('LEAD', '2026-02-01').pairing],
    { complete: 0, withoutLead: 1, withoutMiddle: 0, withoutFullPair: [RECRUIT], vacant: [id(501)] },
  ],
  [
    'the leading mentor goes the day after',
    [anActive().vacated('LEAD', '2026-02-05').pairing],
    { complete: 1, withoutLead: 0, vacant: [] },
  ],
  [
    'a proposal accompanies nobody yet',
    [aPairing().pairing],
    { complete: 0, withoutLead: 1, withoutMiddle: 1, vacant: [] },
  ],
  [
    'at rest he has both and isn’t accompanied in full',
    [anActive().suspended('2026-02-01').pairing],
    { complete: 0, withoutLead: 0, withoutMiddle: 0, withoutFullPair: [RECRUIT] },
  ],
] as const)('%s', (_what, pairings, expected) => {
  expect(line({ pairings })).toMatchObject({ recruits: 1, ...expected });
});

it('a meeting is owed from the day after its month, until the next one, and not at rest', () => {
  const late = (builder: ReturnType<typeof anActive>, on: string) =>
    line({ pairings: [builder.pairing] }, day(on))?.meetingsLate;
  expect(late(anActive(), '2026-02-04')).toBe(0);
  expect(late(anActive(), '2026-02-05')).toBe(1);
  const met = anActive().met('LEAD', '2026-02-10').met('MIDDLE', '2026-02-11');
  expect([late(met, '2026-02-10'), late(met, '2026-02-11')]).toEqual([1, 0]);
  expect(late(anActive().suspended('2026-02-06'), '2026-02-07')).toBe(0);
  expect(late(anActive().decided('QUALIFIED', '2026-02-20'), '2026-02-20')).toBe(0);
  expect(late(anActive().decided('QUALIFIED', '2026-02-20'), '2026-02-19')).toBe(1);
});

it('places left are what the unit’s own mentors may still take, never less than none', () => {
  const full = Array.from({ length: 4 }, (_, index) =>
    aPairing({ pairingId: id(510 + index), recruitId: id(210 + index) })
      .confirmed('2026-01-05')
      .activated('2026-01-05'),
  );
  const mentors = [leader(LEADER), leader(OTHER_LEADER), middle(MIDDLE), leader(id(333), ELSEWHERE)];
  const pairings = full.map(({ pairing }) => pairing);
  expect(line({ pairings, mentors })).toMatchObject({ placesLeftLead: 3, placesLeftMiddle: 0 });
  expect(line({ mentors })).toMatchObject({ placesLeftLead: 6, placesLeftMiddle: 2 });
});

it('the totals are the sums over all units', () => {
  const recruits = [recruit(0), recruit(2), recruit(3, ELSEWHERE)];
  const mentors = [leader(LEADER), middle(MIDDLE), leader(id(333), ELSEWHERE)];
  const units = board({ recruits, mentors, pairings: [anActive().pairing] }, day('2026-03-10'));
  expect(units.map(({ unitId }) => unitId)).toEqual([UNIT, ELSEWHERE]);
  expect(coverageTotals(units)).toEqual({
    ...{
      recruits: 3,
      complete: 1,
      withoutLead: 2,
      withoutMiddle: 2,
      meetingsLate: 1,
      missingLogs: 4,
      lateLogs: 0,
    },
    ...{ placesLeftLead: 5, placesLeftMiddle: 1 },
  });
});
