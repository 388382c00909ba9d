import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Now } from '../application/ports';
import { CadreType, toCadreType } from './cadre-type';
import type { Context } from './context';
import { KinshipType, TenureType } from './file-types';
import { PairingType, toPairingType } from './pairing/pairing-type';
import { toUnitType, toUnitTypeOn, UnitType } from './unit-type';

/** What of a cadre is read only when asked for. */
@Resolver(() => CadreType)
export class CadreFields {
  constructor(private readonly now: Now) {}

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit in which he serves, today or on the day asked for; null once service has ended.',
  })
  async unit(@Root() cadre: CadreType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = cadre.unitId === null ? null : await loaders.units.load(cadre.unitId);
    return unit && toUnitTypeOn(unit, cadre.asOfDay);
  }

  @FieldResolver(() => DateScalar, {
    description: 'The day of which this speaks: today (Asia/Shanghai), or the day asked for.',
  })
  asOf(@Root() { asOfDay }: CadreType): PlainDate {
    return asOfDay ?? shanghaiDateOf(this.now());
  }

  @FieldResolver(() => DateScalar, {
    description: 'The day at whose end the file was known so: today, or the day asked for.',
  })
  knownOn(@Root() { knownOnDay }: CadreType): PlainDate {
    return knownOnDay ?? shanghaiDateOf(this.now());
  }

  @FieldResolver(() => PairingType, {
    nullable: true,
    description:
      'The live pairing in which he is the recruit, today; null where there is none that the asker may see.',
  })
  async pairing(@Root() { id }: CadreType, @Ctx() { loaders }: Context): Promise<PairingType | null> {
    const pairing = await loaders.pairingsOfRecruits.load(id);
    return pairing && toPairingType(pairing);
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

  @FieldResolver(() => [KinshipType], {
    nullable: true,
    description:
      'His register of kin (CSL 74), also of those who are kin no longer: for himself and for an ORG_OFFICER over his ' +
      'unit; null for anybody else.',
  })
  async kinship(@Root() cadre: CadreType, @Ctx() { loaders }: Context): Promise<KinshipType[] | null> {
    const lines = await loaders.kinshipOfCadres.load(cadre.id);
    return (
      lines?.map(({ kinshipId, ...line }) => Object.assign(new KinshipType(), { id: kinshipId, ...line })) ??
      null
    );
  }
}

/** The cadre of a line of the register of kin, read only when asked for. */
@Resolver(() => KinshipType)
export class KinshipFields {
  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The other cadre; null for a person outside.',
  })
  async cadre(@Root() { kinCadreId }: KinshipType, @Ctx() { loaders }: Context): Promise<CadreType | null> {
    const cadre = kinCadreId === null ? null : await loaders.cadres.load(kinCadreId);
    return cadre && toCadreType(cadre);
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
