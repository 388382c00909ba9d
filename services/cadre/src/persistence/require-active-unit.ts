import { Conflict, type Transaction, type Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf } from '@lianxin/store';

/**
 * Holds a unit's row until the end of the transaction, so that nobody abolishes it meanwhile; throws Conflict where
 * somebody just did. (`LOCK IN SHARE MODE` is what MariaDB and MySQL both know.)
 */
export const requireActiveUnit = async (transaction: Transaction, unitId: Uuid): Promise<void> => {
  const [unit] = await managerOf(transaction).query<{ status: string }[]>(
    'SELECT status FROM unit WHERE id = ? LOCK IN SHARE MODE',
    [idToBytes(unitId)],
  );
  if (unit?.status !== 'ACTIVE') throw new Conflict('the unit was abolished at the same time');
};
