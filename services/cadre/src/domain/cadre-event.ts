import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { CadreCategory, CadreIdentity, CadreTier, Probation, ProbationDecision } from './cadre';
import type { Kin, KinIdentity } from './kin';
import type { Recorded } from './occasion';

/** What is absent of the last four was not asked when the file was opened. */
export interface CadreAdded extends Recorded {
  readonly type: 'cadre.added';
  readonly cadreId: Uuid;
  readonly name: string;
  readonly category: CadreCategory;
  readonly tier: CadreTier;
  readonly unitId: Uuid;
  readonly from: PlainDate;
  readonly personal: CadreIdentity;
  readonly post?: string | null;
  readonly rank?: string | null;
  readonly specialties?: readonly string[];
  /** His probation; null for one who is no recruit. */
  readonly probation?: Probation | null;
}

export interface CadreTransferred extends Recorded {
  readonly type: 'cadre.transferred';
  readonly unitId: Uuid;
  readonly from: PlainDate;
  /** REORGANIZATION where his unit was merged or split (CSL 88). */
  readonly because: 'TRANSFER' | 'REORGANIZATION';
}

export interface CadrePostChanged extends Recorded {
  readonly type: 'cadre.post-changed';
  readonly post: string;
  readonly tier: CadreTier;
  readonly from: PlainDate;
}

export interface CadreRankChanged extends Recorded {
  readonly type: 'cadre.rank-changed';
  readonly rank: string;
  readonly from: PlainDate;
}

export interface CadreSuspended extends Recorded {
  readonly type: 'cadre.suspended';
  readonly from: PlainDate;
}

export interface CadreReinstated extends Recorded {
  readonly type: 'cadre.reinstated';
  readonly from: PlainDate;
}

export interface CadreDepartureAnnounced extends Recorded {
  readonly type: 'cadre.departure-announced';
  /** The first day without him; null takes the announcement back. */
  readonly on: PlainDate | null;
}

export interface CadreServiceEnded extends Recorded {
  readonly type: 'cadre.service-ended';
  /** The first day without service. */
  readonly on: PlainDate;
}

export interface CadreProbationExtended extends Recorded {
  readonly type: 'cadre.probation-extended';
  readonly days: number;
  /** The first day after it. */
  readonly until: PlainDate;
}

export interface CadreProbationDecided extends Recorded {
  readonly type: 'cadre.probation-decided';
  readonly decision: ProbationDecision;
  readonly on: PlainDate;
}

/** What an entry of the file, known by its first day `of`, should have said. */
export type Correction =
  | { readonly fact: 'TENURE'; readonly of: PlainDate; readonly from: PlainDate; readonly unitId: Uuid }
  | {
      readonly fact: 'POST';
      readonly of: PlainDate;
      readonly from: PlainDate;
      readonly post: string | null;
      readonly tier: CadreTier;
    }
  | { readonly fact: 'RANK'; readonly of: PlainDate; readonly from: PlainDate; readonly rank: string };

export interface CadreRecordCorrected extends Recorded {
  readonly type: 'cadre.record-corrected';
  readonly correction: Correction;
  readonly reason: string;
}

export interface CadreKinshipRegistered extends Recorded {
  readonly type: 'cadre.kinship-registered';
  readonly kin: Kin;
  readonly personal: KinIdentity;
}

/** A cadre's own history. */
export type CadreEvent =
  | CadreAdded
  | CadreTransferred
  | CadrePostChanged
  | CadreRankChanged
  | CadreSuspended
  | CadreReinstated
  | CadreDepartureAnnounced
  | CadreServiceEnded
  | CadreProbationExtended
  | CadreProbationDecided
  | CadreRecordCorrected
  | CadreKinshipRegistered;
