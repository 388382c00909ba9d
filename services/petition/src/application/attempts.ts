import type { CommandContext, PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { Standing } from './standing';

/** Somebody asked for petitions and was told of none: perhaps because there are none. */
export interface Look {
  readonly standing: Standing;
  readonly at:
    | { readonly ids: readonly Uuid[] }
    | { readonly number: string }
    | { readonly documentId: Uuid }
    | { readonly fileId: Uuid };
  /** The query or mutation. */
  readonly door: string;
  readonly context: CommandContext;
}

/**
 * Takes note of looks that found nothing. What is closed by wall or recusal is looked up and put on record later, after the
 * answer, so that neither the answer nor its time tells the asker anything.
 */
export interface Attempts {
  note(look: Look): void;
}

/** A refused look at a petition. */
export interface Attempt {
  readonly id: Uuid;
  readonly petitionId: Uuid;
  readonly cadreId: Uuid | null;
  readonly accountId: string;
  readonly at: Date;
  readonly door: string;
}

/** Lists refused looks, newest first, to whom rule 9 of docs/access.md lets read them. */
export interface AttemptReader {
  page(standing: Standing, page: PageRequest): Promise<PageOf<Attempt>>;
}
