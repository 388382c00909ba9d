import type { PlainDate } from '@lianxin/calendar';
import type { Guard, Uuid } from '@lianxin/kernel';
import type { CadreTier } from '../cadre';
import type { Occasion } from '../occasion';
import type { RefusalCode } from '../refusals';
import type { DepartureCause, Pairing, SlotRole, Term } from './pairing';
import type { PairingRuleTable } from './pairing-rules';

/** A cadre as far as it matters whether he can be a mentor. */
export interface MentorFacts {
  readonly cadreId: Uuid;
  readonly unitId: Uuid | null;
  readonly tier: CadreTier;
  readonly status: 'SERVING' | 'SUSPENDED' | 'LEFT';
  readonly onProbation: boolean;
  /** The announced first day without him, or null. */
  readonly leavesOn: PlainDate | null;
  /** Whether the kinship register knows him as the recruit's kin. */
  readonly isKin: boolean;
  /** How many slots of live pairings he holds, by their role. */
  readonly load: Readonly<Record<SlotRole, number>>;
}

/** A cadre as far as it matters whether he can be paired. */
export interface RecruitFacts {
  readonly cadreId: Uuid;
  readonly unitId: Uuid | null;
  /** The unit above his; null at the top of the tree. */
  readonly parentUnitId: Uuid | null;
  readonly status: 'SERVING' | 'SUSPENDED' | 'LEFT';
  /** His probation while it lasts and is undecided, or null. */
  readonly probation: Term | null;
}

/** When and by whom something is decided about an existing pairing, and under which rules. */
export interface PairingFacts {
  readonly occasion: Occasion;
  readonly rules: PairingRuleTable;
}

/** What the choice of mentors rests on: everybody who could be one in the recruit's unit and above it, and who is named. */
export interface ChoiceFacts extends PairingFacts {
  readonly recruit: RecruitFacts;
  readonly candidates: readonly MentorFacts[];
}

/** A cadre of the pairing is no longer where it needs him, from a day on. */
export interface Departure {
  readonly cadreId: Uuid;
  readonly on: PlainDate;
  readonly cause: DepartureCause;
}

/** What came about with the people of a pairing while nobody gave it a command. */
export interface Changes {
  /** The end of the recruit's service, and every departure of a present mentor; others are passed over. */
  readonly departures: readonly Departure[];
  /** The unit in which the recruit is now, and since when, where it isn't the pairing's. */
  readonly recruitMovedTo: { readonly unitId: Uuid; readonly on: PlainDate } | null;
}

/** A rule that can be asked before anybody fills in a form. */
export type StandingGuard = Guard<[Pairing, PairingFacts], RefusalCode>;
