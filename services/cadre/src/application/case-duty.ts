import type { Uuid } from '@lianxin/kernel';

/** Who answers for one petition, as the petition service's events tell it; nothing of its content. */
export interface CaseDuty {
  readonly petitionId: Uuid;
  readonly unitId: Uuid;
  readonly officerId: Uuid | null;
  /** Until the petition is concluded or closed. */
  readonly open: boolean;
  /** How often another unit took responsibility since the petition was seen first. */
  readonly moves: number;
  /** The publish sequence of the last event that changed this. */
  readonly lastSequence: number;
}
