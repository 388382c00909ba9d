import type { CommandContext } from '@lianxin/kernel';
import { DEPARTURE } from '../domain/acting';
import { officerDeparts } from '../domain/officer-departs';
import { afterTimePassed } from '../domain/pass-time';
import type { CaseDesk } from './case-desk';
import type {
  BatchStep,
  CadreDirectory,
  ConcernedPetitions,
  Now,
  PetitionRepository,
  Successions,
} from './ports';

const BATCH = 200;

/** Offers the petitions of an officer who left to his unit's head; safe to run in several processes. */
export class DepartOfficers {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly concerned: ConcernedPetitions,
    private readonly directory: CadreDirectory & Successions,
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  /** One batch of the petitions that a cadre answered for in a unit; none where he serves there again, or went to its successor with them. */
  readonly step: BatchStep = async ({ cadreId, unitId }, reached) => {
    if (!cadreId || !unitId || (await this.staysWithHisCases(cadreId, unitId))) return { done: true };
    const ids = await this.concerned.ofOfficer(cadreId, unitId, reached, BATCH);
    for (const id of ids) {
      const context = this.context();
      const facts = this.desk.factsAt(context.now);
      await this.petitions.change(
        id,
        (petition) =>
          afterTimePassed(petition, facts, (current) => officerDeparts(current, { cadreId, unitId }, facts)),
        context,
      );
    }
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  };

  private async staysWithHisCases(cadreId: string, unitId: string): Promise<boolean> {
    const cadre = await this.directory.cadre(cadreId);
    if (!cadre?.serving) return false;
    if (cadre.unitId === unitId) return true;
    const successor = await this.directory.successorOf(unitId);
    return successor?.id === cadre.unitId;
  }

  private context(): CommandContext {
    return {
      command: 'officerDeparts',
      performer: { kind: 'SYSTEM', id: DEPARTURE.id, cadreId: null },
      now: this.now(),
      traceparent: null,
      origin: null,
      idempotency: null,
    };
  }
}
