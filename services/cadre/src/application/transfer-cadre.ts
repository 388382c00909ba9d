import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Recorded, Uuid } from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../domain/cadre';
import { transferCadre, type Transfer, type TransferCadreRefusal } from '../domain/transfer-cadre';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { onlyOne } from './only-one';
import { requireChanger, requireChangeWithin } from './permissions';
import type { Reorganizing } from './ports';

type Input = Transfer & { readonly cadreId: Uuid };

/** Moves a cadre to another unit, for an ORG_OFFICER over both units. */
export class TransferCadre {
  constructor(private readonly on: Reorganizing) {}

  async execute(
    { cadreId, unitId, from }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, TransferCadreRefusal>> {
    const { units, cadres, tree, jointly } = this.on;
    const actor = requireChanger(asker);
    const present = latestTenure(await existing(cadres, 'cadre', cadreId)).unitId;
    await existing(units, 'unit', unitId);
    for (const id of [present, unitId]) await requireChangeWithin(actor, id, tree);
    return jointly<Recorded<Cadre>, TransferCadreRefusal>(context, async (transaction) => {
      const unit = onlyOne(await units.lock(transaction, [unitId]), unitId);
      const facts = { occasion: occasionOf(context), unit };
      const decide = (cadre: Cadre) => transferCadre(cadre, { unitId, from }, facts);
      const moved = await cadres.changeWithin(transaction, [cadreId], decide, context);
      return { ...moved, state: onlyOne(moved.state, cadreId) };
    });
  }
}
