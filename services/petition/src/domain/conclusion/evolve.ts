import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { ConclusionEvent } from './events';

/** Whether an event is one of these. */
export const isConclusionEvent = eventsOf<ConclusionEvent>({});

/** The state after one of these events. */
export const evolveConclusion = (_petition: Petition, event: ConclusionEvent): Petition => assertNever(event);
