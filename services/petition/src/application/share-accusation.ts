import type { Asker } from '@lianxin/access';
import { InvalidInput, type CommandContext, type Uuid } from '@lianxin/kernel';
import { shareAccusation } from '../domain/share-accusation';
import type { ShareGround } from '../domain/vocabulary';
import type { CaseDesk } from './case-desk';
import type { PetitionOutcome } from './ports';

/** Shows an accusation to a unit to which the law has it reported. */
export class ShareAccusation {
  constructor(private readonly desk: CaseDesk) {}

  /** Throws InvalidInput for a unit that the directory doesn't know. */
  async execute(
    petitionId: Uuid,
    { unitId, ground }: { readonly unitId: Uuid; readonly ground: ShareGround },
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const unit = await this.desk.units.find(unitId);
    if (!unit) throw new InvalidInput('input.unitId', 'is no unit of the directory');
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) => shareAccusation(petition, { unit, ground }, acting, facts, wall),
      () => ({ units: [unitId] }),
    );
  }
}
