import { Conflict, type Transaction } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf } from '@lianxin/store';
import type { Slot } from '../../domain/pairing/pairing';

interface Present {
  readonly id: Buffer;
  readonly status: string;
  readonly unit_id: Buffer;
}

/**
 * Holds the rows of mentors until the end of the transaction, in the order of their ids: whoever ends or moves their
 * service comes before, and is seen here, or after, and finds the slot. Throws Conflict where one departed meanwhile.
 */
export const requirePresentMentors = async (
  transaction: Transaction,
  slots: readonly Slot[],
): Promise<void> => {
  const ids = [...new Set(slots.flatMap(({ mentorId }) => (mentorId === null ? [] : [mentorId])))].sort();
  if (ids.length === 0) return;
  const rows = await managerOf(transaction).query<Present[]>(
    'SELECT id, status, unit_id FROM cadre WHERE id IN (?) ORDER BY id FOR UPDATE',
    [ids.map(idToBytes)],
  );
  for (const { mentorId, mentorUnitId } of slots) {
    const present = rows.find(({ id }) => idFromBytes(id) === mentorId);
    if (present?.status !== 'SERVING' || idFromBytes(present.unit_id) !== mentorUnitId)
      throw new Conflict('a mentor departed at the same time');
  }
};
