import { PageArguments, type Connection } from '@lianxin/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CadreFile } from '../application/readers';
import { CADRE_TIERS, latestPost, type CadreTier } from '../domain/cadre';
import { cadreAsOf } from '../domain/cadre-as-of';
import { nameOf } from '../domain/unit';
import { unitAsOf } from '../domain/unit-as-of';
import { CadreConnection, toCadreTypeOn, type CadreType } from './cadre-type';
import type { Context } from './context';
import { pageOfAll } from './listed';
import { toUnitTypeOn, UnitConnection, UnitType } from './unit-type';

/** Leading cadres first, then by name. */
const placeOf = (tier: CadreTier, name: string): string => `${CADRE_TIERS.indexOf(tier)} ${name}`;

/** What stands directly below a unit, and who belongs to it, on the day of which the unit speaks. */
@Resolver(() => UnitType)
export class UnitMembers {
  @FieldResolver(() => UnitConnection, {
    description:
      'The units that exist directly below it, today or on the day asked for, by the names that they bear then.',
  })
  async children(
    @Root() { id, asOfDay }: UnitType,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<UnitType>> {
    const children = await loaders.childrenOfUnits.load({ unitId: id, date: asOfDay });
    return pageOfAll(
      args,
      children,
      (unit) => (asOfDay === null ? null : unitAsOf(unit, asOfDay)?.name) ?? nameOf(unit),
      (unit) => toUnitTypeOn(unit, asOfDay),
    );
  }

  @FieldResolver(() => CadreConnection, {
    description:
      'Who belongs to it, today or on the day asked for, leading cadres first, then by name; as of another day only ' +
      'those whose files the asker reads.',
  })
  async cadres(
    @Root() { id, asOfDay }: UnitType,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<CadreType>> {
    const cadres = await loaders.cadresOfUnits.load({ unitId: id, date: asOfDay });
    const tierOf = (cadre: CadreFile): CadreTier =>
      (asOfDay === null ? null : cadreAsOf(cadre, asOfDay)?.tier) ?? latestPost(cadre).tier;
    return pageOfAll(
      args,
      cadres,
      (cadre) => placeOf(tierOf(cadre), cadre.name),
      (cadre) => toCadreTypeOn(cadre, asOfDay),
    );
  }
}
