import type { PlainDate } from '@lianxin/calendar';
import type { EventFrame } from '../event-frame';
import type { UnitOfCase } from '../unit';
import type { DeliveryMethod } from '../vocabulary';
import type { ExternalReview, ReviewOutcome, ReviewRequest, ReviewStage } from './review';

/** The petitioner asked the next unit up to review an opinion, or to re-review a review (PR 35, 36). */
export interface PetitionReviewRequested extends EventFrame {
  readonly type: 'petition.review-requested';
  readonly reviewId: string;
  readonly stage: ReviewStage;
  readonly unit: UnitOfCase;
  readonly clockId: string;
  readonly request: ReviewRequest;
}

/** 复查意见 or 复核意见 was made (PR 35, 36). */
export interface PetitionReviewDecided extends EventFrame {
  readonly type: 'petition.review-decided';
  readonly reviewId: string;
  readonly stage: ReviewStage;
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly legalBasis: readonly string[];
  readonly published: boolean;
  readonly on: PlainDate;
}

/** A review or re-review that an organ outside decided and delivered was entered. */
export interface PetitionExternalReviewRecorded extends EventFrame {
  readonly type: 'petition.external-review-recorded';
  readonly reviewId: string;
  readonly stage: ReviewStage;
  readonly outcome: ReviewOutcome;
  readonly external: ExternalReview;
  readonly decidedOn: PlainDate;
  readonly deliveredOn: PlainDate;
}

/** The written decision of a review reached the petitioner, with proof (PR 35, 36). */
export interface PetitionReviewDelivered extends EventFrame {
  readonly type: 'petition.review-delivered';
  readonly reviewId: string;
  readonly on: PlainDate;
  readonly how: DeliveryMethod;
  readonly proof: string;
  readonly circumstance?: string;
}

/** A hearing began; in a re-review the period stands still from then on (PR 31, 36). */
export interface PetitionHearingHeld extends EventFrame {
  readonly type: 'petition.hearing-held';
  readonly of: 'HANDLING' | 'RE_REVIEW';
  readonly unitId: string;
  readonly on: PlainDate;
  readonly openToPublic: boolean;
  readonly reason: string | null;
}

/** The hearing is over, and what it found is on record. */
export interface PetitionHearingConcluded extends EventFrame {
  readonly type: 'petition.hearing-concluded';
  readonly on: PlainDate;
  readonly record: string;
}

/** The petitioner's time to ask for re-review ended unused (PR 36). */
export interface PetitionReReviewPeriodEnded extends EventFrame {
  readonly type: 'petition.re-review-period-ended';
  readonly dueOn: PlainDate;
}

/** The unit that decides a review is gone: its successor decides it, by the same day (PR 24). */
export interface PetitionReviewPassedOn extends EventFrame {
  readonly type: 'petition.review-passed-on';
  readonly reviewId: string;
  readonly unit: UnitOfCase;
}

/** Events of hearing, review and re-review. */
export type ReviewEvent =
  | PetitionReviewRequested
  | PetitionReviewDecided
  | PetitionExternalReviewRecorded
  | PetitionReviewDelivered
  | PetitionHearingHeld
  | PetitionHearingConcluded
  | PetitionReReviewPeriodEnded
  | PetitionReviewPassedOn;
