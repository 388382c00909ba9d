import { accept, BATCH, type BatchStep, type Uuid } from '@lianxin/kernel';
import { SUCCESSION } from '../domain/acting';
import { evolveAll } from '../domain/evolve';
import { passReviewOn } from '../domain/review/pass-review-on';
import { endHelpOf, pastAccused, succeedUnit } from '../domain/succeed-unit';
import { NO_WALL, type Wall } from '../domain/wall';
import type { ConcernedPetitions, PetitionBulk, PetitionStates, Successions } from './ports';
import { wallIn, type Walls } from './walls';

/** Brings the petitions of units that are gone to who answers for them now (PR 24); safe to run in several processes. */
export class SucceedUnits {
  constructor(
    private readonly bulk: PetitionBulk,
    private readonly concerned: ConcernedPetitions,
    private readonly successions: Successions,
    private readonly petitions: PetitionStates,
    private readonly walls: Walls,
  ) {}

  /** One batch of a unit's petitions, each to the end of the chain as it is by now. Throws NotFound as long as the end isn't known. */
  readonly step: BatchStep = async ({ unitId }, reached) => {
    if (!unitId) return { done: true };
    const to = await this.successions.successorOf(unitId);
    if (!to) return this.endingHelp(unitId, reached);
    const office = await this.successions.petitionOfficeNear(unitId);
    const servingThere = await this.successions.officersOf(to.id);
    const ids = await this.concerned.ofUnit(unitId, reached, BATCH);
    const above = await this.successions.unitsAbove(to);
    const command = { from: unitId, to, office, servingThere, above };
    const units = [to, ...above, ...(office ? [office] : [])].map(({ id }) => id);
    const wall = await this.wallAround(ids, units, unitId);
    return this.bulk.batch(ids, { command: 'succeedUnit', by: SUCCESSION.id }, (petition, facts) => {
      const passed = { ...command, ...(wall ? pastAccused(petition, command, wall) : {}) };
      const { events } = succeedUnit(petition, passed, facts);
      const reviews = passReviewOn(evolveAll(petition, events), passed, facts, wall ?? NO_WALL);
      return accept(...events, ...reviews.events);
    });
  };

  /** Where a unit went without anybody being designated, its help is over; what it answers for stays, visibly. */
  private async endingHelp(unitId: Uuid, reached: Uuid | null): ReturnType<BatchStep> {
    if (!(await this.successions.isGone(unitId))) return { done: true };
    const ids = await this.concerned.ofUnit(unitId, reached, BATCH);
    return this.bulk.batch(ids, { command: 'succeedUnit', by: SUCCESSION.id }, (petition, facts) =>
      endHelpOf(petition, unitId, facts),
    );
  }

  /** Only where somebody is accused there is a wall to look up. */
  private async wallAround(
    ids: readonly Uuid[],
    units: readonly Uuid[],
    placesNear: Uuid,
  ): Promise<Wall | null> {
    const accusing = await this.concerned.accusing(ids);
    if (accusing.length === 0) return null;
    const states = await this.petitions.findAll(accusing);
    return wallIn(await this.walls.around(states, { units, placesNear }));
  }

  /**
   * Brings along what came to a unit while its petitions moved, or before its successor was known: a command that was
   * under way, a registration, a petition of its own predecessor.
   */
  async sweep(): Promise<void> {
    for (const unitId of await this.concerned.unitsLeftBehind())
      await this.bulk.throughout(this.step, { unitId });
  }
}
