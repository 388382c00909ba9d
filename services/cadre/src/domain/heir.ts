import type { Uuid } from '@lianxin/kernel';
import type { Unit } from './unit';

/** The unit that answers for what an abolished one left open (PR 24); null for an active one, or where nobody was designated. */
export const heirOf = ({ status, casesToUnitId }: Pick<Unit, 'status' | 'casesToUnitId'>): Uuid | null =>
  status === 'ABOLISHED' ? casesToUnitId : null;
