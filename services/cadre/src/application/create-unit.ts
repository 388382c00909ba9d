import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import { createUnit, type CreateUnitRefusal, type NewUnit } from '../domain/create-unit';
import type { Unit } from '../domain/unit';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { requireChanger, requireChangeWithin } from './permissions';
import type { NewId, UnitRepository, UnitTree } from './ports';

type Input = Omit<NewUnit, 'unitId' | 'parentId'> & { readonly parentId: Uuid };

/** Founds a unit below another one, for an ORG_OFFICER over that one. */
export class CreateUnit {
  constructor(
    private readonly units: UnitRepository,
    private readonly tree: UnitTree,
    private readonly newId: NewId,
  ) {}

  async execute(
    input: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, CreateUnitRefusal>> {
    const actor = requireChanger(asker);
    const parent = await existing(this.units, 'unit', input.parentId);
    await requireChangeWithin(actor, parent.id, this.tree);
    const unitId = this.newId();
    const facts = { occasion: occasionOf(context), parent };
    return this.units.create(unitId, () => createUnit({ ...input, unitId }, facts), context);
  }
}
