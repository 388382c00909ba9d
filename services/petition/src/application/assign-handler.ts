import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { assignHandler } from '../domain/assign-handler';
import type { CaseDesk } from './case-desk';
import type { CadreDirectory, PetitionOutcome } from './ports';

/** Names the officer of a petition. */
export class AssignHandler {
  constructor(
    private readonly desk: CaseDesk,
    private readonly cadres: CadreDirectory,
  ) {}

  /** A cadre whom nobody knows is of no unit: OFFICER_NOT_OF_UNIT, like one of another unit. */
  async execute(
    petitionId: Uuid,
    cadreId: Uuid,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const { unitId, serving } = (await this.cadres.cadre(cadreId)) ?? { unitId: null, serving: false };
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) =>
        assignHandler(petition, { cadreId, unitId, serving }, acting, facts, wall),
      () => ({ cadres: [cadreId] }),
    );
  }
}
