import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, inTransaction, managerOf, type Change } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { petitionerTokensOf, type PersonTokens } from '../application/petitioner-tokens';
import type { PetitionStates } from '../application/ports';
import { gramsOf, rarestOf, type Frequencies } from '../domain/matter/grams';
import type { Petition } from '../domain/petition';
import { isAnonymised } from '../domain/retention';
import { isOpenToOthers } from '../domain/visibility';
import type { MatterFrequencies } from './matter-frequencies';

/** How many petitions are posted in one transaction. */
const AT_ONCE = 200;

const KEYS = ['subject', 'text', 'purpose', 'personal'] as const;

/** Notes which petitions' postings are to be written, in the transaction that makes it necessary. */
export const noteMatters = async (
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  const changed = changes.filter(({ before, after }) => KEYS.some((key) => before?.[key] !== after[key]));
  await noteIds(
    transaction,
    changed.map(({ after }) => after.id),
  );
};

const noteIds = async (transaction: Transaction, ids: readonly Uuid[]): Promise<void> => {
  if (ids.length === 0) return;
  await managerOf(transaction).query('INSERT IGNORE INTO matter_pending (petition_id) VALUES ?', [
    ids.map((id) => [idToBytes(id)]),
  ]);
};

/** What leads from texts and petitioners to a petition: goes with its anonymisation, and what is pending first. */
export const MATTER_ERASURES = ['matter_pending', 'matter_posting', 'matter_petitioner'].map(
  (table) => `DELETE FROM ${table} WHERE petition_id = ?`,
);

/** By what petitions of one matter, and of one petitioner, are found; written behind the commands, a few seconds later. */
export class SqlMatterIndex {
  constructor(
    private readonly dataSource: DataSource,
    private readonly petitions: PetitionStates,
    private readonly frequencies: MatterFrequencies,
    private readonly tokens: PersonTokens,
  ) {}

  /** Writes what is pending; answers for how many petitions. */
  async drain(): Promise<number> {
    let written = 0;
    for (;;) {
      const batch = await this.post();
      written += batch;
      if (batch < AT_ONCE) return written;
    }
  }

  /** Has petitions posted anew; for a batch of a job. */
  note(ids: readonly Uuid[]): Promise<void> {
    return inTransaction(this.dataSource, (transaction) => noteIds(transaction, ids));
  }

  private async post(): Promise<number> {
    const frequencies = await this.frequencies.current();
    return inTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const pending = await manager.query<{ petition_id: Buffer }[]>(
        `SELECT petition_id FROM matter_pending ORDER BY petition_id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      if (pending.length === 0) return 0;
      const ids = pending.map((row) => row.petition_id);
      // An erasure that comes now waits for the rows locked here, and then deletes what was written.
      const states = await this.petitions.findAll(ids.map(idFromBytes));
      for (const statement of MATTER_ERASURES) await manager.query(statement.replace('= ?', 'IN (?)'), [ids]);
      await this.write(
        transaction,
        states.filter((petition) => !isAnonymised(petition)),
        frequencies,
      );
      return ids.length;
    });
  }

  private async write(
    transaction: Transaction,
    petitions: readonly Petition[],
    frequencies: Frequencies,
  ): Promise<void> {
    const manager = managerOf(transaction);
    const postings = petitions.flatMap((petition) => {
      const grams = rarestOf(gramsOf(`${petition.subject}\n${petition.text}`), frequencies);
      return grams.map((gram) => [!isOpenToOthers(petition), gram, idToBytes(petition.id)]);
    });
    const persons = petitions.flatMap((petition) => {
      const { idNumbers, contacts } = petitionerTokensOf(petition, this.tokens);
      return [...idNumbers, ...contacts].map((token) => [idToBytes(petition.id), token]);
    });
    if (postings.length > 0)
      await manager.query('INSERT INTO matter_posting (closed, gram, petition_id) VALUES ?', [postings]);
    if (persons.length > 0)
      await manager.query('INSERT INTO matter_petitioner (petition_id, token) VALUES ?', [persons]);
  }
}
