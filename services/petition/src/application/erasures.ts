import type { CommandContext, Uuid } from '@lianxin/kernel';
import type { PetitionDecision } from '../domain/decide';
import type { Petition } from '../domain/petition';
import type { PetitionOutcome } from './ports';

/** Anonymises petitions for good, each entered in the erasure register before it is done. */
export interface Erasures {
  /**
   * Anonymises a petition where `decide` accepts: state, history, keys and codes, in one transaction. Throws NotFound where
   * there is none, and Unavailable, with nothing changed, where the register can't be written.
   */
  erase(
    id: Uuid,
    decide: (petition: Petition) => PetitionDecision,
    context: CommandContext,
  ): Promise<PetitionOutcome>;
  /** Anonymises again what the register tells of and this database still holds; answers how many petitions that were. */
  applyRegister(): Promise<number>;
}
