import type { Acting } from '../acting';
import { frame } from '../decide';
import type { PetitionEvent } from '../events';
import type { Facts } from '../facts';
import { actsFor } from '../guards';
import type { Petition } from '../petition';
import { transferPetition } from '../transfer-petition';
import type { UnitFacts } from '../unit';
import type { Wall } from '../wall';

/** Who first received the root of a repeat, as the directory knows him today. */
export interface RootReceiver {
  /** The unit, or its successor (PR 24). */
  readonly unit: UnitFacts;
  /** The officer; null where he doesn't serve there any more: its head names one. */
  readonly officerId: string | null;
}

/** Only what waits with the asker's own unit and isn't taken up yet goes back. */
const waits = (petition: Petition, acting: Acting): boolean =>
  (petition.status === 'REGISTERED' || petition.status === 'RECEIVED') && actsFor(acting, petition.heldBy.id);

/**
 * A confirmed repeat goes back to who first received its root (首访负责制): within one unit its officer is named, another unit is
 * offered it, and may object. Nothing is recorded where the offer would be refused: to who is accused (PR 28, 30), past who may
 * receive an accusation, to a unit that is gone, or before it is sorted. An officer who may not know of it isn't named.
 */
export const returnedToRoot = (
  petition: Petition,
  { root, reason }: { readonly root: RootReceiver; readonly reason: string },
  acting: Acting,
  facts: Facts,
  wall: Wall,
): readonly PetitionEvent[] => {
  if (!waits(petition, acting)) return [];
  const { unit, officerId } = root;
  if (unit.id === petition.heldBy.id) {
    const cadreId = officerId !== null && wall.closesTo(petition, officerId) ? null : officerId;
    if (cadreId === petition.responsibility.current.officerId) return [];
    return [{ type: 'petition.repeat-returned', ...frame(acting, facts), cadreId }];
  }
  const offer = { kind: 'TRANSFER', toUnit: unit, reason, reportBackBy: null } as const;
  const decision = transferPetition(petition, offer, acting, facts, wall);
  return decision.kind === 'rejected' ? [] : decision.events;
};
