import {
  aPetition,
  decided,
  DISCIPLINE_ORGAN,
  factsOn,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import type { Petition } from './petition';
import { setPurpose } from './set-purpose';
import type { Purpose } from './vocabulary';

const today = factsOn('2026-04-20');
const clerk = officerOf(PETITION_OFFICE);
const set = (petition: Petition, purpose: Purpose) =>
  after(petition, setPurpose(petition, { purpose }, clerk, today));

test('only the registering office says what a petition is for', () => {
  expect(set(aPetition({ purpose: null }).build(), 'CLAIM').purpose).toBe('CLAIM');
  expect(
    codeOf(setPurpose(received().build(), { purpose: 'SUGGESTION' }, officerOf(WATER_BUREAU), today)),
  ).toBe('NOT_RESPONSIBLE');
});

test('a correction is an event that keeps the purpose of before; the same purpose again records nothing', () => {
  const petition = received().build();
  const decision = setPurpose(petition, { purpose: 'SUGGESTION' }, clerk, today);
  expect(decision).toMatchObject({ events: [{ purpose: 'SUGGESTION', previous: 'CLAIM' }] });
  expect(setPurpose(petition, { purpose: 'CLAIM' }, clerk, today)).toMatchObject({ events: [] });
});

test('a claim in handling that is a suggestion runs under the suggestion’s clock from acceptance on', () => {
  const petition = set(inHandling().build(), 'SUGGESTION');
  expect(clockOf(petition, 'CONCLUDE').state).toBe('VOID');
  expect(clockOf(petition, 'SUGGESTION')).toMatchObject({ state: 'RUNNING', startedOn: '2026-04-13' });
});

test.each([
  ['OFFERED', offered],
  ['RECEIVED', received],
  ['HANDLING', inHandling],
  ['DECIDED', decided],
])('an accusation found out in %s comes back past the unit that has it (PR 30)', (_status, example) => {
  const petition = set(example().build(), 'ACCUSATION');
  expect(petition).toMatchObject({
    status: 'REGISTERED',
    heldBy: { id: PETITION_OFFICE.id },
    offeredTo: null,
    answer: null,
    responsibility: { offer: null, current: { unitId: PETITION_OFFICE.id } },
  });
  expect(petition.clocks.filter(({ state }) => state === 'RUNNING').map(({ kind }) => kind)).toEqual([
    'ROUTE',
  ]);
});

test('an accusation that the discipline organ has stays with it', () => {
  const petition = set(aPetition().transferredTo(DISCIPLINE_ORGAN).received().build(), 'ACCUSATION');
  expect(petition).toMatchObject({ status: 'RECEIVED', heldBy: { id: DISCIPLINE_ORGAN.id } });
});
