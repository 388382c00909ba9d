import { enqueueJob } from '@lianxin/store';
import type { JobQueue } from '../application/request/bulk-ports';

/** Asks for work in the table of jobs. */
export const sqlJobQueue: JobQueue = {
  enqueue: (order, transaction) => enqueueJob(transaction, order),
};
