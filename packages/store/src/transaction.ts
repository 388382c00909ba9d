import type { Transaction } from '@lianxin/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { Conflict } from '@lianxin/kernel';
import { classifyDriverError } from './faults';

/** Opens the handle again; only adapters (persistence, messaging) have a use for this. */
export const managerOf = (transaction: Transaction): EntityManager => transaction as unknown as EntityManager;

const handleOf = (manager: EntityManager): Transaction => manager as unknown as Transaction;

/** Runs `work` in one transaction (READ COMMITTED, as all connections are, see driver.ts); a driver's error becomes Conflict or Unavailable. */
export const inTransaction = async <T>(
  dataSource: DataSource,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => {
  try {
    return await dataSource.transaction((manager) => work(handleOf(manager)));
  } catch (error) {
    throw classifyDriverError(error);
  }
};

/** As `inTransaction`, tried a second time where somebody else's lock or row was in the way. */
export const inRetriedTransaction = async <T>(
  dataSource: DataSource,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => {
  try {
    return await inTransaction(dataSource, work);
  } catch (error) {
    if (error instanceof Conflict) return inTransaction(dataSource, work);
    throw error;
  }
};
