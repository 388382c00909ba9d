import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Recorded, Uuid } from '@lianxin/kernel';
import { abolishUnit, type AbolishUnitRefusal, type Abolition } from '../domain/abolish-unit';
import type { Unit } from '../domain/unit';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { onlyOne } from './only-one';
import { requireChanger, requireChangeWithin } from './permissions';
import type { Reorganizing } from './ports';

type Input = Abolition & { readonly unitId: Uuid };

/** Ends an empty unit, for an ORG_OFFICER over it and over the one that is to answer for its open cases. */
export class AbolishUnit {
  constructor(private readonly on: Reorganizing) {}

  async execute(
    { unitId, from, casesToUnitId = null }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, AbolishUnitRefusal>> {
    const { units, tree, shape, jointly } = this.on;
    const actor = requireChanger(asker);
    const ids = casesToUnitId === null ? [unitId] : [unitId, casesToUnitId];
    for (const id of ids) {
      await existing(units, 'unit', id);
      await requireChangeWithin(actor, id, tree);
    }
    return jointly<Recorded<Unit>, AbolishUnitRefusal>(context, async (transaction) => {
      const locked = await units.lock(transaction, ids);
      const casesTo = casesToUnitId === null ? null : onlyOne(locked, casesToUnitId);
      const occupancy = await shape.occupancyOf(unitId, transaction);
      const facts = { occasion: occasionOf(context), casesTo, ...occupancy };
      const decide = (unit: Unit) => abolishUnit(unit, { from, casesToUnitId }, facts);
      const ended = await units.changeWithin(transaction, [unitId], decide, context);
      return { ...ended, state: onlyOne(ended.state, unitId) };
    });
  }
}
