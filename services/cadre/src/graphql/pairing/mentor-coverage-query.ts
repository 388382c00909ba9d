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
import { CoverageTotalsType, toUnitCoverage, UnitCoverageType } from './coverage-types';
import { SlotRoleEnum } from './enums';

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

  @Field(() => CoverageTotalsType, { description: 'The same figures over all these units.' })
  totals!: CoverageTotalsType;

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
    const { units, totals, loads } = await this.coverage.execute(asker, parseId('unitId', unitId), date);
    return Object.assign(new MentorCoverageType(), {
      asOf: date,
      units: units.map(toUnitCoverage),
      totals: Object.assign(new CoverageTotalsType(), totals),
      mentors: loads.map((load) => Object.assign(new MentorLoadType(), load)),
    });
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
