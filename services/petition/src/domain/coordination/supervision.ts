import { isOpen } from '@lianxin/casework';
import type { Petition } from '../petition';
import { OPEN_STATUSES } from '../transitions';
import type { SupervisionEntry } from './state';
import type { SupervisionState } from './vocabulary';

/** Whether what time opened an entry for is done: the late act, or, where nobody accepted, the answer itself. */
const isSettled = ({ cause, clockId }: SupervisionEntry, { clocks, status }: Petition): boolean => {
  if (cause === 'NOT_ACCEPTED') return status === 'DECIDED' || !OPEN_STATUSES.includes(status);
  const clock = cause === 'CLOCK_MISSED' ? clocks.find(({ id }) => id === clockId) : undefined;
  return clock !== undefined && !isOpen(clock);
};

/** Where an entry stands: what time opened settles itself with the act that was late, what somebody opened he closes. */
export const supervisionStateOf = (entry: SupervisionEntry, petition: Petition): SupervisionState => {
  if (entry.closed) return 'CLOSED';
  if (isSettled(entry, petition)) return 'SETTLED';
  return entry.answer ? 'ANSWERED' : 'OPEN';
};

/** The entries that aren't closed and haven't settled themselves. */
export const supervisionGoingOn = (petition: Petition): readonly SupervisionEntry[] =>
  (petition.supervision ?? []).filter((entry) =>
    ['OPEN', 'ANSWERED'].includes(supervisionStateOf(entry, petition)),
  );

/** The id of the next entry. */
export const nextEntryId = ({ supervision = [] }: Pick<Petition, 'supervision'>): string =>
  `S-${supervision.length + 1}`;
