import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { toUnitType, UnitType } from '../unit-type';
import { UnitCoverageType } from './coverage-types';
import { PairingType, toPairingType } from './pairing-type';

/** How many pairings a line of the board names. */
const NAMED = 20;

/** The unit and the recruits of a line of the board. */
@Resolver(() => UnitCoverageType)
export class UnitCoverageFields {
  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit.' })
  async unit(@Root() { unitId }: UnitCoverageType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = await loaders.units.load(unitId);
    return unit && toUnitType(unit);
  }

  @FieldResolver(() => [CadreType], {
    description: 'Recruits without an active pairing with both slots held.',
  })
  async withoutFullPair(
    @Root() { withoutFullPairIds }: UnitCoverageType,
    @Ctx() { loaders }: Context,
  ): Promise<CadreType[]> {
    const cadres = await Promise.all(withoutFullPairIds.map((id) => loaders.cadres.load(id)));
    return cadres.filter((cadre) => cadre !== null).map(toCadreType);
  }

  @FieldResolver(() => [PairingType], {
    description:
      'Live pairings with a vacant slot, at most 20, those whose probation ends first in front; only those that the asker ' +
      'reads: LEADER reads the figures, not the pairings.',
  })
  async vacant(@Root() { vacantIds }: UnitCoverageType, @Ctx() { loaders }: Context): Promise<PairingType[]> {
    const pairings = await Promise.all(vacantIds.slice(0, NAMED).map((id) => loaders.pairings.load(id)));
    return pairings.filter((pairing) => pairing !== null).map(toPairingType);
  }
}
