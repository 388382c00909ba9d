import type { EventType, Received } from '@lianxin/contracts';
import type { Transaction } from '@lianxin/kernel';

/** What an event of another service sets off here; it writes through the given transaction only. */
export type Reaction<Type extends EventType> = (
  event: Received<Type>,
  transaction: Transaction,
) => Promise<void>;
