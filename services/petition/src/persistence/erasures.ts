import { NotFound, unattended, type CommandContext, type Transaction, type Uuid } from '@lianxin/kernel';
import {
  idToBytes,
  inTransaction,
  managerOf,
  type AnonymiseHistory,
  type ErasureRegister,
} from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Erasures } from '../application/erasures';
import type { Now, PetitionOutcome } from '../application/ports';
import { TIME_PASSING } from '../domain/acting';
import { anonymised } from '../domain/anonymised';
import type { PetitionDecision } from '../domain/decide';
import { eraseAgain } from '../domain/erase-personal-data';
import type { PetitionEvent } from '../domain/events';
import type { Facts } from '../domain/facts';
import type { Petition } from '../domain/petition';
import { MATTER_ERASURES } from './matter-index';
import type { PetitionRow } from './petition-rows';

/** Has the form of a sealed letter, so that the contract event keeps its form, and opens to nobody. */
const NO_LETTER = 'erased..0.0.0';

/** What else leads to a petitioner, or holds what he wrote, beside row and history. */
const STATEMENTS = [
  ...MATTER_ERASURES,
  'DELETE FROM query_code WHERE petition_id = ?',
  'DELETE FROM kept_case WHERE case_id = ?',
  // Of a paper its hash stays: whoever holds a copy can still be told whether it is the one that was issued.
  'UPDATE petition_document SET personal = NULL, erased_at = UTC_TIMESTAMP(6) WHERE petition_id = ?',
  // Its key goes with it: from here on nobody opens the content, which is swept away soon after.
  `UPDATE petition_file SET personal = NULL, state = 'ERASED' WHERE petition_id = ? AND state <> 'UPLOADING'`,
  `UPDATE outbox SET envelope = JSON_SET(envelope, '$.data.sealed', '${NO_LETTER}')
    WHERE aggregate_id = ? AND type = 'petition.hand-over-returned.v1'`,
  `UPDATE dead_letter SET envelope = JSON_SET(envelope, '$.data.sealed', '${NO_LETTER}')
    WHERE aggregate_id = (SELECT request_id FROM petition WHERE id = ?) AND resolved_at IS NOT NULL
      AND JSON_EXTRACT(envelope, '$.data.sealed') IS NOT NULL`,
];

/** Erasures in the database, behind the erasure register: what isn't entered there doesn't happen. */
export class SqlErasures implements Erasures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly history: AnonymiseHistory<Petition, PetitionEvent, PetitionRow>,
    private readonly register: ErasureRegister,
    private readonly factsAt: (now: Date) => Facts,
    private readonly now: Now,
  ) {}

  async erase(
    id: Uuid,
    decide: (petition: Petition) => PetitionDecision,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    await this.applyRegister();
    const { kind, id: performer } = context.performer;
    const entry = { aggregateType: 'petition', aggregateId: id, at: context.now.toISOString() };
    const outcome = await this.anonymise(id, decide, context, (transaction) =>
      this.register.enter(transaction, { ...entry, by: `${kind}:${performer}` }),
    );
    if (!outcome) throw new NotFound('no petition with this id');
    return outcome;
  }

  async applyRegister(): Promise<number> {
    let erased = 0;
    for (const entry of await this.register.outstanding(this.dataSource)) {
      const note = (transaction: Transaction) => this.register.applied(transaction, entry);
      const now = this.now();
      const again = unattended('erasePersonalData', 'erasure-register', now);
      const outcome = await this.anonymise(
        entry.aggregateId,
        (petition) => eraseAgain(petition, TIME_PASSING, this.factsAt(now)),
        again,
        note,
      );
      if (outcome?.kind === 'recorded') erased += 1;
      // Nothing was left to erase; that, too, is how far the register is applied.
      else await inTransaction(this.dataSource, note);
    }
    return erased;
  }

  private anonymise(
    id: Uuid,
    decide: (petition: Petition) => PetitionDecision,
    context: CommandContext,
    lastly: (transaction: Transaction) => Promise<void>,
  ): Promise<PetitionOutcome | null> {
    return this.history.execute(id, {
      decide,
      rewrite: anonymised,
      context,
      lastly: async (transaction) => {
        for (const statement of STATEMENTS) await managerOf(transaction).query(statement, [idToBytes(id)]);
        await lastly(transaction);
      },
    });
  }
}
