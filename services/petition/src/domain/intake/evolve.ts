import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { IntakeEvent } from './events';

/** Whether an event is one of these. */
export const isIntakeEvent = eventsOf<IntakeEvent>({});

/** The state after one of these events. */
export const evolveIntake = (_petition: Petition, event: IntakeEvent): Petition => assertNever(event);
