import type { PlainDate } from '@lianxin/calendar';
import type { EventFrame } from '../event-frame';
import type { AssistanceKind, ConductWords, DissuadedFrom, ReferralGround, UnlawfulAct } from './state';

/** A reasonable demand was solved (PR 27). */
export interface PetitionSolutionRecorded extends EventFrame {
  readonly type: 'petition.solution-recorded';
  readonly demandId: string;
  readonly on: PlainDate;
  readonly result: string;
  readonly evidence: string;
}

/** What can't be granted was explained, with its sources (PR 27). */
export interface PetitionExplanationRecorded extends EventFrame {
  readonly type: 'petition.explanation-recorded';
  readonly demandId: string;
  readonly on: PlainDate;
  readonly text: string;
  readonly sources: readonly string[];
}

/** Somebody in hardship was helped to social assistance (PR 37). */
export interface PetitionAssistanceArranged extends EventFrame {
  readonly type: 'petition.assistance-arranged';
  readonly demandId: string;
  readonly kind: AssistanceKind;
  readonly on: PlainDate;
  readonly organ: string;
}

/** Somebody was dissuaded from an act (PR 47). */
export interface PetitionDissuasionRecorded extends EventFrame {
  readonly type: 'petition.dissuasion-recorded';
  readonly dissuasionId: string;
  readonly on: PlainDate;
  readonly from: DissuadedFrom;
  readonly personal: { readonly conduct: ConductWords };
}

/** A referral of an act to the competent organ was proposed, and the petitioner told (PR 47). */
export interface PetitionReferralProposed extends EventFrame {
  readonly type: 'petition.referral-proposed';
  readonly referralId: string;
  readonly demandId: string;
  readonly ground: ReferralGround;
  readonly act: UnlawfulAct | null;
  readonly actOn: PlainDate;
  readonly organ: string;
  readonly dissuasionId: string | null;
  readonly noticeOn: PlainDate;
  readonly emergencyAt: string | null;
  readonly on: PlainDate;
  readonly personal: { readonly conduct: ConductWords };
}

/** A second person of another unit approved it; it is in force up to `until`. */
export interface PetitionReferralApproved extends EventFrame {
  readonly type: 'petition.referral-approved';
  readonly referralId: string;
  readonly on: PlainDate;
  readonly until: PlainDate;
}

/** The petitioner contested it. */
export interface PetitionFindingContested extends EventFrame {
  readonly type: 'petition.finding-contested';
  readonly referralId: string;
  readonly on: PlainDate;
  readonly reasons: string;
}

/** His word was decided on by somebody who had neither proposed nor approved it. */
export interface PetitionFindingContestDecided extends EventFrame {
  readonly type: 'petition.finding-contest-decided';
  readonly referralId: string;
  readonly on: PlainDate;
  readonly lifted: boolean;
  readonly reasons: string;
}

/** Events of what is found of each demand, and what is done about it. */
export type FindingsEvent =
  | PetitionSolutionRecorded
  | PetitionExplanationRecorded
  | PetitionAssistanceArranged
  | PetitionDissuasionRecorded
  | PetitionReferralProposed
  | PetitionReferralApproved
  | PetitionFindingContested
  | PetitionFindingContestDecided;
