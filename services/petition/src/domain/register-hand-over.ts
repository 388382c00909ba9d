import { accept, type Accepted } from '@lianxin/kernel';
import { TIME_PASSING, type Acting } from './acting';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import { clockOfReceipt, registration, type RegisterPetition } from './register-petition';
import type { RequestOrigin } from './request-origin';

/** A firm's request that the enterprise service handed over, as the petition that it becomes. */
export interface RegisterHandOver extends Omit<
  RegisterPetition,
  'channel' | 'superiorNumber' | 'purpose' | 'place' | 'attendance' | 'anonymous'
> {
  readonly request: Pick<RequestOrigin, 'requestId' | 'requestNumber' | 'handOverId'>;
}

/** The enterprise service's event registers; nobody of the office has looked at it yet. */
export const HANDED_OVER: Acting = { ...TIME_PASSING, id: 'hand-over' };

/**
 * Registers what was handed over, always (PR 22): unsorted, so that only the registering office knows of it until somebody
 * has said what it is for. ROUTE runs from the day of the hand-over.
 */
export const registerHandOver = (
  { request, ...command }: RegisterHandOver,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const petition: RegisterPetition = {
    ...command,
    // PR 17 names no such channel; where it came from is told by its origin.
    channel: 'OTHER',
    superiorNumber: null,
    purpose: null,
    place: null,
    attendance: 1,
    anonymous: false,
  };
  return accept<PetitionEvent>({
    ...registration(petition, HANDED_OVER, facts, [clockOfReceipt(petition, facts)]),
    origin: { ...request, confirmedOn: null, returnedOn: null },
  });
};
