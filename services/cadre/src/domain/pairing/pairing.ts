import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { PairingStatus } from './transitions';

export const SLOT_ROLES = ['LEAD', 'MIDDLE'] as const;

/** Which mentor: LEAD is held by a leading cadre (领导干部), MIDDLE by a mid-level one (中层干部). */
export type SlotRole = (typeof SLOT_ROLES)[number];

export const SLOT_EXCEPTIONS = ['OVER_CAPACITY', 'PARENT_UNIT'] as const;

/** From which default an officer departed, with a reason. */
export type SlotException = (typeof SLOT_EXCEPTIONS)[number];

export const DEPARTURE_CAUSES = ['LEFT', 'TRANSFERRED', 'SUSPENDED'] as const;

/** Why somebody is no longer where the pairing needs him. */
export type DepartureCause = (typeof DEPARTURE_CAUSES)[number];

/** Somebody who held a slot from a day on; `until` is the first day without him. */
export interface PastMentor {
  readonly mentorId: Uuid;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly cause: DepartureCause;
}

/** Who holds the slot, or why nobody does, since a day; with those who held it before. */
export interface Slot {
  readonly role: SlotRole;
  /** Null while the slot is vacant. */
  readonly mentorId: Uuid | null;
  /** The mentor's unit on the day he was chosen. */
  readonly mentorUnitId: Uuid | null;
  readonly since: PlainDate;
  readonly exceptions: readonly SlotException[];
  /** Why there is an exception, or why the slot stays empty; null where nothing needs a reason. */
  readonly reason: string | null;
  readonly past: readonly PastMentor[];
}

/** A time; `until` is the first day after it. */
export interface Term {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export const GOAL_PROGRESS = ['ON_TRACK', 'BEHIND', 'MET', 'DROPPED'] as const;

export type GoalProgress = (typeof GOAL_PROGRESS)[number];

export interface GoalReview {
  readonly on: PlainDate;
  readonly progress: GoalProgress;
  readonly remark: string | null;
  readonly reviewerId: Uuid;
}

export interface GrowthGoal {
  readonly id: Uuid;
  readonly text: string;
  readonly dueOn: PlainDate;
  readonly setOn: PlainDate;
  readonly setById: Uuid;
  readonly reviews: readonly GoalReview[];
}

export interface Meeting {
  readonly id: Uuid;
  readonly role: SlotRole;
  readonly mentorId: Uuid;
  readonly metOn: PlainDate;
  readonly loggedOn: PlainDate;
  readonly loggedById: Uuid;
  readonly topic: string;
}

/** What one of a pair said of the other, once; `grade` is 1 (worst) to 5 (best). */
export interface Evaluation {
  readonly authorId: Uuid;
  readonly aboutId: Uuid;
  readonly grade: number;
  readonly remark: string | null;
  readonly on: PlainDate;
}

export interface Extension {
  readonly absenceWorkingDays: number;
  readonly until: PlainDate;
  readonly reason: string;
  readonly on: PlainDate;
  readonly ruleVersion: string;
}

export interface Suspension {
  readonly from: PlainDate;
  /** The first day on which the pairing went on; null while it is suspended. */
  readonly until: PlainDate | null;
  readonly reason: string;
}

export const PROBATION_OUTCOMES = ['QUALIFIED', 'UNQUALIFIED'] as const;

/** 合格, or 不合格 (CSL 34). */
export type ProbationOutcome = (typeof PROBATION_OUTCOMES)[number];

/** The induction training (初任培训, CSL 67) that the recruit finished; `score` is 0 to 100. */
export interface InductionTraining {
  readonly completedOn: PlainDate;
  readonly score: number;
  readonly evidence: string;
}

/** An officer wants the decision although the recruit's own duties are open; a second one has to agree. */
export interface ProposedOverride {
  readonly outcome: ProbationOutcome;
  readonly reason: string;
  readonly proposedBy: { readonly accountId: string; readonly cadreId: Uuid | null };
  readonly on: PlainDate;
}

export interface ProbationDecision {
  readonly outcome: ProbationOutcome;
  readonly remark: string | null;
  readonly induction: InductionTraining | null;
  /** Quarters ("2026Q1") in which the recruit took part in the quarterly study. */
  readonly studiedQuarters: readonly string[];
  /** Null where nothing was open. */
  readonly override: (ProposedOverride & { readonly approvalReason: string }) | null;
  readonly on: PlainDate;
  /** The last day on which the decision was in time. */
  readonly dueOn: PlainDate;
  readonly ruleVersion: string;
}

/** A recruit with his two mentors over the time of his probation (结对). */
export interface Pairing {
  readonly id: Uuid;
  readonly status: PairingStatus;
  readonly recruitId: Uuid;
  /** The recruit's unit. */
  readonly unitId: Uuid;
  readonly lead: Slot;
  readonly middle: Slot;
  /** The recruit's probation. */
  readonly term: Term;
  readonly proposedOn: PlainDate;
  readonly confirmedOn: PlainDate | null;
  readonly activeFrom: PlainDate | null;
  /** The first day on which the pairing was completed, ended or rejected. */
  readonly closedOn: PlainDate | null;
  /** Why it was rejected or ended, or completed with a vacant slot. */
  readonly closingReason: string | null;
  readonly goals: readonly GrowthGoal[];
  readonly meetings: readonly Meeting[];
  readonly evaluations: readonly Evaluation[];
  readonly extensions: readonly Extension[];
  readonly suspensions: readonly Suspension[];
  readonly proposedOverride: ProposedOverride | null;
  readonly decision: ProbationDecision | null;
  readonly ruleVersion: string;
}

/** The slot of a role. */
export const slotOf = (pairing: Pairing, role: SlotRole): Slot =>
  role === 'LEAD' ? pairing.lead : pairing.middle;

/** Both slots, LEAD first. */
export const slotsOf = ({ lead, middle }: Pick<Pairing, 'lead' | 'middle'>): readonly [Slot, Slot] => [
  lead,
  middle,
];

/** Everybody who is, or was, a mentor of this pairing, each once. */
export const mentorsEver = (pairing: Pairing): readonly Uuid[] => [
  ...new Set(
    slotsOf(pairing).flatMap(({ mentorId, past }) => [
      ...(mentorId === null ? [] : [mentorId]),
      ...past.map((one) => one.mentorId),
    ]),
  ),
];

/** Who held a slot on a day, or null. */
export const mentorOn = ({ mentorId, since, past }: Slot, date: PlainDate): Uuid | null => {
  if (mentorId !== null && since <= date) return mentorId;
  return past.find(({ from, until }) => from <= date && date < until)?.mentorId ?? null;
};
