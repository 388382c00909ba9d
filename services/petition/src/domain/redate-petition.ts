import { redateClock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import { TIME_PASSING } from './acting';
import { frame } from './decide';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import type { Petition } from './petition';

/** Derives running clocks again when a year was published; records nothing where no date and no certainty changed. */
export const redatePetition = (petition: Petition, facts: Facts): Accepted<PetitionEvent> => {
  const clocks = petition.clocks.flatMap((clock) => redateClock(clock, facts.calendar) ?? []);
  return clocks.length === 0
    ? accept()
    : accept<PetitionEvent>({
        type: 'petition.clocks-redated',
        ...frame(TIME_PASSING, facts, clocks),
        calendarVersion: facts.calendar.version,
      });
};
