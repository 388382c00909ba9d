import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from './context';
import { toUnitType, UnitType } from './unit-type';

/** What of a unit is read only when asked for. */
@Resolver(() => UnitType)
export class UnitFields {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit above; null at the top of the tree.',
  })
  async parent(@Root() unit: UnitType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const parent = unit.parentId === null ? null : await loaders.units.load(unit.parentId);
    return parent && toUnitType(parent);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Open cases that answer to this unit and would pass to its successor (PR 24), for the organization department ' +
      'and the unit’s head only; a volume, never a ranking.',
  })
  openDuties(@Root() unit: UnitType, @Ctx() { loaders }: Context): Promise<number | null> {
    return loaders.dutiesOfUnits.load(unit.id);
  }
}
