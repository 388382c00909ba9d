import type { PlainDate } from '@lianxin/calendar';
import type { EventFrame } from '../event-frame';
import type { Petitioner } from '../petition';
import type { Channel, DeliveryMethod } from '../vocabulary';
import type { LimitationPeriod } from './state';
import type {
  CorrectionNeed,
  DeclineGround,
  ProcedureOutcome,
  ProcedureRoute,
  ReopenGround,
} from './vocabulary';

/** What of a registration was corrected or added; only what changed is there. */
export interface AmendedParts {
  readonly channel?: Channel;
  readonly superiorNumber?: string | null;
  readonly superiorUnit?: string | null;
  readonly reportBackBy?: PlainDate | null;
  readonly subject?: string;
  readonly text?: string;
  readonly place?: string | null;
  readonly attendance?: number;
  readonly anonymous?: boolean;
  readonly receivedOn?: PlainDate;
  readonly limitationPeriods?: readonly LimitationPeriod[];
}

/** Petitioners' data as they are now; null where they didn't change. */
interface WithPetitioners {
  readonly nameAndAddressClear: boolean;
  readonly personal: { readonly petitioners: readonly Petitioner[] } | null;
}

/** What was registered was corrected or added to; what was said first is kept. */
export interface PetitionAmended extends EventFrame, WithPetitioners {
  readonly type: 'petition.amended';
  readonly reason: string;
  readonly parts: AmendedParts;
}

/** The petitioner was asked, once for each thing, for what is missing (PR 19, 20). */
export interface PetitionCorrectionRequested extends EventFrame {
  readonly type: 'petition.correction-requested';
  readonly needs: readonly CorrectionNeed[];
  readonly what: string;
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
  readonly dueOn: PlainDate;
}

/** The petitioner answered what he was asked for. */
export interface PetitionCorrectionAnswered extends EventFrame, WithPetitioners {
  readonly type: 'petition.correction-answered';
  readonly on: PlainDate;
  readonly proof: string | null;
  readonly text: string | null;
}

/** The petitioner's period ended without an answer; the petition goes on with what there is. */
export interface PetitionCorrectionLapsed extends EventFrame {
  readonly type: 'petition.correction-lapsed';
  readonly dueOn: PlainDate;
}

/** The petitioner was led to the procedure that the law has for his claim (PR 22, 31). */
export interface PetitionGuided extends EventFrame {
  readonly type: 'petition.guided';
  readonly route: ProcedureRoute;
  readonly organUnitId: string | null;
  readonly organ: string | null;
  readonly reasons: string;
  readonly bring: string;
  readonly where: string;
  readonly endsOn: PlainDate | null;
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
}

/** What the procedure did with it; one that refused it sends it back. */
export interface PetitionProcedureResultRecorded extends EventFrame {
  readonly type: 'petition.procedure-result-recorded';
  readonly outcome: ProcedureOutcome;
  readonly on: PlainDate;
  readonly evidence: string;
}

/** Somebody proposed that it be declined, citing the earlier petition (PR 19, 36). */
export interface PetitionDeclineProposed extends EventFrame {
  readonly type: 'petition.decline-proposed';
  readonly ground: DeclineGround;
  readonly earlierId: string;
  readonly earlierNumber: string;
  readonly reasons: string;
}

/** A second person didn't agree to the proposal. */
export interface PetitionDeclineRefused extends EventFrame {
  readonly type: 'petition.decline-refused';
  readonly reason: string;
}

/** 不予受理 by a second person; the petitioner was told article, earlier number and that he may contest it. */
export interface PetitionDeclined extends EventFrame {
  readonly type: 'petition.declined';
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
}

/** The petitioner contests the decline. */
export interface PetitionDeclineContested extends EventFrame {
  readonly type: 'petition.decline-contested';
  readonly on: PlainDate;
  readonly proof: string | null;
  readonly reasons: string;
  readonly newFacts: string | null;
}

/** A third person upheld the decline, or took the petition in. */
export interface PetitionContestDecided extends EventFrame {
  readonly type: 'petition.contest-decided';
  readonly upheld: boolean;
  readonly reason: string;
}

/** The petitioner took it back. */
export interface PetitionWithdrawn extends EventFrame {
  readonly type: 'petition.withdrawn';
  readonly on: PlainDate;
  readonly proof: string | null;
  readonly reason: string | null;
}

/** What was closed is handled again: new facts, or what was promised wasn't done. */
export interface PetitionReopened extends EventFrame {
  readonly type: 'petition.reopened';
  readonly ground: ReopenGround;
  readonly reason: string;
  readonly evidence: string;
  /** The last handler, where he still serves there and may know of it; null where none does. */
  readonly handlerId: string | null;
}

/** Events of what a petition lacks, where it belongs by law, whether it is taken at all. */
export type IntakeEvent =
  | PetitionAmended
  | PetitionCorrectionRequested
  | PetitionCorrectionAnswered
  | PetitionCorrectionLapsed
  | PetitionGuided
  | PetitionProcedureResultRecorded
  | PetitionDeclineProposed
  | PetitionDeclineRefused
  | PetitionDeclined
  | PetitionDeclineContested
  | PetitionContestDecided
  | PetitionWithdrawn
  | PetitionReopened;
