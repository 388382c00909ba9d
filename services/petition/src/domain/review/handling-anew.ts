import { voidClock, type Clock } from '@lianxin/casework';
import type { PlainDate } from '@lianxin/calendar';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { openClocks, startPetitionClock } from '../petition-clocks';

/**
 * What runs once an opinion is set aside: CONCLUDE for the unit that gave it, from the day of the decision (PR 34); nothing more
 * has to be carried out, and nobody has to ask for a review of what doesn't stand.
 */
export const clocksOfHandlingAnew = (petition: Petition, on: PlainDate, facts: Facts): readonly Clock[] => {
  const unitId = petition.heldBy.id;
  const start = { kind: 'CONCLUDE', rule: 'conclude', unitId, startedOn: on } as const;
  const ending = openClocks(petition, ['EXECUTION', 'REVIEW_REQUEST', 'RE_REVIEW_REQUEST']);
  return [
    ...ending.map((clock) => voidClock(clock, 'NO_LONGER_APPLIES')),
    startPetitionClock(petition.clocks, start, facts),
  ];
};
