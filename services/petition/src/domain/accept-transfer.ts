import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from './acting';
import { clocksOfAssignment } from './coordination/report-back';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustActForOfferedUnit, mustBeAStepHere, type StandingGuard } from './guards';
import type { Petition } from './petition';
import { metClocks, voidedClocks } from './petition-clocks';

export const acceptTransferGuards: readonly StandingGuard[] = [
  mustBeAStepHere('acceptTransfer'),
  mustActForOfferedUnit,
];

/**
 * The offered unit takes the petition over and answers from now on (PR 23); a pending objection is withdrawn by it.
 * Meets OBJECT, and starts REPORT_BACK of what was assigned (PR 22). Refuses ILLEGAL_STEP, NOT_RESPONSIBLE.
 */
export const acceptTransfer = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision =>
  firstRefusal(acceptTransferGuards, petition, acting, facts) ??
  accept({
    type: 'petition.transfer-accepted',
    ...frame(acting, facts, [
      ...metClocks(petition, ['OBJECT'], facts.today),
      ...voidedClocks(petition, ['OBJECTION_DECISION'], 'NO_LONGER_APPLIES'),
      ...clocksOfAssignment(petition, petition.offeredTo?.id ?? petition.heldBy.id, facts),
    ]),
  });
