import { lastClock, voidClock } from '@lianxin/casework';
import { TIME_PASSING } from '../acting';
import { dayAfter, type Arrival } from '../arrival';
import { frame } from '../decide';
import type { PetitionEvent } from '../events';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { isStepOf } from '../transitions';

/** What time alone brings: the end of the petitioner's time to say what is missing; it is handled with what there is. */
export const intakeArrivals = (petition: Petition): readonly Arrival[] => {
  const clock = lastClock(petition.clocks, 'CORRECTION');
  if (!isStepOf(petition, 'lapseCorrection') || !clock) return [];
  const event = (facts: Facts): PetitionEvent => ({
    type: 'petition.correction-lapsed',
    ...frame(TIME_PASSING, facts, [voidClock(clock, 'PERIOD_ENDED')]),
    dueOn: clock.dueOn,
  });
  return [{ on: dayAfter(clock), event }];
};
