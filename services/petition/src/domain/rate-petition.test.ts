import {
  aPetition,
  closed,
  concluded,
  decided,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  WATER_BUREAU,
} from '../../test/builders';
import { after, codeOf } from '../../test/outcomes';
import type { Acting } from './acting';
import type { Petition } from './petition';
import { bodiesToRate, ratePetition } from './rate-petition';
import type { RatedBody } from './vocabulary';

const rate = (
  petition: Petition,
  of: RatedBody = 'HANDLING_UNIT',
  date = '2026-04-20',
  acting: Acting = PETITIONER,
) => ratePetition(petition, { of, grade: 4 }, acting, factsOn(date));

test('the petitioner rates petition office and handling unit apart, each once', () => {
  const once = after(concluded().build(), rate(concluded().build()));
  const twice = after(once, rate(once, 'PETITION_OFFICE'));
  expect(twice.ratings.map(({ of, unitId, grade }) => [of, unitId, grade])).toEqual([
    ['HANDLING_UNIT', WATER_BUREAU.id, 4],
    ['PETITION_OFFICE', PETITION_OFFICE.id, 4],
  ]);
  expect(codeOf(rate(once))).toBe('ALREADY_RATED');
  expect(codeOf(rate(twice, 'PETITION_OFFICE'))).toBe('ALREADY_RATED');
});

test('nobody rates in the petitioner’s place', () => {
  const petition = concluded().build();
  expect(codeOf(rate(petition, 'HANDLING_UNIT', '2026-04-20', officerOf(WATER_BUREAU)))).toBe(
    'RATED_BY_PETITIONER_ONLY',
  );
  const ofAnotherCase: Acting = { ...PETITIONER, id: 'another-petition' };
  expect(codeOf(rate(petition, 'HANDLING_UNIT', '2026-04-20', ofAnotherCase))).toBe(
    'RATED_BY_PETITIONER_ONLY',
  );
});

test('after closing ratings are taken for 30 days', () => {
  const petition = closed().build();
  expect(petition.closedOn).toBe('2026-05-14');
  expect(codeOf(rate(petition, 'HANDLING_UNIT', '2026-06-13'))).toBeNull();
  expect(codeOf(rate(petition, 'HANDLING_UNIT', '2026-06-14'))).toBe('RATING_WINDOW_OVER');
});

test('a petition office that took no part isn’t rated', () => {
  const petition = aPetition({ unit: WATER_BUREAU }).accepted().withDemand().decided().concluded().build();
  expect(codeOf(rate(petition, 'PETITION_OFFICE'))).toBe('BODY_NOT_INVOLVED');
});

test('the petitioner is shown whom he may rate: after delivery, what is left, and nobody once the window is over', () => {
  const on = (date: string, petition: Petition) => bodiesToRate(petition, factsOn(date));
  expect(on('2026-04-20', decided().build())).toEqual([]);
  expect(on('2026-04-20', concluded().build())).toEqual(['PETITION_OFFICE', 'HANDLING_UNIT']);
  const once = after(concluded().build(), rate(concluded().build()));
  expect(on('2026-04-20', once)).toEqual(['PETITION_OFFICE']);
  expect(on('2026-06-13', closed().build())).toHaveLength(2);
  expect(on('2026-06-14', closed().build())).toEqual([]);
});
