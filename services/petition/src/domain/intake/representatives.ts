import type { Petition } from '../petition';

/** A visit of several that names nobody who represents it yet (PR 20); it is registered all the same. */
export const lacksRepresentatives = ({
  channel,
  attendance,
  personal,
  status,
}: Pick<Petition, 'channel' | 'attendance' | 'personal' | 'status'>): boolean =>
  channel === 'VISIT' &&
  attendance > 1 &&
  (status === 'REGISTERED' || status === 'RECEIVED') &&
  !(personal?.petitioners ?? []).some(({ representative }) => representative);
