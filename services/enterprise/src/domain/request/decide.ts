import { personOf, type Acting, type Clock } from '@lianxin/casework';
import type { Decision } from '@lianxin/kernel';
import type { EventFrame, RequestEvent } from './events';
import type { Facts } from './facts';
import type { RequestRejectionCode } from './rejection-codes';

/** What every decision on a request answers. */
export type RequestDecision = Decision<RequestEvent, RequestRejectionCode>;

/** What an event says of when, by whom and which clocks. */
export const frame = (acting: Acting, facts: Facts, clocks: readonly Clock[] = []): EventFrame => ({
  at: facts.now,
  by: personOf(acting),
  clocks,
});
