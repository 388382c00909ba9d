import { BATCH, type BatchStep } from '@lianxin/kernel';
import { SUCCESSION } from '../domain/acting';
import { succeedUnit } from '../domain/succeed-unit';
import type { ConcernedPetitions, PetitionBulk, Successions } from './ports';

/** Brings the petitions of units that are gone to who answers for them now (PR 24); safe to run in several processes. */
export class SucceedUnits {
  constructor(
    private readonly bulk: PetitionBulk,
    private readonly concerned: ConcernedPetitions,
    private readonly successions: Successions,
  ) {}

  /** One batch of a unit's petitions, each to the end of the chain as it is by now. Throws NotFound as long as the end isn't known. */
  readonly step: BatchStep = async ({ unitId }, reached) => {
    if (!unitId) return { done: true };
    const to = await this.successions.successorOf(unitId);
    if (!to) return { done: true };
    const office = await this.successions.petitionOfficeNear(unitId);
    const servingThere = await this.successions.officersOf(to.id);
    const ids = await this.concerned.ofUnit(unitId, reached, BATCH);
    const command = { from: unitId, to, office, servingThere };
    return this.bulk.batch(ids, { command: 'succeedUnit', by: SUCCESSION.id }, (petition, facts) =>
      succeedUnit(petition, command, facts),
    );
  };

  /**
   * Brings along what came to a unit while its petitions moved, or before its successor was known: a command that was
   * under way, a registration, a petition of its own predecessor.
   */
  async sweep(): Promise<void> {
    for (const unitId of await this.concerned.unitsLeftBehind())
      await this.bulk.throughout(this.step, { unitId });
  }
}
