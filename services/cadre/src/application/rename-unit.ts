import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import { renameUnit, type NewName, type RenameUnitRefusal } from '../domain/rename-unit';
import type { Unit } from '../domain/unit';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { requireChanger, requireChangeWithin } from './permissions';
import type { UnitRepository, UnitTree } from './ports';

type Input = NewName & { readonly unitId: Uuid };

/** Gives a unit another name, for an ORG_OFFICER over it. */
export class RenameUnit {
  constructor(
    private readonly units: UnitRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { unitId, ...name }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, RenameUnitRefusal>> {
    const actor = requireChanger(asker);
    await existing(this.units, 'unit', unitId);
    await requireChangeWithin(actor, unitId, this.tree);
    const occasion = occasionOf(context);
    return this.units.change(unitId, (unit) => renameUnit(unit, name, occasion), context);
  }
}
