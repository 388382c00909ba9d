import { requireRole, type Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import { abolishUnit, type AbolishUnitRefusal, type Abolition } from '../domain/abolish-unit';
import type { Unit } from '../domain/unit';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { requireChangeWithin } from './policies';
import type { UnitRepository, UnitTree } from './ports';

type Input = Abolition & { readonly unitId: Uuid };

/** Ends an empty unit, for an ORG_OFFICER over it. */
export class AbolishUnit {
  constructor(
    private readonly units: UnitRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { unitId, from }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, AbolishUnitRefusal>> {
    const actor = requireRole(asker, 'ORG_OFFICER');
    await existing(this.units, 'unit', unitId);
    await requireChangeWithin(actor, unitId, this.tree);
    const facts = { occasion: occasionOf(context), ...(await this.tree.occupancyOf(unitId)) };
    return this.units.change(unitId, (unit) => abolishUnit(unit, { from }, facts), context);
  }
}
