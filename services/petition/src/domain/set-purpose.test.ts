import { isOpen } from '@lianxin/casework';
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
import { hearingHeld, underReReview, underReview } from '../../test/areas/reviewing';
import { after, clockOf, codeOf } from '../../test/outcomes';
import type { Petition } from './petition';
import { openHearing, pendingReview } from './review/reviews-of';
import { setPurpose } from './set-purpose';
import { closedCircleOf } from './visibility';
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

test.each([
  ['review', underReview()],
  ['re-review', underReReview()],
  ['hearing', underReReview().step(hearingHeld)],
])(
  'PR 30, 35: what turns out to be an accusation during a %s leaves it, and nobody else sees it',
  (_what, found) => {
    const before = found.build();
    const petition = found.sortedAs('ACCUSATION').build();
    expect(petition).toMatchObject({
      ...{ status: 'REGISTERED', heldBy: { id: PETITION_OFFICE.id }, answer: null, delivery: null },
      earlierAnswers: [{ answer: before.answer, delivery: before.delivery }],
    });
    expect(closedCircleOf(petition)).toEqual([PETITION_OFFICE.id]);
    expect(pendingReview(petition)).toBeNull();
    expect(openHearing(petition)).toBeNull();
    const kinds = ['REVIEW', 'RE_REVIEW', 'REVIEW_REQUEST', 'RE_REVIEW_REQUEST', 'EXECUTION'];
    expect(petition.clocks.filter((clock) => kinds.includes(clock.kind) && isOpen(clock))).toEqual([]);
    const review = petition.clocks.findLast(({ kind }) => kind === 'REVIEW' || kind === 'RE_REVIEW');
    expect(review).toMatchObject({ state: 'VOID' });
    expect(review?.steps).toContainEqual({ kind: 'REMARK', remark: 'CASE_WENT_BACK' });
    const handed = found.sortedAs('ACCUSATION').transferredTo(DISCIPLINE_ORGAN).received().build();
    expect(closedCircleOf(handed)).toEqual([DISCIPLINE_ORGAN.id]);
  },
);
