import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Clock } from '@lianxin/casework';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';

/** Something that time alone brings: the first day on which it has come, and what is recorded then. */
export interface Arrival {
  readonly on: PlainDate;
  readonly event: (facts: Facts) => PetitionEvent;
}

/** The day after a due date: its period is over in Shanghai. */
export const dayAfter = (clock: Clock): PlainDate => addDays(clock.dueOn, 1);
