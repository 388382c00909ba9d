import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import {
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  mustBeCompetent,
  type StandingGuard,
} from './guards';
import type { Petition } from './petition';
import { metClocks } from './petition-clocks';
import type { DeliveryMethod } from './vocabulary';

export interface NotifyPetitioner {
  readonly on: PlainDate;
  readonly how: DeliveryMethod;
}

export const notifyPetitionerGuards: readonly StandingGuard[] = [
  mustBeAStepHere('notifyPetitioner'),
  mustActForHolder,
  mustBeCompetent,
];

/**
 * Records that the petitioner was told in writing of receipt, way and procedure (PR 23). Meets NOTIFY on that day.
 * Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, NOT_COMPETENT, DATE_NOT_POSSIBLE.
 */
export const notifyPetitioner = (
  petition: Petition,
  { on, how }: NotifyPetitioner,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(notifyPetitionerGuards, petition, acting, facts) ??
  mustBeATrueDate(on, petition.receivedOn, facts.today) ??
  accept({
    type: 'petition.petitioner-notified',
    ...frame(acting, facts, metClocks(petition, ['NOTIFY'], on)),
    on,
    how,
  });
