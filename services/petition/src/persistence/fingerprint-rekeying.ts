import type { Transaction, Uuid } from '@lianxin/kernel';
import {
  idFromBytes,
  idToBytes,
  inRetriedTransaction,
  type KeyCount,
  type PartProgress,
  type RekeyingPart,
} from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Petition } from '../domain/petition';
import type { PetitionerFingerprints } from './petitioner-fingerprints';

/** How many petitions are held in one batch. */
const PETITIONS = 100;

/** Of the fingerprints of one version, those whose petition has none of the current version. */
const COUNTS = `
  SELECT version, COUNT(*) AS count, SUM(NOT EXISTS (
    SELECT 1 FROM petitioner_fingerprint fresh WHERE fresh.petition_id = made.petition_id AND fresh.version = ?)) AS needing
  FROM petitioner_fingerprint made GROUP BY version ORDER BY version`;

/** What makes petitions the caller's own for the length of a transaction. */
export interface HeldPetitions {
  lock(transaction: Transaction, ids: readonly Uuid[]): Promise<readonly Petition[]>;
}

/** Makes the fingerprints of petitioners anew, petition by petition: each always has those by which it is found. */
export class FingerprintRekeying implements RekeyingPart {
  readonly name = 'petitioner_fingerprint';

  constructor(
    private readonly dataSource: DataSource,
    private readonly petitions: HeldPetitions,
    private readonly fingerprints: PetitionerFingerprints,
  ) {}

  async batch(after: string | null): Promise<PartProgress> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM petition WHERE id > ? ORDER BY id LIMIT ${PETITIONS}`,
      [after === null ? Buffer.alloc(16) : idToBytes(after)],
    );
    const ids = rows.map(({ id }) => idFromBytes(id));
    const renewed = await inRetriedTransaction(this.dataSource, async (transaction) =>
      this.fingerprints.renew(transaction, await this.petitions.lock(transaction, ids)),
    );
    return { looked: ids.length, renewed, reached: ids.length === PETITIONS ? (ids.at(-1) ?? null) : null };
  }

  async counts(): Promise<readonly KeyCount[]> {
    const rows = await this.dataSource.query<
      { version: string; count: number | string; needing: number | string }[]
    >(COUNTS, [this.fingerprints.version]);
    return rows.map(({ version, count, needing }) => ({
      key: version,
      count: Number(count),
      needing: Number(needing),
    }));
  }
}
