import { addDays, type PlainDate } from '@lianxin/calendar';
import { isOpen, lastClock, openClocks, type Clock, type ClockKind } from '@lianxin/casework';
import type { Facts } from './facts';
import { intakeNotices, type IntakeNotice } from './intake/notices';
import type { Petition } from './petition';
import { bodiesToRate } from './rate-petition';
import { reviewNoticesOf, type ReviewNotice } from './review/notices';
import { presentReviews } from './review/reviews-of';
import type { RatedBody } from './vocabulary';

/** What a petitioner is told beside the stage, with the day that it is about; the words stand in application/notices.ts. */
export type Notice =
  | ReviewNotice
  | IntakeNotice
  /** By when the petition office hands it on (PR 22). */
  | { readonly kind: 'ROUTED_BY'; readonly on: PlainDate }
  /** By when the unit tells him of receipt, way and procedure (PR 23). */
  | { readonly kind: 'TOLD_BY'; readonly on: PlainDate }
  /** More days were granted, and by when it is concluded now (PR 34). */
  | { readonly kind: 'EXTENDED'; readonly days: number; readonly on: PlainDate }
  /** The day of an answer has passed without one. */
  | { readonly kind: 'LATE'; readonly since: PlainDate }
  /** That a review may be asked for, once an opinion is delivered (PR 35). */
  | { readonly kind: 'REVIEW_TO_COME'; readonly days: number }
  /** By when it may be asked for (PR 35). */
  | { readonly kind: 'REVIEW_BY'; readonly days: number; readonly on: PlainDate }
  | { readonly kind: 'REVIEW_OVER'; readonly on: PlainDate }
  /** By when what was supported has to be done (PR 32). */
  | { readonly kind: 'EXECUTED_BY'; readonly on: PlainDate }
  | { readonly kind: 'EXECUTED'; readonly on: PlainDate }
  /** Whom he may rate, freely, and until when; without a last day as long as the case isn't closed. */
  | { readonly kind: 'MAY_RATE'; readonly bodies: readonly RatedBody[]; readonly until: PlainDate | null };

/** What counts towards an answer. */
const ANSWERING: readonly ClockKind[] = ['CONCLUDE', 'SUGGESTION'];

/** The clock by which a petitioner is to be answered: CONCLUDE (PR 34) or SUGGESTION; null before acceptance and after the answer. */
export const answerClock = ({ clocks }: Petition): Clock | null =>
  clocks.filter((clock) => ANSWERING.includes(clock.kind) && isOpen(clock)).at(-1) ?? null;

const before = (petition: Petition, { today }: Facts): readonly Notice[] => {
  const owed = (kind: 'ROUTE' | 'NOTIFY') =>
    openClocks(petition, [kind], petition.heldBy.id).filter(({ dueOn }) => dueOn >= today);
  const { extension } = petition;
  const answer = answerClock(petition);
  return [
    ...owed('ROUTE').map(({ dueOn }): Notice => ({ kind: 'ROUTED_BY', on: dueOn })),
    ...owed('NOTIFY').map(({ dueOn }): Notice => ({ kind: 'TOLD_BY', on: dueOn })),
    ...(extension?.approvedBy && answer
      ? [{ kind: 'EXTENDED', days: extension.days, on: answer.dueOn } as const]
      : []),
    ...(answer && answer.dueOn < today ? [{ kind: 'LATE', since: answer.dueOn } as const] : []),
  ];
};

const ofReview = (petition: Petition, { today, rules }: Facts): readonly Notice[] => {
  const days = rules.rules.reviewRequest.value;
  if (presentReviews(petition).length > 0) return [];
  if (petition.delivery === null)
    return petition.purpose === 'CLAIM' && petition.closedOn === null && petition.status !== 'GUIDED'
      ? [{ kind: 'REVIEW_TO_COME', days }]
      : [];
  const period = lastClock(petition.clocks, 'REVIEW_REQUEST');
  if (petition.answer?.kind !== 'OPINION' || !period) return [];
  return today <= period.dueOn
    ? [{ kind: 'REVIEW_BY', days, on: period.dueOn }]
    : [{ kind: 'REVIEW_OVER', on: period.dueOn }];
};

const ofExecution = ({ execution, clocks }: Petition): readonly Notice[] => {
  if (execution) return [{ kind: 'EXECUTED', on: execution.on }];
  return clocks
    .filter((clock) => clock.kind === 'EXECUTION' && isOpen(clock))
    .map(({ dueOn }) => ({ kind: 'EXECUTED_BY', on: dueOn }));
};

const ofRating = (petition: Petition, facts: Facts): readonly Notice[] => {
  const bodies = bodiesToRate(petition, facts);
  const { closedOn } = petition;
  const until = closedOn && addDays(closedOn, facts.rules.rules.ratingWindow.value);
  return bodies.length === 0 ? [] : [{ kind: 'MAY_RATE', bodies, until }];
};

/** Everything that a petitioner is told beside the stage today; each is a fact of his case or of the rule table. */
export const noticesOf = (petition: Petition, facts: Facts): readonly Notice[] => [
  ...intakeNotices(petition, facts),
  ...before(petition, facts),
  ...ofReview(petition, facts),
  ...reviewNoticesOf(petition, facts),
  ...ofExecution(petition),
  ...ofRating(petition, facts),
];
