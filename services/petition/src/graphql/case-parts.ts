import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, DateTimeScalar, TimelineKindEnum, type EntityReference } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DemandWork } from '../domain/findings/state';
import type { Adoption, Category, Grade, Merit, Outcome, RatedBody } from '../domain/vocabulary';
import type { TimelineKind } from '@lianxin/casework';
import { AdoptionEnum, DemandCategoryEnum, MeritEnum, OutcomeEnum, RatedBodyEnum } from './enums';
import { Cadre, Unit } from './refusals';

@ObjectType('Petitioner', {
  description: 'Who petitions, masked; the full data are read for a stated purpose only.',
})
export class PetitionerType {
  @Field(() => String, { description: 'The name, all but its first character hidden.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The ID number, its middle hidden.' })
  idNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number, its middle hidden.' })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address as far as its street or town (街道、镇、乡), the rest hidden.',
  })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether a joint visit chose this person to represent it (PR 20).' })
  representative!: boolean;
}

@ObjectType('Demand', {
  description: 'One thing that is asked for (诉求); findings sort demands, never people.',
})
export class DemandType {
  /** What was done about it; not part of the schema. */
  work!: DemandWork | null;

  @Field(() => ID, { description: 'Within its petition.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The demand of which it is a part.' })
  parentId!: string | null;

  @Field(() => String, { description: 'What is asked for.' })
  text!: string;

  @Field(() => MeritEnum, { nullable: true, description: 'Null until it is assessed.' })
  merit!: Merit | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is hardship (PR 37); null until assessed.',
  })
  hardship!: boolean | null;

  @Field(() => DemandCategoryEnum, {
    nullable: true,
    description:
      'Derived from the findings (PR 27); REFER only while an approved referral of an act is in force.',
  })
  category!: Category | null;

  @Field(() => String, { nullable: true, description: 'What the category asks the unit to do, in words.' })
  disposal!: string | null;
}

@ObjectType('Bounce', { description: 'A hand-over that came back.' })
export class BounceType {
  @Field(() => String, { description: 'Why the unit objected.' })
  reasons!: string;

  @Field(() => DateTimeScalar, { description: 'When it came back.' })
  at!: Date;

  @Field(() => ID, { description: 'The unit that objected.' })
  unitId!: string;

  @Field(() => Unit, { nullable: true, description: 'The same, as the cadre service knows it.' })
  unit!: EntityReference;
}

@ObjectType('Opinion', {
  description: 'What the unit answered: a disposal opinion (PR 32) or a written answer (PR 29).',
})
export class OpinionType {
  @Field(() => OutcomeEnum, {
    nullable: true,
    description: 'The outcome; null for an answer that is no opinion.',
  })
  outcome!: Outcome | null;

  @Field(() => AdoptionEnum, { nullable: true, description: 'What became of a suggestion; null otherwise.' })
  adopted!: Adoption | null;

  @Field(() => String, { nullable: true, description: 'What the petitioner asks for (PR 32).' })
  claim!: string | null;

  @Field(() => String, { nullable: true, description: 'The facts found (PR 32).' })
  facts!: string | null;

  @Field(() => String, { description: 'The reasons, or the text of the answer.' })
  reasons!: string;

  @Field(() => [String], { description: 'The provisions it rests on (PR 32).' })
  legalBasis!: readonly string[];

  @Field(() => DateScalar, { description: 'The day of issue.' })
  issuedOn!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it reached the petitioner; null until then.',
  })
  deliveredOn!: PlainDate | null;
}

@ObjectType('PetitionRating', { description: 'A voluntary rating by the petitioner (好差评).' })
export class PetitionRatingType {
  @Field(() => RatedBodyEnum, { description: 'Who was rated.' })
  of!: RatedBody;

  @Field(() => Int, { description: 'From 1 (非常不满意) to 5 (非常满意).' })
  grade!: Grade;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

@ObjectType('PetitionReceipt', { description: 'What the petitioner is given at registration.' })
export class PetitionReceiptType {
  @Field(() => String, { description: 'The number by which the petition is looked up.' })
  number!: string;

  @Field(() => String, { description: 'The code that opens it together with the number; shown this once.' })
  queryCode!: string;
}

@ObjectType('TimelineEntry', { description: 'One step of the case, without its content.' })
export class TimelineEntryType {
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => String, { description: 'What happened, e.g. petition.transfer-accepted.' })
  type!: string;

  @Field(() => String, { description: 'The same in the reader’s language.' })
  label!: string;

  @Field(() => TimelineKindEnum, { description: 'What it is about.' })
  kind!: TimelineKind;

  @Field(() => Unit, {
    nullable: true,
    description: 'The unit that did it; null where time or the petitioner did, or nobody is told.',
  })
  unit!: EntityReference | null;

  @Field(() => Cadre, {
    nullable: true,
    description:
      'The officer who did it for the unit; null where nobody did, or nobody is told who was recused (Art. 28).',
  })
  officer!: EntityReference | null;
}
