import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';
import type { Answer, Delivery, Execution } from '../answer';
import type { UnitOfCase } from '../unit';
import type { Channel } from '../vocabulary';

/** 复查 (PR 35) and 复核 (PR 36). */
export const REVIEW_STAGES = ['REVIEW', 'RE_REVIEW'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** What a review comes to: 维持, or 撤销 with handling anew. */
export const REVIEW_OUTCOMES = ['UPHELD', 'SET_ASIDE'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What the petitioner asked for, when, how it came in and what proves it; null where only the outside knows of it. */
export interface ReviewRequest {
  readonly on: PlainDate;
  readonly how: Channel;
  /** Null where he asked in his own session. */
  readonly proof: string | null;
  readonly grounds: string;
}

/** 复查意见 or 复核意见. */
export interface ReviewDecision {
  readonly outcome: ReviewOutcome;
  readonly on: PlainDate;
  /** Null where it was decided outside. */
  readonly reasons: string | null;
  readonly legalBasis: readonly string[];
  /** Shown to the public, after a hearing (PR 36). */
  readonly published: boolean;
  readonly by: ActingPerson;
}

/** A decision that an organ outside the district's service made. */
export interface ExternalReview {
  readonly organ: string;
  readonly externalNumber: string;
  readonly document: string;
}

/** A review or re-review of one answer. */
export interface Review {
  /** "RE_REVIEW-1": the first of its kind in the case. */
  readonly id: string;
  readonly stage: ReviewStage;
  /** The unit that decides it; null where an organ decided that the directory doesn't have. */
  readonly unit: UnitOfCase | null;
  readonly request: ReviewRequest | null;
  /** The clock of the unit that decides. */
  readonly clockId: string | null;
  readonly decision: ReviewDecision | null;
  readonly delivery: Delivery | null;
  readonly external: ExternalReview | null;
  /** Of an answer that another has taken the place of. */
  readonly past: boolean;
}

/** An answer that a review set aside, with what followed it: history. */
export interface EarlierAnswer {
  readonly answer: Answer | null;
  readonly answeredBy: ActingPerson | null;
  readonly answeredOn: PlainDate | null;
  readonly delivery: Delivery | null;
  readonly execution: Execution | null;
  readonly setAsideOn: PlainDate;
}

/** A hearing, in the handling (PR 31) or in the re-review, whose period stands still meanwhile (PR 36). */
export interface Hearing {
  readonly of: 'HANDLING' | 'RE_REVIEW';
  readonly unitId: string;
  readonly on: PlainDate;
  readonly openToPublic: boolean;
  readonly reason: string | null;
  readonly concludedOn: PlainDate | null;
  readonly record: string | null;
}
