import type { Transaction, Uuid } from '@lianxin/kernel';
import { managerOf } from '@lianxin/store';
import type { CaseDuty } from '../application/case-duty';
import type { CaseDuties } from '../application/ports';
import { CaseDutyRow } from './case-duty-row';

/** The read model of open duties, written in the transaction of the inbox. */
export class SqlCaseDuties implements CaseDuties {
  async find(caseId: Uuid, transaction: Transaction): Promise<CaseDuty | null> {
    const row = await managerOf(transaction).findOneBy(CaseDutyRow, { caseId });
    return row && { ...row };
  }

  async save(duty: CaseDuty, transaction: Transaction): Promise<void> {
    await managerOf(transaction).upsert(CaseDutyRow, { ...duty }, ['caseId']);
  }

  async forget(caseId: Uuid, transaction: Transaction): Promise<void> {
    await managerOf(transaction).delete(CaseDutyRow, { caseId });
  }
}
