import { accept, type Accepted } from '@lianxin/kernel';
import { DEPARTURE } from './acting';
import { frame } from './decide';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import type { Petition } from './petition';
import { FINAL_STATUSES } from './transitions';

export interface OfficerDeparts {
  readonly cadreId: string;
  /** The unit that he left, or in which he does no service any more. */
  readonly unitId: string;
}

/**
 * An officer left: the petitions of that unit that he answered for, or handles, have no officer until its head names one
 * (product rule on first responsibility). Nothing is recorded for any other petition, nor for a final one.
 */
export const officerDeparts = (
  petition: Petition,
  { cadreId, unitId }: OfficerDeparts,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const { status, heldBy, responsibility, handlerId, delivery } = petition;
  const handles = handlerId === cadreId && delivery === null;
  const isHis = responsibility.current.officerId === cadreId || handles;
  if (!isHis || heldBy.id !== unitId || FINAL_STATUSES.includes(status)) return accept();
  return accept<PetitionEvent>({ type: 'petition.officer-departed', ...frame(DEPARTURE, facts), cadreId });
};
