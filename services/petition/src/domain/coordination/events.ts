import type { PlainDate } from '@lianxin/calendar';
import type { EventFrame } from '../event-frame';
import type { UnitOfCase } from '../unit';
import type { Decider, SupervisionCause } from './state';
import type { SupervisionKind, UrgentMatter, Verdict } from './vocabulary';

/** Units don't agree on whose the petition is; who answers goes on answering (PR 24). */
export interface PetitionDisputeRaised extends EventFrame {
  readonly type: 'petition.dispute-raised';
  readonly unitId: string;
  readonly reasons: string;
  readonly between: readonly string[];
  readonly decider: Decider;
}

/** The common superior, or the joint conference, said who leads and who assists (PR 24). */
export interface PetitionDisputeDecided extends EventFrame {
  readonly type: 'petition.dispute-decided';
  readonly lead: UnitOfCase;
  readonly assisting: readonly string[];
  readonly reason: string;
  readonly minutes: string | null;
}

/** Another unit helps the one that answers (协办). */
export interface PetitionAssistingUnitAdded extends EventFrame {
  readonly type: 'petition.assisting-unit-added';
  readonly unitId: string;
  readonly task: string;
}

/** A unit helps no more; with its own words where it ended it itself. */
export interface PetitionAssistanceEnded extends EventFrame {
  readonly type: 'petition.assistance-ended';
  readonly unitId: string;
  readonly contribution: string | null;
  readonly reason: string | null;
}

/** An urgent matter was reported upward; responsibility didn't move (PR 25). */
export interface PetitionUrgentReported extends EventFrame {
  readonly type: 'petition.urgent-reported';
  readonly reportId: string;
  readonly to: readonly string[];
  readonly urgentMatter: UrgentMatter;
  readonly text: string;
  readonly learnedAt: string;
  readonly dueAt: string;
}

/** A recipient has an urgent report (PR 25). */
export interface PetitionUrgentReportReceived extends EventFrame {
  readonly type: 'petition.urgent-report-received';
  readonly reportId: string;
  readonly unitId: string;
}

/** The unit that was assigned the petition reported back (PR 22). */
export interface PetitionReportBackSubmitted extends EventFrame {
  readonly type: 'petition.report-back-submitted';
  readonly clockId: string;
  readonly text: string;
  readonly evidence: string;
  readonly on: PlainDate;
}

/** The assigning unit accepted the report back, or wants the work done again by a new day. */
export interface PetitionReportBackJudged extends EventFrame {
  readonly type: 'petition.report-back-judged';
  readonly clockId: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  /** The clock of the next report; null where this one was accepted. */
  readonly nextClockId: string | null;
  readonly on: PlainDate;
}

/** A unit is supervised on a petition, by another unit or because a period ran out (PR 39–40). */
export interface PetitionSupervisionOpened extends EventFrame {
  readonly type: 'petition.supervision-opened';
  readonly entryId: string;
  readonly kind: SupervisionKind;
  readonly unitId: string;
  readonly openedBy: string | null;
  readonly on: PlainDate;
  readonly matter: string | null;
  readonly cause: SupervisionCause | null;
  readonly clockId: string | null;
  readonly dueOn: PlainDate | null;
}

/** The supervised unit answered. */
export interface PetitionSupervisionAnswered extends EventFrame {
  readonly type: 'petition.supervision-answered';
  readonly entryId: string;
  readonly text: string;
  readonly on: PlainDate;
}

/** Who supervised said what came of it. */
export interface PetitionSupervisionClosed extends EventFrame {
  readonly type: 'petition.supervision-closed';
  readonly entryId: string;
  readonly text: string;
  readonly on: PlainDate;
}

/** A leader's instruction (阅批) is on record; it decides nothing. */
export interface PetitionInstructionRecorded extends EventFrame {
  readonly type: 'petition.instruction-recorded';
  readonly entryId: string;
  readonly leaderId: string | null;
  readonly leaderName: string;
  readonly text: string;
  readonly instructedOn: PlainDate;
  readonly ownerUnitId: string;
  readonly ownerOfficerId: string | null;
  readonly dueOn: PlainDate | null;
  readonly feedbackAsked: boolean;
}

/** Its owner said what came of an instruction. */
export interface PetitionInstructionAnswered extends EventFrame {
  readonly type: 'petition.instruction-answered';
  readonly entryId: string;
  readonly text: string;
  readonly on: PlainDate;
}

/** Events of who helps, who decides between units, what is reported upward and supervised. */
export type CoordinationEvent =
  | PetitionDisputeRaised
  | PetitionDisputeDecided
  | PetitionAssistingUnitAdded
  | PetitionAssistanceEnded
  | PetitionUrgentReported
  | PetitionUrgentReportReceived
  | PetitionReportBackSubmitted
  | PetitionReportBackJudged
  | PetitionSupervisionOpened
  | PetitionSupervisionAnswered
  | PetitionSupervisionClosed
  | PetitionInstructionRecorded
  | PetitionInstructionAnswered;
