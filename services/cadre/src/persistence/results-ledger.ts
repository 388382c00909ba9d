import type { Transaction } from '@lianxin/kernel';
import { managerOf, newId } from '@lianxin/store';
import type { ResultsLedger } from '../application/ports';
import type { Result } from '../domain/ledger';
import { LedgerRow } from './ledger-row';

/** Appends results to the ledger, in the transaction of the event or change that proves them. */
export class SqlResultsLedger implements ResultsLedger {
  async append(results: readonly Result[], transaction: Transaction): Promise<void> {
    const rows = results.map((result) => ({ ...result, id: newId() }));
    await managerOf(transaction).insert(LedgerRow, rows);
  }
}
