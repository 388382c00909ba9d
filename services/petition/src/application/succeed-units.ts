import { NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { SUCCESSION } from '../domain/acting';
import { afterTimePassed } from '../domain/pass-time';
import { succeedUnit } from '../domain/succeed-unit';
import type { CaseDesk } from './case-desk';
import type { BatchStep, ConcernedPetitions, Now, PetitionRepository, Successions } from './ports';

const BATCH = 200;

/** Brings the petitions of units that are gone to who answers for them now (PR 24); safe to run in several processes. */
export class SucceedUnits {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly concerned: ConcernedPetitions,
    private readonly successions: Successions,
    private readonly desk: CaseDesk,
    private readonly now: Now,
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
    for (const id of ids) {
      const context = this.context();
      const facts = this.desk.factsAt(context.now);
      await this.petitions.change(
        id,
        (petition) => afterTimePassed(petition, facts, (current) => succeedUnit(current, command, facts)),
        context,
      );
    }
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };

  /**
   * Brings along what came to a unit while its petitions moved, or before its successor was known: a command that was
   * under way, a registration, a petition of its own predecessor.
   */
  async sweep(): Promise<void> {
    for (const unitId of await this.concerned.unitsLeftBehind()) await this.bringAll(unitId);
  }

  private async bringAll(unitId: Uuid): Promise<void> {
    try {
      for (
        let progress = await this.step({ unitId }, null);
        !progress.done;
        progress = await this.step({ unitId }, progress.reached)
      );
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }

  private context(): CommandContext {
    return {
      command: 'succeedUnit',
      performer: { kind: 'SYSTEM', id: SUCCESSION.id, cadreId: null },
      now: this.now(),
      traceparent: null,
      origin: null,
      idempotency: null,
    };
  }
}
