import {
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { acceptPetition } from './accept-petition';

const bureau = officerOf(WATER_BUREAU);
const today = factsOn('2026-04-20');

test('受理 makes the officer the handler and starts 60 days for a claim (PR 34)', () => {
  const petition = after(received().build(), acceptPetition(received().build(), bureau, today));
  expect(petition).toMatchObject({
    status: 'HANDLING',
    handlerId: bureau.cadreId,
    acceptance: { on: '2026-04-20', deemed: false },
  });
  expect(petition.responsibility.current.officerId).toBe(bureau.cadreId);
  expect(clockOf(petition, 'CONCLUDE')).toMatchObject({
    startedOn: '2026-04-20',
    dueOn: '2026-06-19',
    unitId: WATER_BUREAU.id,
    rule: { article: '第三十四条' },
  });
});

test('a suggestion gets its own clock, an accusation none', () => {
  const suggestion = aPetition({ purpose: 'SUGGESTION', unit: WATER_BUREAU }).accepted().build();
  expect(clockOf(suggestion, 'SUGGESTION')).toMatchObject({ length: 60 });
  const accusation = aPetition({ purpose: 'ACCUSATION', unit: DISCIPLINE_ORGAN }).accepted().build();
  expect(accusation.clocks.map(({ kind }) => kind)).toEqual(['NOTIFY']);
});

test('a unit that registered what is its own may accept it; a petition office may not', () => {
  expect(aPetition({ unit: WATER_BUREAU }).accepted().build().status).toBe('HANDLING');
  expect(codeOf(acceptPetition(aPetition().build(), officerOf(PETITION_OFFICE), today))).toBe(
    'NOT_COMPETENT',
  );
});

test('nobody else accepts, nothing unsorted is accepted, and no accusation by an ordinary unit', () => {
  expect(codeOf(acceptPetition(received().build(), officerOf(PETITION_OFFICE), today))).toBe(
    'NOT_RESPONSIBLE',
  );
  const unsorted = aPetition({ unit: WATER_BUREAU, purpose: null }).build();
  expect(codeOf(acceptPetition(unsorted, bureau, today))).toBe('PURPOSE_NOT_SET');
  const accusation = aPetition({ unit: WATER_BUREAU, purpose: 'ACCUSATION' }).build();
  expect(codeOf(acceptPetition(accusation, bureau, today))).toBe('ACCUSATION_ONLY_TO_COMPETENT_ORGAN');
});

test('late acceptance can’t put off the 60 days: they run from NOTIFY’s due date', () => {
  const petition = after(
    received().build(),
    acceptPetition(received().build(), bureau, factsOn('2026-05-20')),
  );
  expect(petition.acceptance).toEqual({ on: '2026-04-28', deemed: true });
  expect(clockOf(petition, 'CONCLUDE').startedOn).toBe('2026-04-28');
});
