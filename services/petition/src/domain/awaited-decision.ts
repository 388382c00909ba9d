import { lastClock } from '@lianxin/casework';
import { pendingContest, pendingDecline } from './intake/decline-guards';
import type { Petition } from './petition';
import { pendingReview, presentPeriodToAsk, undeliveredReview } from './review/reviews-of';

/** Decisions of a head, or of a second person, without which a petition doesn't go on. */
export const AWAITED_DECISIONS = ['OBJECTION', 'EXTENSION', 'CLOSING', 'DECLINE', 'CONTEST'] as const;
export type AwaitedDecision = (typeof AWAITED_DECISIONS)[number];

const asksForDays = ({ status, extension, clocks }: Petition): boolean =>
  status === 'HANDLING' &&
  extension !== null &&
  extension.approvedBy === null &&
  lastClock(clocks, 'CONCLUDE')?.state === 'RUNNING';

const CLOSABLE: readonly Petition['status'][] = ['CONCLUDED', 'REVIEWED', 'FINAL'];

const isRipeForClosing = (petition: Petition): boolean =>
  CLOSABLE.includes(petition.status) &&
  !petition.historical &&
  pendingReview(petition) === null &&
  undeliveredReview(petition) === null &&
  (petition.ratings.length > 0 || presentPeriodToAsk(petition)?.state !== 'RUNNING');

/**
 * What a petition waits for: the sender's decision on an objection (PR 23), the head's on more days (PR 34), a second person's
 * on closing, once it is rated or the time for review is over, on a decline that somebody proposed and a third's on what the
 * petitioner says against it (PR 19, 36); null where nothing of the kind is pending. Nobody closes what an older system concluded.
 */
export const awaitedDecision = (petition: Petition): AwaitedDecision | null => {
  if (petition.status === 'OFFERED' && petition.responsibility.offer?.objection) return 'OBJECTION';
  if (asksForDays(petition)) return 'EXTENSION';
  if (pendingDecline(petition)) return 'DECLINE';
  if (pendingContest(petition)) return 'CONTEST';
  return isRipeForClosing(petition) ? 'CLOSING' : null;
};
