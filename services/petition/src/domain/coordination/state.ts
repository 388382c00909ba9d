import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';
import type { DeciderKind, SupervisionKind, UrgentMatter, Verdict } from './vocabulary';

/** A unit that helps the one that answers (协办); responsibility stays where it is. */
export interface Assistance {
  readonly unitId: string;
  /** What it is asked to do. */
  readonly task: string;
  readonly since: string;
  /** Null while it helps. */
  readonly until: string | null;
  /** What it contributed, in its own words; null where the holder ended it. */
  readonly contribution: string | null;
}

/** Who decides a dispute: the common superior, or the joint conference through the petition office that is its office. */
export interface Decider {
  readonly kind: DeciderKind;
  readonly unitId: string;
}

/** How a dispute ended. */
export interface DisputeDecision {
  readonly leadId: string;
  readonly assisting: readonly string[];
  readonly reason: string;
  /** The minutes of the joint conference; null where a superior decided. */
  readonly minutes: string | null;
  readonly at: string;
}

/** That units don't agree on whose a petition is (PR 24). */
export interface Dispute {
  readonly raisedBy: string;
  readonly reasons: string;
  readonly at: string;
  readonly between: readonly string[];
  readonly decider: Decider;
  /** The offer that it is about, by its instant; null where it is about who holds the petition. */
  readonly offeredAt: string | null;
  /** Who answered when it was raised. */
  readonly heldBy: string;
  readonly decision: DisputeDecision | null;
  /** When the petition was answered, declined, withdrawn or led elsewhere without a decision; absent until then. */
  readonly endedAt?: string;
}

/** That a recipient has an urgent report. */
export interface UrgentReceipt {
  readonly unitId: string;
  readonly at: string;
  readonly by: ActingPerson;
}

/** An urgent matter that was reported upward (PR 25). */
export interface UrgentReport {
  readonly id: string;
  readonly by: ActingPerson;
  readonly to: readonly string[];
  readonly urgentMatter: UrgentMatter;
  readonly text: string;
  /** When the unit learned of it, and when it reported it. */
  readonly learnedAt: string;
  readonly at: string;
  /** By when it had to be reported, by the rule table of the day. */
  readonly dueAt: string;
  readonly receipts: readonly UrgentReceipt[];
}

/** Who assigned a petition (交办) and wants a report back, by the clock that runs for it. */
export interface Assignment {
  readonly clockId: string;
  readonly by: string;
}

/** What the assigning unit said of a report. */
export interface ReportVerdict {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly on: PlainDate;
}

/** A report back (办结报告) on an assigned petition (PR 22). */
export interface ReportBack {
  readonly clockId: string;
  readonly text: string;
  readonly evidence: string;
  readonly on: PlainDate;
  readonly by: ActingPerson;
  readonly verdict: ReportVerdict | null;
}

/** Why time alone opened an entry: a clock ran out, or nobody accepted by the fifteenth day. */
export type SupervisionCause = 'CLOCK_MISSED' | 'NOT_ACCEPTED';

/** What a supervised unit, or who closed the entry, said. */
export interface SupervisionWord {
  readonly text: string;
  readonly on: PlainDate;
  readonly by: ActingPerson;
}

/** An entry of supervision (督办, PR 39–40). */
export interface SupervisionEntry {
  readonly id: string;
  readonly kind: SupervisionKind;
  /** The supervised unit. */
  readonly unitId: string;
  /** The unit that opened it; null where time did. */
  readonly by: string | null;
  readonly on: PlainDate;
  /** What it is about; null where time opened it: the cause says it. */
  readonly matter: string | null;
  readonly cause: SupervisionCause | null;
  /** The clock that ran out, where time opened it; else the one that runs for the answer. */
  readonly clockId: string | null;
  readonly dueOn: PlainDate | null;
  readonly answer: SupervisionWord | null;
  readonly closed: SupervisionWord | null;
}

/** What came of an instruction. */
export interface InstructionFeedback {
  readonly text: string;
  readonly on: PlainDate;
  readonly by: ActingPerson;
}

/** A leader's instruction (阅批): it is on record, and decides nothing. */
export interface Instruction {
  readonly id: string;
  /** The leader as a cadre, where he is one here; his official name as it stands on the paper. */
  readonly leaderId: string | null;
  readonly leaderName: string;
  readonly text: string;
  readonly instructedOn: PlainDate;
  readonly ownerUnitId: string;
  readonly ownerOfficerId: string | null;
  readonly dueOn: PlainDate | null;
  readonly feedbackAsked: boolean;
  readonly recordedBy: ActingPerson;
  readonly feedback: InstructionFeedback | null;
}

/** What units do together on a petition; each part is absent until there is one. */
export interface Coordinated {
  readonly assistingUnits?: readonly Assistance[];
  readonly disputes?: readonly Dispute[];
  readonly urgentReports?: readonly UrgentReport[];
  readonly assignments?: readonly Assignment[];
  readonly reportBacks?: readonly ReportBack[];
  readonly supervision?: readonly SupervisionEntry[];
  readonly instructions?: readonly Instruction[];
}
