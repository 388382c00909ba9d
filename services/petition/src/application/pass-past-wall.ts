import { BATCH, type BatchStep, type Progress, type Uuid } from '@lianxin/kernel';
import { WALL } from '../domain/acting';
import { passPastWall } from '../domain/pass-past-wall';
import { concernedBy } from './name-accused';
import type { CadreDirectory, ConcernedPetitions, PetitionBulk, PetitionStates } from './ports';
import { wallIn, type Walls } from './walls';

/**
 * Takes petitions past those who turned out to be accused, or barred, after they got them: because a cadre came to a unit, units
 * merged, or kin were registered. Safe to run in several processes.
 */
export class PassPastWall {
  constructor(
    private readonly bulk: PetitionBulk,
    private readonly concerned: ConcernedPetitions,
    private readonly petitions: PetitionStates,
    private readonly walls: Walls,
    private readonly cadres: CadreDirectory,
  ) {}

  /** One batch: the open petitions of a cadre in his unit, where one is told, else those of which an accused unit has a place. */
  readonly step: BatchStep = async ({ cadreId }, reached) => {
    const ids = cadreId
      ? await this.ofCadre(cadreId, reached)
      : await this.concerned.withTheAccused(reached, BATCH);
    return this.pass(ids);
  };

  /** Looks for what no event set off: a command that was under way, a place that nobody could take before. */
  async sweep(): Promise<void> {
    await this.bulk.throughout(this.step, {});
  }

  private async ofCadre(cadreId: Uuid, reached: Uuid | null): Promise<readonly Uuid[]> {
    const cadre = await this.cadres.cadre(cadreId);
    return cadre ? this.concerned.ofOfficer(cadreId, cadre.unitId, reached, BATCH) : [];
  }

  private async pass(ids: readonly Uuid[]): Promise<Progress> {
    for (const petition of await this.petitions.findAll(ids)) {
      const wall = wallIn(await this.walls.around([petition], concernedBy(petition)));
      await this.bulk.batch([petition.id], { command: 'passPastWall', by: WALL.id }, (current, facts) =>
        passPastWall(current, wall, WALL, facts),
      );
    }
    const last = ids.at(-1);
    return last === undefined || ids.length < BATCH ? { done: true } : { done: false, reached: last };
  }
}
