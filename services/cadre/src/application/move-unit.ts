import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Recorded, Transaction, Uuid } from '@lianxin/kernel';
import { moveUnit, type MoveUnitRefusal, type NewPlace } from '../domain/move-unit';
import type { Unit } from '../domain/unit';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { onlyOne } from './only-one';
import { requireChanger, requireChangeWithin } from './permissions';
import type { Reorganizing } from './ports';

type Input = NewPlace & { readonly unitId: Uuid };

/** Puts a unit below another one, for an ORG_OFFICER over both. */
export class MoveUnit {
  constructor(private readonly on: Reorganizing) {}

  async execute(
    input: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, MoveUnitRefusal>> {
    const actor = requireChanger(asker);
    for (const id of [input.unitId, input.parentId]) {
      await existing(this.on.units, 'unit', id);
      await requireChangeWithin(actor, id, this.on.tree);
    }
    return this.on.jointly<Recorded<Unit>, MoveUnitRefusal>(context, (transaction) =>
      this.move(input, context, transaction),
    );
  }

  private async move(
    { unitId, parentId, from }: Input,
    context: CommandContext,
    transaction: Transaction,
  ): Promise<Recorded<Unit>> {
    await this.on.shape.hold(transaction);
    const locked = await this.on.units.lock(transaction, [unitId, parentId]);
    const parent = onlyOne(locked, parentId);
    const lineageOfParent = await this.on.shape.lineageOf(parentId, transaction);
    const facts = { occasion: occasionOf(context), parent, lineageOfParent };
    const moved = await this.on.units.changeWithin(
      transaction,
      [unitId],
      (unit) => moveUnit(unit, { parentId, from }, facts),
      context,
    );
    return { ...moved, state: onlyOne(moved.state, unitId) };
  }
}
