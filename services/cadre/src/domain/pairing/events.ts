import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { Recorded } from '../occasion';
import type {
  DepartureCause,
  Evaluation,
  Extension,
  GoalReview,
  GrowthGoal,
  Meeting,
  ProbationDecision,
  ProposedOverride,
  SlotException,
  SlotRole,
  Term,
} from './pairing';

/** Who is to hold a slot and on what grounds, or why nobody is. */
export interface ChosenMentor {
  readonly mentorId: Uuid | null;
  readonly mentorUnitId: Uuid | null;
  readonly exceptions: readonly SlotException[];
  readonly reason: string | null;
}

export interface PairingProposed extends Recorded {
  readonly type: 'pairing.proposed';
  readonly pairingId: Uuid;
  readonly recruitId: Uuid;
  readonly unitId: Uuid;
  readonly term: Term;
  readonly lead: ChosenMentor;
  readonly middle: ChosenMentor;
  readonly on: PlainDate;
  readonly ruleVersion: string;
}

export interface PairingConfirmed extends Recorded {
  readonly type: 'pairing.confirmed';
  readonly on: PlainDate;
}

export interface PairingRejected extends Recorded {
  readonly type: 'pairing.rejected';
  readonly on: PlainDate;
  readonly reason: string;
}

export interface PairingActivated extends Recorded {
  readonly type: 'pairing.activated';
  readonly on: PlainDate;
}

export interface SlotVacated extends Recorded {
  readonly type: 'pairing.slot-vacated';
  readonly role: SlotRole;
  readonly mentorId: Uuid;
  /** The first day without him. */
  readonly on: PlainDate;
  readonly cause: DepartureCause;
}

export interface SlotRefilled extends Recorded {
  readonly type: 'pairing.slot-refilled';
  readonly role: SlotRole;
  readonly mentor: ChosenMentor;
  readonly on: PlainDate;
  readonly ruleVersion: string;
}

/** The recruit is of another unit now; mentors who came with him stay. */
export interface RecruitMoved extends Recorded {
  readonly type: 'pairing.recruit-moved';
  readonly unitId: Uuid;
  readonly on: PlainDate;
}

export interface ProbationExtended extends Recorded {
  readonly type: 'pairing.probation-extended';
  readonly extension: Extension;
}

export interface PairingSuspended extends Recorded {
  readonly type: 'pairing.suspended';
  readonly on: PlainDate;
  readonly reason: string;
}

export interface PairingResumed extends Recorded {
  readonly type: 'pairing.resumed';
  readonly on: PlainDate;
}

export interface PairingEnded extends Recorded {
  readonly type: 'pairing.ended';
  readonly on: PlainDate;
  /** An officer's words; null where the end of the recruit's service ended it. */
  readonly reason: string | null;
  readonly recruitLeft: boolean;
}

/** The recruit's probation is over and passed; the mentors of the last day stand in the state before it. */
export interface PairingCompleted extends Recorded {
  readonly type: 'pairing.completed';
  readonly on: PlainDate;
  readonly leadId: Uuid | null;
  readonly middleId: Uuid | null;
  /** Why it was completed with a vacant slot; null where none was. */
  readonly reason: string | null;
}

export interface MeetingLogged extends Recorded {
  readonly type: 'pairing.meeting-logged';
  readonly meeting: Meeting;
}

export interface GoalSet extends Recorded {
  readonly type: 'pairing.goal-set';
  readonly goal: Omit<GrowthGoal, 'reviews'>;
}

export interface GoalReviewed extends Recorded {
  readonly type: 'pairing.goal-reviewed';
  readonly goalId: Uuid;
  readonly review: GoalReview;
}

export interface PairingEvaluated extends Recorded {
  readonly type: 'pairing.evaluated';
  readonly evaluation: Evaluation;
}

export interface OverrideProposed extends Recorded {
  readonly type: 'pairing.override-proposed';
  readonly override: ProposedOverride;
}

export interface ProbationDecided extends Recorded {
  readonly type: 'pairing.probation-decided';
  readonly decision: ProbationDecision;
}

/** A pairing's own history. */
export type PairingEvent =
  | PairingProposed
  | PairingConfirmed
  | PairingRejected
  | PairingActivated
  | SlotVacated
  | SlotRefilled
  | RecruitMoved
  | ProbationExtended
  | PairingSuspended
  | PairingResumed
  | PairingEnded
  | PairingCompleted
  | MeetingLogged
  | GoalSet
  | GoalReviewed
  | PairingEvaluated
  | OverrideProposed
  | ProbationDecided;
