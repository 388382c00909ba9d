import type { Clock } from '@lianxin/casework';
import { TIME_PASSING } from '../acting';
import { dayAfter, type Arrival } from '../arrival';
import { frame } from '../decide';
import type { PetitionEvent } from '../events';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { notifyOfHolder } from '../petition-clocks';
import { nextEntryId } from './supervision';
import type { SupervisionCause } from './state';

/** An entry opened by time; once for each clock. */
const opened = (petition: Petition, clock: Clock, cause: SupervisionCause): readonly Arrival[] => {
  const { unitId, id: clockId, dueOn } = clock;
  const known = (petition.supervision ?? []).some(
    (entry) => entry.cause !== null && entry.clockId === clockId,
  );
  if (unitId === null || known) return [];
  const on = dayAfter(clock);
  const event = (facts: Facts): PetitionEvent => ({
    type: 'petition.supervision-opened',
    ...frame(TIME_PASSING, facts),
    ...{ entryId: nextEntryId(petition), kind: 'REMINDER', unitId, openedBy: null, on, matter: null },
    ...{ cause, clockId, dueOn },
  });
  return [{ on, event }];
};

/** Red: an office's period ran out and the act is still owed. A late answer to supervision is red itself, and opens no more. */
const onRed = (petition: Petition): readonly Arrival[] =>
  petition.clocks
    .filter(
      ({ kind, state, metOn, historical }) =>
        state === 'MISSED' && metOn === null && !historical && kind !== 'SUPERVISION',
    )
    .flatMap((clock) => opened(petition, clock, 'CLOCK_MISSED'));

/** Nobody accepted by the fifteenth day: acceptance is deemed, and that it had to be is red (DOMAIN.md §6). */
const onSilence = (petition: Petition): readonly Arrival[] => {
  const notify = notifyOfHolder(petition);
  return notify && petition.status === 'HANDLING' && petition.acceptance?.deemed
    ? opened(petition, notify, 'NOT_ACCEPTED')
    : [];
};

/** What time alone brings: red opens an entry of supervision, once for each period (DOMAIN.md §3); what an import brought opens none. */
export const coordinationArrivals = (petition: Petition): readonly Arrival[] => [
  ...onRed(petition),
  ...onSilence(petition),
];
