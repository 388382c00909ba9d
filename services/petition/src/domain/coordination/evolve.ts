import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { CoordinationEvent } from './events';

/** Whether an event is one of these. */
export const isCoordinationEvent = eventsOf<CoordinationEvent>({});

/** The state after one of these events. */
export const evolveCoordination = (_petition: Petition, event: CoordinationEvent): Petition =>
  assertNever(event);
