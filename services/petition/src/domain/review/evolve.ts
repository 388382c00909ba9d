import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { PetitionExternalReviewRecorded, PetitionReviewDecided, ReviewEvent } from './events';
import type { EarlierAnswer, Hearing, Review, ReviewOutcome, ReviewStage } from './review';

/** Whether an event is one of these. */
export const isReviewEvent = eventsOf<ReviewEvent>({
  'petition.review-requested': true,
  'petition.review-decided': true,
  'petition.external-review-recorded': true,
  'petition.review-delivered': true,
  'petition.hearing-held': true,
  'petition.hearing-concluded': true,
  'petition.re-review-period-ended': true,
  'petition.review-passed-on': true,
});

const withReview = (petition: Petition, id: string, part: Partial<Review>): Petition => ({
  ...petition,
  reviews: (petition.reviews ?? []).map((review) => (review.id === id ? { ...review, ...part } : review)),
});

/** The answer is history: the unit that gave it concludes anew, with more days to be asked for where they are needed. */
const setAside = (petition: Petition, on: Petition['receivedOn']): Petition => {
  const { execution, concludedBy: _concludedBy, simplified: _simplified, ...kept } = petition;
  const { answer, answeredBy, answeredOn, delivery } = petition;
  const earlier: EarlierAnswer = {
    ...{ answer, answeredBy, answeredOn, delivery },
    execution: execution ?? null,
    setAsideOn: on,
  };
  return {
    ...kept,
    ...{ status: 'HANDLING', closedOn: null, extension: null },
    ...{ answer: null, answeredBy: null, answeredOn: null, delivery: null },
    earlierAnswers: [...(petition.earlierAnswers ?? []), earlier],
  };
};

const REACHED = { REVIEW: 'REVIEWED', RE_REVIEW: 'FINAL' } as const;

const decided = (
  petition: Petition,
  { stage, outcome, on }: { stage: ReviewStage; outcome: ReviewOutcome; on: Petition['receivedOn'] },
): Petition =>
  outcome === 'UPHELD' ? { ...petition, status: REACHED[stage], closedOn: null } : setAside(petition, on);

const decidedHere = (petition: Petition, event: PetitionReviewDecided): Petition => {
  const { outcome, reasons, legalBasis, published, on, by } = event;
  const decision = { outcome, reasons, legalBasis, published, on, by };
  return decided(withReview(petition, event.reviewId, { decision }), event);
};

const decidedOutside = (petition: Petition, event: PetitionExternalReviewRecorded): Petition => {
  const { reviewId: id, stage, outcome, external, decidedOn: on, deliveredOn, by } = event;
  const outside = {
    decision: { outcome, on, reasons: null, legalBasis: [], published: false, by },
    delivery: { on: deliveredOn, how: null, proof: external.document, by },
    external,
  };
  const known = (petition.reviews ?? []).some((review) => review.id === id);
  const fresh: Review = { id, stage, unit: null, request: null, clockId: null, ...outside, past: false };
  const reviewed = known
    ? withReview(petition, id, outside)
    : { ...petition, reviews: [...(petition.reviews ?? []), fresh] };
  return decided(reviewed, { stage, outcome, on });
};

const concluded = (hearing: Hearing, part: Pick<Hearing, 'concludedOn' | 'record'>): Hearing =>
  hearing.concludedOn === null ? { ...hearing, ...part } : hearing;

/** A new answer makes what was reviewed before history. */
export const reviewsOfNewAnswer = ({ reviews }: Petition): Pick<Petition, 'reviews'> =>
  reviews ? { reviews: reviews.map((review) => ({ ...review, past: true })) } : {};

/** The state after one of these events. */
export const evolveReview = (petition: Petition, event: ReviewEvent): Petition => {
  switch (event.type) {
    case 'petition.review-requested': {
      const { reviewId: id, stage, unit, clockId, request } = event;
      const review: Review = {
        ...{ id, stage, unit, clockId, request },
        ...{ decision: null, delivery: null, external: null, past: false },
      };
      const status = stage === 'REVIEW' ? 'CONCLUDED' : 'REVIEWED';
      return { ...petition, status, closedOn: null, reviews: [...(petition.reviews ?? []), review] };
    }
    case 'petition.review-decided':
      return decidedHere(petition, event);
    case 'petition.external-review-recorded':
      return decidedOutside(petition, event);
    case 'petition.review-delivered': {
      const { on, how, proof, circumstance, by } = event;
      const needed = circumstance === undefined ? {} : { circumstance };
      return withReview(petition, event.reviewId, { delivery: { on, how, proof, by, ...needed } });
    }
    case 'petition.hearing-held': {
      const { of, unitId, on, openToPublic, reason } = event;
      const hearing: Hearing = { of, unitId, on, openToPublic, reason, concludedOn: null, record: null };
      return { ...petition, hearings: [...(petition.hearings ?? []), hearing] };
    }
    case 'petition.hearing-concluded': {
      const end = { concludedOn: event.on, record: event.record };
      return {
        ...petition,
        hearings: (petition.hearings ?? []).map((hearing) => concluded(hearing, end)),
      };
    }
    case 'petition.review-passed-on':
      return withReview(petition, event.reviewId, { unit: event.unit });
    case 'petition.re-review-period-ended':
      return petition;
    default:
      return assertNever(event);
  }
};
