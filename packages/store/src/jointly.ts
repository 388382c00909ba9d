import type { CommandContext, Rejection, Transaction } from '@lianxin/kernel';
import type { StoreBase } from './store-base';
import { audit } from './audit-trail';
import { Refused } from './refused';
import { inRetriedTransaction, inTransaction } from './transaction';

/**
 * Runs a command that changes aggregates of several types, in one transaction: everything is recorded or, at the first
 * rejection, nothing but its audit entries. Tried once more where another command held a lock.
 */
export const jointly = async <T, Code extends string>(
  { dataSource, committed }: StoreBase,
  context: CommandContext,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T | Rejection<Code>> => {
  try {
    const result = await inRetriedTransaction(dataSource, work);
    committed.announce();
    return result;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { aggregateType, ids, rejection } = error;
    const lines = ids.map((aggregateId) => ({
      audited: { kind: 'COMMAND' as const, aggregateType, aggregateId, result: rejection.code },
      context,
    }));
    await inTransaction(dataSource, (transaction) => audit(transaction, lines));
    return rejection as Rejection<Code>;
  }
};
