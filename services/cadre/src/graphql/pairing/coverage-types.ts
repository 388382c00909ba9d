import type { Uuid } from '@lianxin/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import type { UnitCoverage } from '../../domain/pairing/coverage';

/** What a line of the board and its last line count alike. */
@ObjectType()
abstract class CoverageCountsType {
  @Field(() => Int, { description: 'How many were on probation.' })
  recruits!: number;

  @Field(() => Int, { description: 'Recruits with an active pairing and both mentors.' })
  complete!: number;

  @Field(() => Int, { description: 'Recruits whom no leading cadre accompanied.' })
  withoutLead!: number;

  @Field(() => Int, { description: 'Recruits whom no mid-level cadre accompanied.' })
  withoutMiddle!: number;

  @Field(() => Int, { description: 'Pairings in which a present mentor owed a meeting.' })
  meetingsLate!: number;

  @Field(() => Int, { description: 'Periods without a logged meeting, in pairings in force.' })
  missingLogs!: number;

  @Field(() => Int, { description: 'Meetings logged after their period, in the same pairings.' })
  lateLogs!: number;

  @Field(() => Int, {
    description:
      'How many recruits the unit’s leading cadres could still take by the rule table; who is on probation, suspended or ' +
      'about to leave isn’t counted.',
  })
  placesLeftLead!: number;

  @Field(() => Int, { description: 'The same of its mid-level cadres.' })
  placesLeftMiddle!: number;
}

@ObjectType('CoverageTotals', { description: 'The figures of a coverage board over all its units.' })
export class CoverageTotalsType extends CoverageCountsType {}

@ObjectType('UnitCoverage', { description: 'What the recruits of a unit lacked on a day.' })
export class UnitCoverageType extends CoverageCountsType {
  unitId!: Uuid;
  withoutFullPairIds!: readonly Uuid[];
  vacantIds!: readonly Uuid[];
}

/** The line as the client sees it. */
export const toUnitCoverage = ({ withoutFullPair, vacant, ...unit }: UnitCoverage): UnitCoverageType =>
  Object.assign(new UnitCoverageType(), {
    ...unit,
    withoutFullPairIds: withoutFullPair,
    vacantIds: vacant,
  });
