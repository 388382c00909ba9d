import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { FindingsEvent } from './events';

/** Whether an event is one of these. */
export const isFindingsEvent = eventsOf<FindingsEvent>({});

/** The state after one of these events. */
export const evolveFindings = (_petition: Petition, event: FindingsEvent): Petition => assertNever(event);
