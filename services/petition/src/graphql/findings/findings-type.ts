import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import type { AssistanceKind, DissuadedFrom, ReferralGround, UnlawfulAct } from '../../domain/findings/state';
import { AssistanceKindEnum, DissuadedFromEnum, ReferralGroundEnum, UnlawfulActEnum } from './enums';

@ObjectType('DemandSolution', { description: 'What a reasonable demand came to (PR 27).' })
export class DemandSolutionType {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => String, { description: 'What was done.' })
  result!: string;

  @Field(() => String, { description: 'What shows it.' })
  evidence!: string;
}

@ObjectType('DemandExplanation', { description: 'What was explained of a demand (PR 27).' })
export class DemandExplanationType {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => String, { description: 'What was explained.' })
  text!: string;

  @Field(() => [String], { description: 'The provisions that were cited.' })
  sources!: readonly string[];
}

@ObjectType('DemandAssistance', { description: 'Help with social assistance (PR 37).' })
export class DemandAssistanceType {
  @Field(() => AssistanceKindEnum, { description: 'How he was helped.' })
  kind!: AssistanceKind;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => String, { description: 'The organ that grants it.' })
  organ!: string;
}

@ObjectType('Dissuasion', { description: 'That somebody was dissuaded from an act (PR 47).' })
export class DissuasionType {
  @Field(() => ID, { description: 'Within its petition.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => DissuadedFromEnum, { description: 'From what.' })
  from!: DissuadedFrom;

  @Field(() => String, {
    nullable: true,
    description: 'What happened and was said; told to who works on the petition, null for who only looks on.',
  })
  text!: string | null;
}

@ObjectType('FindingContest', { description: 'The petitioner’s word against a referral.' })
export class FindingContestType {
  @Field(() => DateScalar, { description: 'The day on which he said so.' })
  on!: PlainDate;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the referral was lifted; null until decided.',
  })
  lifted!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null until then.' })
  decision!: string | null;
}

@ObjectType('Referral', {
  description:
    'A referral of an act to the competent organ (PR 27, 47); of an act and a demand, never of a person. It ends by itself.',
})
export class ReferralType {
  @Field(() => ID, { description: 'Within its petition.' })
  id!: string;

  @Field(() => ReferralGroundEnum, { description: 'On what it rests.' })
  ground!: ReferralGround;

  @Field(() => UnlawfulActEnum, {
    nullable: true,
    description: 'Which act of PR 26; null for a fabrication.',
  })
  act!: UnlawfulAct | null;

  @Field(() => DateScalar, { description: 'The day of the act.' })
  actOn!: PlainDate;

  @Field(() => String, { description: 'The competent organ.' })
  organ!: string;

  @Field(() => DateScalar, { description: 'The day on which the petitioner was told.' })
  noticeOn!: PlainDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the police were called in immediate danger.',
  })
  emergencyAt!: Date | null;

  @Field(() => DateScalar, { description: 'The day on which it was proposed.' })
  proposedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'The day of its approval; null until then.' })
  approvedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it is in force.' })
  until!: PlainDate | null;

  @Field(() => Boolean, { description: 'Whether it is in force today.' })
  inForce!: boolean;

  @Field(() => FindingContestType, { nullable: true, description: 'The petitioner’s word against it.' })
  contest!: FindingContestType | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened; told to who works on the petition, null for who only looks on.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it; as `text`.' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'What the petitioner said to it; as `text`.' })
  statement!: string | null;

  @Field(() => String, { nullable: true, description: 'How his statement was asked for; as `text`.' })
  statementAttempt!: string | null;
}
