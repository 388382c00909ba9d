import type { PlainDate } from '@lianxin/calendar';
import { pauseClock, resumeClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  actsFor,
  isBlank,
  mustBeAStepHere,
  mustBeATrueDate,
  mustBeFor,
  mustGiveReason,
  type StandingGuard,
} from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { openClocks } from '../petition-clocks';
import { mustHaveNoHearingRunning } from './deciding-guards';
import type { Hearing } from './review';
import { openHearing, pendingReview } from './reviews-of';

export interface HoldHearing {
  /** The day from which on it goes. */
  readonly on: PlainDate;
  readonly openToPublic: boolean;
  /** Why it isn't open to the public. */
  readonly reason: string | null;
}

export interface ConcludeHearing {
  readonly on: PlainDate;
  /** What was said and found: 听证笔录. */
  readonly record: string;
}

/** The unit that handles the petition, or the one that re-reviews it, and since when; null where neither does now. */
const hearerOf = (petition: Petition): Pick<Hearing, 'of' | 'unitId' | 'on'> | null => {
  const { status, heldBy, acceptance, receivedOn } = petition;
  if (status === 'HANDLING') return { of: 'HANDLING', unitId: heldBy.id, on: acceptance?.on ?? receivedOn };
  const review = pendingReview(petition);
  if (review?.stage !== 'RE_REVIEW' || !review.unit) return null;
  return { of: 'RE_REVIEW', unitId: review.unit.id, on: review.request?.on ?? receivedOn };
};

/** In the handling, or in a re-review that was asked for; a review has none: NO_REVIEW_RUNNING (PR 31, 36). */
const mustBeHandledOrReReviewed: StandingGuard = (petition) =>
  hearerOf(petition) ? null : reject('NO_REVIEW_RUNNING', law.PR_36_HEARING);

/** Who handles it, or re-reviews it, hears it: NOT_RESPONSIBLE. */
const mustActForHearer: StandingGuard = (petition, acting) => {
  const hearer = hearerOf(petition);
  return hearer && actsFor(acting, hearer.unitId) ? null : reject('NOT_RESPONSIBLE', law.PR_31_HEARING);
};

export const holdHearingGuards: readonly StandingGuard[] = [
  mustBeAStepHere('holdHearing'),
  mustBeFor('CLAIM', law.PR_31_HEARING),
  mustBeHandledOrReReviewed,
  mustActForHearer,
  mustHaveNoHearingRunning,
];

/** Only what began ends: NO_HEARING_RUNNING. */
const mustHaveAHearing: StandingGuard = (petition) =>
  openHearing(petition) ? null : reject('NO_HEARING_RUNNING', law.PR_31_HEARING);

export const concludeHearingGuards: readonly StandingGuard[] = [
  mustBeAStepHere('concludeHearing'),
  mustHaveAHearing,
  mustActForHearer,
];

const periodOf = (petition: Petition, { of }: Pick<Hearing, 'of'>): readonly Clock[] =>
  of === 'RE_REVIEW' ? openClocks(petition, ['RE_REVIEW']) : [];

/**
 * Begins a hearing: of a grave, complex or difficult matter in its handling, where no period stands still for it (PR 31), or in
 * a re-review, whose period doesn't count it (PR 36). Refuses ILLEGAL_STEP, WRONG_PURPOSE, NO_REVIEW_RUNNING, NOT_RESPONSIBLE,
 * HEARING_RUNNING, REASON_REQUIRED where it isn't open to the public, DATE_NOT_POSSIBLE.
 */
export const holdHearing = (
  petition: Petition,
  { on, openToPublic, reason }: HoldHearing,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(holdHearingGuards, petition, acting, facts);
  const hearer = hearerOf(petition);
  if (refusal) return refusal;
  if (!hearer) return reject('NO_REVIEW_RUNNING', law.PR_36_HEARING);
  const { of, unitId } = hearer;
  const paused = periodOf(petition, hearer).map((clock) => pauseClock(clock, on));
  return (
    (openToPublic ? null : mustGiveReason(reason, law.PR_31_HEARING)) ??
    mustBeATrueDate(on, hearer.on, facts.today) ??
    accept({
      type: 'petition.hearing-held',
      ...frame(acting, facts, paused),
      ...{ of, unitId, on, openToPublic, reason: openToPublic ? null : reason },
    })
  );
};

/**
 * Ends a hearing with its record; in a re-review the period counts on from the next day (PR 36). Refuses ILLEGAL_STEP,
 * NO_HEARING_RUNNING, NOT_RESPONSIBLE, EVIDENCE_REQUIRED without a record, DATE_NOT_POSSIBLE.
 */
export const concludeHearing = (
  petition: Petition,
  { on, record }: ConcludeHearing,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(concludeHearingGuards, petition, acting, facts);
  const hearing = openHearing(petition);
  if (refusal) return refusal;
  if (!hearing) return reject('NO_HEARING_RUNNING', law.PR_31_HEARING);
  const resumed = periodOf(petition, hearing).map((clock) => resumeClock(clock, on, facts.calendar));
  return (
    (isBlank(record) ? reject('EVIDENCE_REQUIRED', law.PR_31_HEARING) : null) ??
    mustBeATrueDate(on, hearing.on, facts.today) ??
    accept({ type: 'petition.hearing-concluded', ...frame(acting, facts, resumed), on, record })
  );
};
