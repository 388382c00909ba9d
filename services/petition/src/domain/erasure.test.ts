import {
  aPetition,
  closed,
  concluded,
  factsOn,
  handedOver,
  headOf,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  WATER_BUREAU,
} from '../../test/builders';
import { eraseAgain, erasePersonalData } from './erase-personal-data';
import type { Petition } from './petition';
import { requestErasure } from './request-erasure';
import { erasableFrom } from './retention';

const clerk = officerOf(PETITION_OFFICE, 1, ['PETITION_CLERK']);
const head = headOf(PETITION_OFFICE);
const facts = factsOn('2036-05-15');
const closedCase = closed().build();
const proposed = closed().erasureProposed().build();

const codeOf = (decision: { readonly kind: string }): unknown =>
  'code' in decision ? decision.code : decision.kind;
const erased = (petition: Petition, who = head, on = facts) => codeOf(erasePersonalData(petition, who, on));

test('it may be anonymised from ten years after closing, to the day', () => {
  expect(closedCase.closedOn).toBe('2026-05-14');
  expect(erasableFrom(closedCase, facts.rules)).toBe('2036-05-14');
  expect(erased(closedCase, clerk, factsOn('2036-05-13'))).toBe('RETENTION_RUNNING');
  expect(erased(closedCase, clerk, factsOn('2036-05-14'))).toBe('accepted');
});

test('a 29 February that isn’t there counts as the day after', () => {
  expect(erasableFrom({ ...closedCase, closedOn: factsOn('2028-02-29').today }, facts.rules)).toBe(
    '2038-03-01',
  );
});

test('what isn’t closed is kept, unless it comes from an older system and was answered', () => {
  expect(erased(concluded().build(), clerk)).toBe('RETENTION_RUNNING');
  expect(erasableFrom({ ...concluded().build(), historical: true }, facts.rules)).toBe('2036-04-13');
  expect(erasableFrom({ ...aPetition().build(), historical: true }, facts.rules)).toBeNull();
});

test('nothing requires a copy here of what went back to the enterprise service', () => {
  const returned = handedOver().sortedAs('CLAIM').confirmed().returned().build();
  expect(erased(returned, clerk, factsOn('2026-04-13'))).toBe('accepted');
});

test('it takes two: a clerk or the head, then the head, another person with a cadre behind the account', () => {
  expect(erased(closedCase, officerOf(WATER_BUREAU, 1, ['PETITION_CLERK']))).toBe('NOT_RESPONSIBLE');
  expect(erased(closedCase, officerOf(PETITION_OFFICE, 1, ['UNIT_HANDLER']))).toBe('CLERK_REQUIRED');
  expect(erased(proposed, { ...head, cadreId: clerk.cadreId })).toBe('SECOND_PERSON_REQUIRED');
  expect(erased(proposed, { ...head, cadreId: null })).toBe('SECOND_PERSON_REQUIRED');
  expect(erased(proposed, officerOf(PETITION_OFFICE, 2, ['PETITION_CLERK']))).toBe('HEAD_APPROVAL_REQUIRED');
  expect(erasePersonalData(proposed, head, facts)).toMatchObject({
    events: [{ type: 'petition.anonymised' }],
  });
});

test('once it is anonymised nothing is left to ask for, to propose or to erase again', () => {
  const done = closed().erasureProposed().anonymised().build();
  for (const decision of [
    erasePersonalData(done, head, facts),
    requestErasure(done, PETITIONER, facts),
    eraseAgain(done, head, facts),
  ])
    expect(codeOf(decision)).toBe('ALREADY_ANONYMISED');
});

test('the petitioner may ask at any time, once, and is told from when it is possible', () => {
  expect(requestErasure(aPetition().build(), PETITIONER, facts)).toMatchObject({
    events: [{ possibleFrom: null }],
  });
  expect(requestErasure(closedCase, PETITIONER, facts)).toMatchObject({
    events: [{ possibleFrom: '2036-05-14' }],
  });
  expect(codeOf(requestErasure(closed().erasureRequested().build(), PETITIONER, facts))).toBe(
    'ERASURE_REQUESTED',
  );
});

test('what two persons decided is carried out again whatever an older copy says of the time', () => {
  expect(codeOf(eraseAgain(aPetition().build(), head, factsOn('2026-04-13')))).toBe('accepted');
});
