import type { Decision } from '@lianxin/kernel';
import type { Clock } from '@lianxin/casework';
import { personOf, type Acting } from './acting';
import type { EventFrame } from './event-frame';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import type { PetitionRejectionCode } from './rejection-codes';

/** What every decision on a petition answers. */
export type PetitionDecision = Decision<PetitionEvent, PetitionRejectionCode>;

/** What an event says of when, by whom and which clocks. */
export const frame = (acting: Acting, facts: Facts, clocks: readonly Clock[] = []): EventFrame => ({
  at: facts.now,
  by: personOf(acting),
  clocks,
});
