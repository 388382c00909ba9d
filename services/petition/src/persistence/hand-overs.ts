import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateStore } from '@lianxin/store';
import type { HandOvers, PetitionCreation } from '../application/ports';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import type { PetitionRow } from './petition-rows';

/** Hand-overs by the column of the petitions that came of them; its unique index has the last word. */
export class SqlHandOvers implements HandOvers {
  constructor(private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>) {}

  async isKnown(handOverId: Uuid, transaction: Transaction): Promise<boolean> {
    const found = await managerOf(transaction).query<unknown[]>(
      'SELECT 1 FROM petition WHERE hand_over_id = ?',
      [idToBytes(handOverId)],
    );
    return found.length > 0;
  }

  async register(creation: PetitionCreation, transaction: Transaction): Promise<void> {
    await this.store.createWithin(transaction, creation);
  }
}
