import {
  aPetition,
  concluded,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { closePetition } from './close-petition';
import { passTime } from './pass-time';
import { ratePetition } from './rate-petition';

const petition = concluded().build();
const second = officerOf(WATER_BUREAU, 2);
const rated = after(
  petition,
  ratePetition(petition, { of: 'HANDLING_UNIT', grade: 1 }, PETITIONER, factsOn('2026-04-14')),
);

test('after a rating, whatever its grade, a second person closes', () => {
  expect(after(rated, closePetition(rated, second, factsOn('2026-04-15')))).toMatchObject({
    status: 'CLOSED',
    closedOn: '2026-04-15',
  });
});

test('without a rating it closes when the review period has ended: silence never blocks', () => {
  expect(codeOf(closePetition(petition, second, factsOn('2026-05-13')))).toBe('REVIEW_PERIOD_RUNNING');
  expect(codeOf(closePetition(petition, second, factsOn('2026-05-14')))).toBeNull();
  const ended = after(petition, passTime(petition, factsOn('2026-05-14')));
  expect(codeOf(closePetition(ended, second, factsOn('2026-05-14')))).toBeNull();
});

test('neither who issued nor who delivered closes; another unit isn’t responsible, the registering office is', () => {
  expect(codeOf(closePetition(rated, officerOf(WATER_BUREAU), factsOn('2026-04-15')))).toBe(
    'SECOND_PERSON_REQUIRED',
  );
  expect(codeOf(closePetition(rated, officerOf(HOUSING_BUREAU), factsOn('2026-04-15')))).toBe(
    'NOT_RESPONSIBLE',
  );
  expect(codeOf(closePetition(rated, officerOf(PETITION_OFFICE), factsOn('2026-04-15')))).toBeNull();
});

test('the right of review survives closing', () => {
  const closed = after(rated, closePetition(rated, second, factsOn('2026-04-15')));
  expect(clockOf(closed, 'REVIEW_REQUEST').state).toBe('RUNNING');
});

test('a suggestion has no review period to wait for', () => {
  const suggestion = aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' })
    .accepted()
    .decided()
    .concluded()
    .build();
  expect(codeOf(closePetition(suggestion, second, factsOn('2026-04-14')))).toBeNull();
});
