import type { Uuid } from './ids';
import type { CommandContext } from './repository';

/** What is put on record of access that changes nothing: who, when and from where come from its context. */
export interface AccessEntry {
  /** A decrypted field, a look that was refused, data that left the house, a page of the audit itself. */
  readonly kind: 'REVEAL' | 'REFUSED' | 'EXPORT' | 'AUDIT_READ';
  /** The aggregate's type, or the service's name where no single one was asked for. */
  readonly subjectType: string;
  readonly subjectId: Uuid | null;
  /** The field or door: "petitioners.0.phone", "petition(id)"; never a value. */
  readonly what: string;
  /** Why, in the asker's own words; null where nobody is asked for it. */
  readonly purpose: string | null;
  /** GIVEN, or the code under which it was refused. */
  readonly result: string;
  /** How often, where the same within a minute is one entry; once where it isn't said. */
  readonly times?: number;
}

/** Puts access on record, before anything is given out: where that fails nothing is given. */
export interface AccessJournal {
  record(entry: AccessEntry, context: CommandContext): Promise<void>;
}
