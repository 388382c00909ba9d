import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CadreType, toCadreType } from './cadre-type';
import type { Context } from './context';
import { LedgerLineType, toLedgerLine } from './ledger-type';
import { toUnitType, UnitType } from './unit-type';

/** A cadre's verified results. */
@Resolver(() => CadreType)
export class LedgerFields {
  @FieldResolver(() => [LedgerLineType], {
    nullable: true,
    description:
      'His last 20 verified results, the newest first, for himself, his unit’s head and the organization department; ' +
      'null for anybody else. resultsLedger has all of them.',
  })
  async ledger(@Root() { id }: CadreType, @Ctx() { loaders }: Context): Promise<LedgerLineType[] | null> {
    return (await loaders.ledgersOfCadres.load(id))?.map(toLedgerLine) ?? null;
  }
}

/** A unit's verified results. */
@Resolver(() => UnitType)
export class UnitLedgerFields {
  @FieldResolver(() => [LedgerLineType], {
    nullable: true,
    description:
      'The unit’s last 20 verified results, the newest first, for its head and the organization department; null for ' +
      'anybody else.',
  })
  async ledger(@Root() { id }: UnitType, @Ctx() { loaders }: Context): Promise<LedgerLineType[] | null> {
    return (await loaders.ledgersOfUnits.load(id))?.map(toLedgerLine) ?? null;
  }
}

/** Whose result it is, read only when asked for. */
@Resolver(() => LedgerLineType)
export class LedgerLineFields {
  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit that it is credited to.' })
  async unit(@Root() { unitId }: LedgerLineType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = await loaders.units.load(unitId);
    return unit && toUnitType(unit);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The cadre that it is credited to; null where nobody was named.',
  })
  async cadre(@Root() { cadreId }: LedgerLineType, @Ctx() { loaders }: Context): Promise<CadreType | null> {
    const cadre = cadreId === null ? null : await loaders.cadres.load(cadreId);
    return cadre && toCadreType(cadre);
  }
}
