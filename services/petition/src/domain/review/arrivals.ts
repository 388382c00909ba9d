import { voidClock } from '@lianxin/casework';
import { TIME_PASSING } from '../acting';
import { dayAfter, type Arrival } from '../arrival';
import { frame } from '../decide';
import type { Petition } from '../petition';

/** The petitioner's time to ask for re-review ends unused (PR 36); nobody is late by it. */
export const reviewArrivals = ({ clocks }: Petition): readonly Arrival[] =>
  clocks
    .filter(
      ({ kind, state, historical }) => kind === 'RE_REVIEW_REQUEST' && state === 'RUNNING' && !historical,
    )
    .map((clock) => ({
      on: dayAfter(clock),
      event: (facts) => ({
        type: 'petition.re-review-period-ended',
        ...frame(TIME_PASSING, facts, [voidClock(clock, 'PERIOD_ENDED')]),
        dueOn: clock.dueOn,
      }),
    }));
