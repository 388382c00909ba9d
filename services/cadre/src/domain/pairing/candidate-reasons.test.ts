import { aCadre, day } from '../../../test/support/builders';
import { LEADER } from '../../../test/support/pairings';
import { refuse } from '../refuse';
import { candidateReasons } from './candidate-reasons';
import type { SlotCandidate } from './slot-candidates';

const TODAY = day('2026-04-20');
const candidate = (changes: Partial<SlotCandidate> = {}): SlotCandidate => ({
  ...{ cadreId: LEADER, load: 1, capacity: 2, exceptions: [], rejection: null },
  ...changes,
});
const mentor = (from: string, ...specialties: string[]) => aCadre({ from: day(from), specialties }).cadre;
const recruit = aCadre({ specialties: ['水利工程', '法学'] }).cadre;

it('tells the specialties that both have, whole years of service, and the load', () => {
  const files = { mentor: mentor('2018-04-20', '法学', '会计'), recruit };
  expect(candidateReasons(candidate(), files, TODAY)).toEqual([
    { kind: 'SAME_SPECIALTY', specialty: '法学' },
    { kind: 'YEARS_OF_SERVICE', years: 8 },
    { kind: 'LOAD', load: 1, capacity: 2 },
  ]);
});

it.each([
  ['2018-04-21', 7],
  ['2018-04-20', 8],
  ['2025-04-21', 0],
  ['1986-04-20', 40],
  ['1986-04-21', 39],
])('counts the years since %s as %d, to the day', (from, years) => {
  const reasons = candidateReasons(candidate(), { mentor: mentor(from), recruit }, TODAY);
  expect(reasons).toContainEqual({ kind: 'YEARS_OF_SERVICE', years });
});

it('tells nothing of a file that may not be read', () => {
  expect(candidateReasons(candidate(), null, TODAY)).toEqual([{ kind: 'LOAD', load: 1, capacity: 2 }]);
});

it('tells that he is full, and that he is of the unit above', () => {
  const full = candidate({ load: 2, exceptions: ['PARENT_UNIT', 'OVER_CAPACITY'] });
  expect(candidateReasons(full, null, TODAY)).toEqual([
    { kind: 'FULL', load: 2, capacity: 2 },
    { kind: 'PARENT_UNIT' },
  ]);
});

it('of who is refused tells why and nothing else, and kinship without whose register says so', () => {
  const files = { mentor: mentor('2018-04-20', '法学'), recruit };
  const tier = refuse('MENTOR_TIER_WRONG');
  expect(candidateReasons(candidate({ rejection: tier }), files, TODAY)).toEqual([
    { kind: 'REFUSED', rejection: tier },
  ]);
  expect(candidateReasons(candidate({ rejection: refuse('KINSHIP') }), files, TODAY)).toEqual([
    { kind: 'KINSHIP' },
  ]);
});
