import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';

/** How somebody in hardship was helped to social assistance (PR 27, 37): told of it, helped to apply, or led to judicial aid. */
export const ASSISTANCE_KINDS = ['TOLD', 'HELPED_TO_APPLY', 'JUDICIAL_AID'] as const;
export type AssistanceKind = (typeof ASSISTANCE_KINDS)[number];

/** The acts that PR 26 forbids, by its numbers. Coming again, or to a higher office, is none of them. */
export const UNLAWFUL_ACTS = [
  'GATHERING_OR_BLOCKING',
  'DANGEROUS_GOODS',
  'VIOLENCE_OR_THREAT',
  'OCCUPYING_THE_DESK',
  'INCITING_OR_PROFITING',
  'OTHER_DISORDER',
] as const;
export type UnlawfulAct = (typeof UNLAWFUL_ACTS)[number];

/** What somebody may have to be dissuaded from (PR 47). */
export const DISSUADED_FROM = [...UNLAWFUL_ACTS, 'FABRICATION'] as const;
export type DissuadedFrom = (typeof DISSUADED_FROM)[number];

/** What a referral rests on: a dated act under PR 26, or a fabrication that was proven (PR 47). */
export const REFERRAL_GROUNDS = ['UNLAWFUL_ACT', 'PROVEN_FABRICATION'] as const;
export type ReferralGround = (typeof REFERRAL_GROUNDS)[number];

/** What a reasonable demand came to, with what shows it (PR 27, 32). */
export interface Solution {
  readonly on: PlainDate;
  readonly result: string;
  readonly evidence: string;
  readonly by: ActingPerson;
}

/** What was explained of a demand, and the provisions that were cited (PR 27). */
export interface Explanation {
  readonly on: PlainDate;
  readonly text: string;
  readonly sources: readonly string[];
  readonly by: ActingPerson;
}

/** Help with social assistance, whatever the merit of the demand (PR 37). */
export interface Assistance {
  readonly kind: AssistanceKind;
  readonly on: PlainDate;
  /** The organ that grants it. */
  readonly organ: string;
  readonly by: ActingPerson;
}

/** What was done about a demand. */
export interface DemandWork {
  readonly demandId: string;
  readonly solution: Solution | null;
  readonly explanation: Explanation | null;
  readonly assistance: readonly Assistance[];
}

/** That somebody was spoken to about an act (劝阻、批评、教育, PR 47); what was said stands sealed. */
export interface Dissuasion {
  readonly id: string;
  readonly on: PlainDate;
  readonly from: DissuadedFrom;
  readonly by: ActingPerson;
}

/** The petitioner's word against a finding, and what was decided on it. */
export interface FindingContest {
  readonly on: PlainDate;
  readonly reasons: string;
  readonly decision: { readonly lifted: boolean; readonly on: PlainDate; readonly reasons: string } | null;
}

/**
 * 行为违法的依法处理 (PR 27, 47): a demand's referral to the organ that is competent for an act. It is about an act, never about a
 * person; it ends by itself, and the case goes on as if there were none.
 */
export interface Referral {
  readonly id: string;
  readonly demandId: string;
  readonly ground: ReferralGround;
  /** Null for a fabrication. */
  readonly act: UnlawfulAct | null;
  readonly actOn: PlainDate;
  readonly organ: string;
  /** Null where the police came first (immediate danger). */
  readonly dissuasionId: string | null;
  readonly noticeOn: PlainDate;
  readonly emergencyAt: string | null;
  readonly proposedBy: ActingPerson;
  readonly proposedOn: PlainDate;
  readonly approved: {
    readonly by: ActingPerson;
    readonly on: PlainDate;
    /** The last day on which it is in force. */
    readonly until: PlainDate;
  } | null;
  readonly contest: FindingContest | null;
}

/** What is written of an act: sealed, for it may name people and tells of somebody's conduct. */
export interface ConductWords {
  readonly text: string;
  readonly evidence: string | null;
  /** What the petitioner said to it; null where he didn't. */
  readonly statement: string | null;
  /** How his statement was asked for. */
  readonly attempt: string | null;
}

/** Everything that the findings of a petition brought about. */
export interface Findings {
  readonly works: readonly DemandWork[];
  readonly dissuasions: readonly Dissuasion[];
  readonly referrals: readonly Referral[];
}

export const NO_FINDINGS: Findings = { works: [], dissuasions: [], referrals: [] };
