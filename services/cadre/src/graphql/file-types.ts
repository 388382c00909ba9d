import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { DateScalar } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CadreTier, ProbationDecision } from '../domain/cadre';
import type { KinRelation } from '../domain/kin';
import { CadreTierEnum, KinRelationEnum, ProbationDecisionEnum } from './enums';

@ObjectType('Tenure', { description: 'Membership in a unit over a time.' })
export class TenureType {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it; null while it lasts.' })
  until!: PlainDate | null;

  unitId!: Uuid;
}

@ObjectType('DatedPost', { description: 'A post (职务) held from a day on, until the next one.' })
export class PostType {
  @Field(() => String, { nullable: true, description: 'Its title; null where the file doesn’t say.' })
  post!: string | null;

  @Field(() => CadreTierEnum, { description: 'Its tier.' })
  tier!: CadreTier;

  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;
}

@ObjectType('DatedRank', { description: 'A rank (职级) held from a day on, until the next one.' })
export class RankType {
  @Field(() => String, { description: 'The rank.' })
  rank!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;
}

@ObjectType('Suspension', { description: 'A time in which a cadre does no service.' })
export class SuspensionType {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of service again; null while it lasts.',
  })
  until!: PlainDate | null;
}

@ObjectType('Probation', {
  description: 'The probation (试用期) of a newly recruited civil servant (CSL 34).',
})
export class ProbationType {
  @Field(() => DateScalar, { description: 'The day on which he reported.' })
  from!: PlainDate;

  @Field(() => DateScalar, { description: 'The first day after it, extensions included.' })
  until!: PlainDate;

  @Field(() => Int, { description: 'By how many days it was extended in all.' })
  extendedDays!: number;

  @Field(() => ProbationDecisionEnum, {
    nullable: true,
    description: 'How it ended; null until it is decided.',
  })
  decision!: ProbationDecision | null;
}

@ObjectType('Kinship', { description: 'A kinsman of a cadre (CSL 74); nothing identifies a person outside.' })
export class KinshipType {
  @Field(() => ID, { description: 'UUIDv7; the same on the registers of both cadres.' })
  id!: Uuid;

  @Field(() => KinRelationEnum, { description: 'How they are kin.' })
  relation!: KinRelation;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null where it has always been.' })
  since!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it; null while it lasts.' })
  until!: PlainDate | null;

  kinCadreId!: Uuid | null;
}
