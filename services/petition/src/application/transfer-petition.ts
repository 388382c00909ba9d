import type { Asker } from '@lianxin/access';
import { InvalidInput, type CommandContext, type Uuid } from '@lianxin/kernel';
import { transferPetition, type TransferPetition as Transfer } from '../domain/transfer-petition';
import type { CaseDesk } from './case-desk';
import type { PetitionOutcome } from './ports';

/** Offers a petition to another unit. */
export class TransferPetition {
  constructor(private readonly desk: CaseDesk) {}

  /** Throws InvalidInput for a unit that the directory doesn't know. */
  async execute(
    petitionId: Uuid,
    transfer: Omit<Transfer, 'toUnit'> & { readonly toUnitId: Uuid },
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const { toUnitId, ...rest } = transfer;
    const toUnit = await this.desk.units.find(toUnitId);
    if (!toUnit) throw new InvalidInput('input.toUnitId', 'is no unit of the directory');
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) => transferPetition(petition, { ...rest, toUnit }, acting, facts, wall),
      () => ({ units: [toUnitId] }),
    );
  }
}
