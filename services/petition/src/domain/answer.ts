import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from './acting';
import type { AgreementForm } from './conclusion/words';
import type { Adoption, DeliveryMethod, Outcome } from './vocabulary';

/** 处理意见书 (PR 32). */
export interface Opinion {
  readonly kind: 'OPINION';
  readonly claim: string;
  readonly facts: string;
  readonly reasons: string;
  readonly outcome: Outcome;
  readonly legalBasis: readonly string[];
}

/** The written answer to a suggestion (PR 29). */
export interface SuggestionAnswer {
  readonly kind: 'SUGGESTION_ANSWER';
  readonly text: string;
  readonly adopted: Adoption;
}

/** A written answer from before this product; its legal form is unknown. */
export interface ImportedReply {
  readonly kind: 'IMPORTED_REPLY';
  readonly text: string;
}

/** 调解协议书 or 和解协议书, signed by both (PR 33). */
export interface Agreement {
  readonly kind: 'AGREEMENT';
  readonly form: AgreementForm;
  readonly terms: string;
  /** Why it lies within law and discretion. */
  readonly basis: string;
  readonly agreedOn: PlainDate;
  /** Where the copy with both signatures is kept. */
  readonly evidence: string;
}

/** The written answer where a duty of the unit's own was asked for: what it did, or why it doesn't (PR 31). */
export interface DutyAnswer {
  readonly kind: 'DUTY_ANSWER';
  readonly text: string;
  readonly legalBasis: readonly string[];
  /** The day on which the duty was performed; null where the answer says why it isn't. */
  readonly performedOn: PlainDate | null;
}

export type Answer = Opinion | SuggestionAnswer | ImportedReply | Agreement | DutyAnswer;

export interface Delivery {
  readonly on: PlainDate;
  readonly how: DeliveryMethod | null;
  /** What proves it; null only where an import doesn't tell. */
  readonly proof: string | null;
  /** What its method needs beside the proof; absent where it needs nothing. */
  readonly circumstance?: string;
  readonly by: ActingPerson;
}

/** What an opinion in support promised was carried out (PR 32). */
export interface Execution {
  readonly on: PlainDate;
  readonly evidence: string;
  readonly by: ActingPerson;
}
