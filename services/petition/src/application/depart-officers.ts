import { BATCH, type BatchStep } from '@lianxin/kernel';
import { DEPARTURE } from '../domain/acting';
import { officerDeparts } from '../domain/officer-departs';
import type { CadreDirectory, ConcernedPetitions, PetitionBulk, Successions } from './ports';

/** Offers the petitions of an officer who left to his unit's head; safe to run in several processes. */
export class DepartOfficers {
  constructor(
    private readonly bulk: PetitionBulk,
    private readonly concerned: ConcernedPetitions,
    private readonly directory: CadreDirectory & Successions,
  ) {}

  /** One batch of the petitions that a cadre answered for in a unit; none where he serves there again, or went to its successor with them. */
  readonly step: BatchStep = async ({ cadreId, unitId }, reached) => {
    if (!cadreId || !unitId || (await this.staysWithHisCases(cadreId, unitId))) return { done: true };
    const ids = await this.concerned.ofOfficer(cadreId, unitId, reached, BATCH);
    return this.bulk.batch(ids, { command: 'officerDeparts', by: DEPARTURE.id }, (petition, facts) =>
      officerDeparts(petition, { cadreId, unitId }, facts),
    );
  };

  private async staysWithHisCases(cadreId: string, unitId: string): Promise<boolean> {
    const cadre = await this.directory.cadre(cadreId);
    if (!cadre?.serving) return false;
    if (cadre.unitId === unitId) return true;
    const successor = await this.directory.successorOf(unitId);
    return successor?.id === cadre.unitId;
  }
}
