import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { DateScalar, parseId } from '@lianxin/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { MentorCoverage } from '../../application/pairing/mentor-coverage';
import type { Now } from '../../application/ports';
import type { SlotRole } from '../../domain/pairing/pairing';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { parseAsOf } from '../parse-as-of';
import { toUnitType, UnitType } from '../unit-type';
import { SlotRoleEnum } from './enums';

@ObjectType('UnitCoverage', { description: 'What the recruits of a unit lacked on a day.' })
export class UnitCoverageType {
  @Field(() => Int, { description: 'How many were on probation.' })
  recruits!: number;

  @Field(() => Int, { description: 'Periods without a logged meeting, in pairings in force.' })
  missingLogs!: number;

  @Field(() => Int, { description: 'Meetings logged after their period, in the same pairings.' })
  lateLogs!: number;

  unitId!: Uuid;
  withoutFullPairIds!: readonly Uuid[];
}

@ObjectType('MentorLoad', { description: 'How many recruits a mentor had on a day.' })
export class MentorLoadType {
  @Field(() => SlotRoleEnum, { description: 'In slots of this role.' })
  role!: SlotRole;

  @Field(() => Int, { description: 'How many, in live pairings.' })
  recruits!: number;

  mentorId!: Uuid;
}

@ObjectType('MentorCoverage', { description: 'The coverage board of a unit and all below it.' })
export class MentorCoverageType {
  @Field(() => DateScalar, { description: 'The day of which it speaks.' })
  asOf!: PlainDate;

  @Field(() => [UnitCoverageType], { description: 'Every unit that had recruits or a pairing in force.' })
  units!: UnitCoverageType[];

  @Field(() => [MentorLoadType], { description: 'Every mentor, the most loaded first.' })
  mentors!: MentorLoadType[];
}

/** The query `mentorCoverage`. */
@Resolver()
export class MentorCoverageQuery {
  constructor(
    private readonly coverage: MentorCoverage,
    private readonly now: Now,
  ) {}

  @Query(() => MentorCoverageType, {
    description:
      'Recruits without a full pair, late logs and mentors’ loads in a unit and below it, today or as of a day; for ' +
      'ORG_OFFICER, UNIT_HEAD and LEADER over it.',
  })
  async mentorCoverage(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'A day, today at the latest.' })
    asOf: PlainDate | null | undefined,
    @Ctx() { asker }: Context,
  ): Promise<MentorCoverageType> {
    const today = shanghaiDateOf(this.now());
    const date = parseAsOf(asOf, today) ?? today;
    const { units, loads } = await this.coverage.execute(asker, parseId('unitId', unitId), date);
    return Object.assign(new MentorCoverageType(), {
      asOf: date,
      units: units.map(({ withoutFullPair, ...unit }) =>
        Object.assign(new UnitCoverageType(), { ...unit, withoutFullPairIds: withoutFullPair }),
      ),
      mentors: loads.map((load) => Object.assign(new MentorLoadType(), load)),
    });
  }
}

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
}

/** The mentor of a line of the board. */
@Resolver(() => MentorLoadType)
export class MentorLoadFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'The mentor.' })
  async mentor(@Root() { mentorId }: MentorLoadType, @Ctx() { loaders }: Context): Promise<CadreType | null> {
    const cadre = await loaders.cadres.load(mentorId);
    return cadre && toCadreType(cadre);
  }
}
