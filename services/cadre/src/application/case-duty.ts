import type { Uuid } from '@lianxin/kernel';

/** Who answers for one case, a petition or a firm's request, as its service's events tell it; nothing of its content. */
export interface CaseDuty {
  readonly caseId: Uuid;
  readonly unitId: Uuid;
  readonly officerId: Uuid | null;
  /** Until the petition is concluded or closed, the request delivered or ended. */
  readonly open: boolean;
  /** How often another unit took responsibility since the case was seen first. */
  readonly moves: number;
  /** The publish sequence of the last event that changed this. */
  readonly lastSequence: number;
}

interface Holder {
  readonly unitId: Uuid;
  readonly officerId: Uuid | null;
}

/** The duty as another holder has it; a change of officer within a unit is no move. */
export const heldBy = (duty: CaseDuty, holder: Holder, sequence: number): CaseDuty => ({
  ...duty,
  ...holder,
  moves: holder.unitId === duty.unitId ? duty.moves : duty.moves + 1,
  lastSequence: sequence,
});
