import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, inRetriedTransaction } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { SearchRegister } from '../application/fill-search-index';
import type { HeldPetitions } from './fingerprint-rekeying';
import type { PetitionerFingerprints } from './petitioner-fingerprints';
import { enterSearched } from './search-index';

/** Before every id. */
const START = Buffer.alloc(16);

/** Enters petitions batch by batch, each held for the length of its batch only, so that none is entered as it no longer is. */
export class SqlSearchRegister implements SearchRegister {
  constructor(
    private readonly dataSource: DataSource,
    private readonly held: HeldPetitions,
    private readonly fingerprints: PetitionerFingerprints,
  ) {}

  async petitions(after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      'SELECT id FROM petition WHERE id > ? ORDER BY id LIMIT ?',
      [after === null ? START : idToBytes(after), limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  enter(ids: readonly Uuid[]): Promise<void> {
    return inRetriedTransaction(this.dataSource, async (transaction) => {
      const petitions = await this.held.lock(transaction, ids);
      await enterSearched(transaction, petitions);
      await this.fingerprints.renew(transaction, petitions);
    });
  }
}
