import { Conflict, type Transaction } from '@lianxin/kernel';
import { enqueueJob, idToBytes, managerOf, type Change } from '@lianxin/store';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';

/** Makes what was kept a file of its case in the transaction of its event, and asks for its check where a scanner looks at it. */
export const attachFiles = async (
  transaction: Transaction,
  changes: readonly Change<Petition, PetitionEvent>[],
): Promise<void> => {
  const manager = managerOf(transaction);
  for (const { events } of changes)
    for (const event of events) {
      if (event.type !== 'petition.file-attached') continue;
      const { affectedRows } = await manager.query<{ affectedRows: number }>(
        `UPDATE petition_file SET state = IF(to_check, 'QUARANTINED', 'CLEAN'), attached_at = ?
         WHERE id = ? AND state = 'UPLOADING'`,
        [new Date(event.at), idToBytes(event.fileId)],
      );
      // It was swept away meanwhile: nothing is attached that isn't there.
      if (affectedRows === 0) throw new Conflict('the file is not kept any more; send it again');
      const [row] = await manager.query<{ to_check: number }[]>(
        'SELECT to_check FROM petition_file WHERE id = ?',
        [idToBytes(event.fileId)],
      );
      if (!row?.to_check) continue;
      const key = `file-check:${event.fileId}`;
      await enqueueJob(transaction, { kind: 'file-check', key, input: { fileId: event.fileId } });
    }
};
