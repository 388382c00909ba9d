import { accept, type Accepted, type Uuid } from '@lianxin/kernel';
import type { LiaisonEvent, LiaisonPairing } from './liaison';
import type { Occasion } from './occasion';

/**
 * The successor of a unit that is gone goes on accompanying the firm, with whoever was its liaison. Records nothing for a
 * pairing that ended, or is another unit's.
 */
export const succeedLiaison = (
  pairing: LiaisonPairing,
  { from, to }: { readonly from: Uuid; readonly to: Uuid },
  { at, by, today: on }: Occasion,
): Accepted<LiaisonEvent> =>
  pairing.unitId !== from || pairing.status === 'ENDED'
    ? accept()
    : accept<LiaisonEvent>({ type: 'liaison.unit-succeeded', unitId: to, on, at, by });
