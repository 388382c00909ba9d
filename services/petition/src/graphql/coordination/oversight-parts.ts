import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, type EntityReference } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import type { SupervisionKind, SupervisionState } from '../../domain/coordination/vocabulary';
import { Cadre, Unit } from '../refusals';
import { SupervisionKindEnum, SupervisionStateEnum } from './enums';

@ObjectType('Supervision', { description: 'An entry of supervision (督办, PR 39, 40).' })
export class SupervisionType {
  @Field(() => ID, { description: 'Its id in the petition.' })
  id!: string;

  @Field(() => SupervisionKindEnum, { description: 'What kind.' })
  kind!: SupervisionKind;

  @Field(() => SupervisionStateEnum, { description: 'Where it stands.' })
  state!: SupervisionState;

  @Field(() => Unit, { nullable: true, description: 'The supervised unit.' })
  unit!: EntityReference;

  @Field(() => Unit, { nullable: true, description: 'The unit that opened it; null where a period ran out.' })
  openedBy!: EntityReference | null;

  @Field(() => DateScalar, { description: 'Since when.' })
  openedOn!: PlainDate;

  @Field(() => String, { description: 'What it is about, in words.' })
  matter!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for the answer, or that of the period that ran out.',
  })
  dueOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What the unit answered; null until then.' })
  answer!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it answered; null until then.' })
  answeredOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null until it was closed.' })
  result!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was closed; null until then.' })
  closedOn!: PlainDate | null;
}

@ObjectType('Instruction', {
  description: 'A leader’s instruction (阅批): on record, and it decides nothing.',
})
export class InstructionType {
  @Field(() => ID, { description: 'Its id in the petition.' })
  id!: string;

  @Field(() => Cadre, {
    nullable: true,
    description: 'The leader, where he is a cadre here; null otherwise.',
  })
  leader!: EntityReference | null;

  @Field(() => String, { description: 'His official name as it stands on the paper.' })
  leaderName!: string;

  @Field(() => String, { description: 'What he instructed.' })
  text!: string;

  @Field(() => DateScalar, { description: 'When.' })
  instructedOn!: PlainDate;

  @Field(() => Unit, { nullable: true, description: 'The unit that owns it.' })
  owner!: EntityReference;

  @Field(() => Cadre, {
    nullable: true,
    description: 'The officer who owns it there; null where none is named.',
  })
  officer!: EntityReference | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the feedback; null where none is set.',
  })
  dueOn!: PlainDate | null;

  @Field(() => Boolean, { description: 'Whether feedback was asked for.' })
  feedbackAsked!: boolean;

  @Field(() => String, { nullable: true, description: 'What came of it; null until there is feedback.' })
  feedback!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When there was feedback; null until then.' })
  answeredOn!: PlainDate | null;
}
