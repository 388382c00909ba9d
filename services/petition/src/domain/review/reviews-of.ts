import { lastClock, type Clock } from '@lianxin/casework';
import type { Petition } from '../petition';
import type { Hearing, Review, ReviewStage } from './review';

/** What reviews rest on. */
export type Reviewed = Pick<Petition, 'reviews'>;

/** The reviews of the answer that stands. */
export const presentReviews = ({ reviews = [] }: Reviewed): readonly Review[] =>
  reviews.filter(({ past }) => !past);

/** The review that waits for a decision; null where none does. */
export const pendingReview = (petition: Reviewed): Review | null =>
  presentReviews(petition).find(({ decision }) => decision === null) ?? null;

const isUpheld =
  (stage: ReviewStage) =>
  (review: Review): boolean =>
    review.stage === stage && review.decision?.outcome === 'UPHELD';

/** The review that upheld the present answer, of a stage; null where it isn't reviewed so far. */
export const upheldReview = (petition: Reviewed, stage: ReviewStage): Review | null =>
  presentReviews(petition).find(isUpheld(stage)) ?? null;

/** What the petitioner may ask for next: review, re-review, or, once that is decided, nothing more (PR 36). */
export const stageToAskFor = (petition: Reviewed): ReviewStage | null => {
  if (upheldReview(petition, 'RE_REVIEW')) return null;
  return upheldReview(petition, 'REVIEW') ? 'RE_REVIEW' : 'REVIEW';
};

/** Whether an answer can be reviewed: a disposal opinion that reached the petitioner (PR 35). */
export const isReviewable = ({ answer, delivery }: Pick<Petition, 'answer' | 'delivery'>): boolean =>
  answer?.kind === 'OPINION' && delivery !== null;

const REQUEST_KIND = { REVIEW: 'REVIEW_REQUEST', RE_REVIEW: 'RE_REVIEW_REQUEST' } as const;

/** The petitioner's period to ask (PR 35, 36); null as long as nothing was delivered. */
export const periodToAsk = ({ clocks }: Pick<Petition, 'clocks'>, stage: ReviewStage): Clock | null =>
  lastClock(clocks, REQUEST_KIND[stage]);

/** The period in which the petitioner may ask for what comes next; null after re-review, or where nothing can be asked for. */
export const presentPeriodToAsk = (petition: Petition): Clock | null => {
  const stage = stageToAskFor(petition);
  return stage && periodToAsk(petition, stage);
};

/** The decision of an internal review that isn't delivered yet, the oldest first; null where none is. */
export const undeliveredReview = ({ reviews = [] }: Reviewed): Review | null =>
  reviews.find(({ decision, delivery }) => decision !== null && delivery === null) ?? null;

/** The hearing that isn't concluded; null where none is open. */
export const openHearing = ({ hearings = [] }: Pick<Petition, 'hearings'>): Hearing | null =>
  hearings.find(({ concludedOn }) => concludedOn === null) ?? null;

/** The unit whose decision is to be reviewed: who answered, or who decided the review; null where that is outside. */
export const unitReviewed = (petition: Petition, stage: ReviewStage): string | null =>
  stage === 'REVIEW' ? petition.heldBy.id : (upheldReview(petition, 'REVIEW')?.unit?.id ?? null);

/** The units that decide, or decided, reviews within the district's directory. */
export const reviewingUnits = ({ reviews = [] }: Reviewed): readonly string[] =>
  reviews.flatMap(({ unit }) => (unit ? [unit.id] : []));
