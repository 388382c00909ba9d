import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { MatterEvent } from './events';

/** Whether an event is one of these. */
export const isMatterEvent = eventsOf<MatterEvent>({});

/** The state after one of these events. */
export const evolveMatter = (_petition: Petition, event: MatterEvent): Petition => assertNever(event);
