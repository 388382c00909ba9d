import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CadreType, TenureType } from './cadre-type';
import type { Context } from './context';
import { toUnitType, UnitType } from './unit-type';

/** What of a cadre is read only when asked for. */
@Resolver(() => CadreType)
export class CadreFields {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit in which he serves, today or on the day asked for; null once service has ended.',
  })
  async unit(@Root() cadre: CadreType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = cadre.unitId === null ? null : await loaders.units.load(cadre.unitId);
    return unit && toUnitType(unit);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Open cases that he answers for, for himself, his unit’s head and the organization department only; a volume, ' +
      'never a ranking.',
  })
  openDuties(@Root() cadre: CadreType, @Ctx() { loaders }: Context): Promise<number | null> {
    return loaders.dutiesOfCadres.load(cadre.id);
  }
}

/** The unit of a tenure, read only when asked for. */
@Resolver(() => TenureType)
export class TenureFields {
  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit.' })
  async unit(@Root() { unitId }: TenureType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = await loaders.units.load(unitId);
    return unit && toUnitType(unit);
  }
}
