import { BATCH, type BatchStep, type Uuid } from '@lianxin/kernel';
import type { Petition } from '../domain/petition';
import { personTokensOf } from './abilities';
import type { PetitionStates } from './ports';

/** The register of persons in petitions, as tokens. */
export interface PersonRegister {
  /** Petitions in the order of their ids, from behind `after`. */
  petitions(after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Adds tokens to a petition's; those that stand there already stay. */
  add(tokens: readonly (readonly [Uuid, string])[]): Promise<void>;
}

/**
 * Registers who is named in petitions that are older than the register: their personal parts are sealed, so that no migration
 * can read them. A job that is asked for at every start, once for all; repeating a batch changes nothing.
 */
export class KeepPersonTokens {
  constructor(
    private readonly petitions: PetitionStates,
    private readonly register: PersonRegister,
    private readonly personToken: (idNumber: string) => string,
  ) {}

  readonly step: BatchStep = async (_input, reached) => {
    const ids = await this.register.petitions(reached, BATCH);
    const states = await this.petitions.findAll(ids);
    await this.register.add(states.flatMap((petition) => this.tokensOf(petition)));
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };

  private tokensOf(petition: Petition): readonly (readonly [Uuid, string])[] {
    return personTokensOf(petition, this.personToken).map((token) => [petition.id, token] as const);
  }
}
