import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';
import type { Answer, Delivery, Execution } from '../answer';
import type { Conclusion, Extension, Petitioner, Rating } from '../parts-of-petition';
import type { DeliveryMethod } from '../vocabulary';
import type {
  CorrectionNeed,
  DeclineGround,
  LimitationKind,
  ProcedureOutcome,
  ProcedureRoute,
  ReopenGround,
} from './vocabulary';

/** A period of another law that runs meanwhile; the petition doesn't stop it. */
export interface LimitationPeriod {
  readonly kind: LimitationKind;
  readonly endsOn: PlainDate;
  readonly note: string | null;
}

/** One thing that was corrected or added: as it was said first, and as it is now. */
export interface AmendedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A correction of what was registered; what petitioners' data were before stands in the sealed part. */
export interface Amendment {
  readonly at: string;
  readonly by: ActingPerson;
  readonly reason: string;
  readonly fields: readonly AmendedField[];
  /** Whether petitioners' data changed. */
  readonly petitioners: boolean;
}

/** Petitioners' data as they stood until a moment. */
export interface EarlierPetitioners {
  readonly until: string;
  readonly petitioners: readonly Petitioner[];
}

/** What a petitioner said or did, and how it reached the office; no proof where he did it in his own session. */
export interface Stated {
  readonly on: PlainDate;
  readonly proof: string | null;
}

/** What the petitioner was asked for, and what came of it. */
export interface Correction {
  readonly needs: readonly CorrectionNeed[];
  readonly what: string;
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
  /** The last day of the petitioner's period. */
  readonly dueOn: PlainDate;
  readonly answer: (Stated & { readonly text: string | null }) | null;
  /** The period ended without an answer; it is handled with what there is. */
  readonly lapsed: boolean;
}

/** The procedure to which a claim was led, with everything that the petitioner needs for it. */
export interface Guidance {
  readonly route: ProcedureRoute;
  /** The competent organ, as a unit or in words. */
  readonly organUnitId: string | null;
  readonly organ: string | null;
  readonly reasons: string;
  readonly bring: string;
  readonly where: string;
  /** The last day of the procedure's own period; null where it has none, or it isn't known. */
  readonly endsOn: PlainDate | null;
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
  readonly by: ActingPerson;
  readonly result: {
    readonly outcome: ProcedureOutcome;
    readonly on: PlainDate;
    readonly evidence: string;
  } | null;
}

/** What the petitioner says against a decline, and what a third person decided. */
export interface Contest extends Stated {
  readonly reasons: string;
  readonly newFacts: string | null;
  readonly decided: { readonly upheld: boolean; readonly reason: string; readonly at: string } | null;
}

/** A decline (不予受理): proposed by one, approved or refused by another, contested before a third. */
export interface Decline {
  readonly ground: DeclineGround;
  readonly earlierId: string;
  readonly earlierNumber: string;
  readonly reasons: string;
  readonly unitId: string;
  readonly proposedBy: ActingPerson;
  readonly proposedAt: string;
  readonly decided: {
    readonly approved: boolean;
    readonly by: ActingPerson;
    readonly reason: string | null;
    readonly noticeOn: PlainDate | null;
    readonly how: DeliveryMethod | null;
  } | null;
  readonly contests: readonly Contest[];
}

/** The petitioner took the petition back. */
export interface Withdrawal extends Stated {
  readonly reason: string | null;
}

/** A petition that was closed is handled again; what had come of it until then stands here. */
export interface Reopening {
  readonly at: string;
  readonly by: ActingPerson;
  readonly ground: ReopenGround;
  readonly reason: string;
  readonly evidence: string;
  readonly before: {
    readonly answer: Answer | null;
    readonly answeredBy: ActingPerson | null;
    readonly answeredOn: PlainDate | null;
    readonly delivery: Delivery | null;
    readonly concludedBy: Conclusion | null;
    readonly execution: Execution | null;
    readonly extension: Extension | null;
    readonly ratings: readonly Rating[];
    readonly closedOn: PlainDate | null;
  };
}

/** What registration and intake add to a petition; each is absent until there is something to say. */
export interface IntakePart {
  /** The superior that transferred it, in words. */
  readonly superiorUnit?: string;
  /** The last day of the report back that the superior asked for (PR 22). */
  readonly reportBackBy?: PlainDate;
  readonly limitationPeriods?: readonly LimitationPeriod[];
  readonly amendments?: readonly Amendment[];
  readonly corrections?: readonly Correction[];
  readonly guidances?: readonly Guidance[];
  readonly declines?: readonly Decline[];
  readonly withdrawal?: Withdrawal;
  readonly reopenings?: readonly Reopening[];
}
