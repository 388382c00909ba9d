import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, DateTimeScalar, type EntityReference } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import type { DeciderKind, UrgentMatter, Verdict } from '../../domain/coordination/vocabulary';
import { Unit } from '../refusals';
import { DeciderKindEnum, UrgentMatterEnum, VerdictEnum } from './enums';

@ObjectType('AssistingUnit', {
  description: 'A unit that helps (协办); responsibility stays with the holder.',
})
export class AssistingUnitType {
  @Field(() => Unit, { nullable: true, description: 'The unit.' })
  unit!: EntityReference;

  @Field(() => String, { description: 'What it is asked to do.' })
  task!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it helps.' })
  until!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it contributed, in its own words; null otherwise.',
  })
  contribution!: string | null;
}

@ObjectType('Dispute', { description: 'That units don’t agree on whose a petition is (受理争议, PR 24).' })
export class DisputeType {
  @Field(() => Unit, { nullable: true, description: 'The unit that raised it.' })
  raisedBy!: EntityReference;

  @Field(() => String, { description: 'Its reasons.' })
  reasons!: string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  at!: Date;

  @Field(() => [Unit], { description: 'The units in dispute.' })
  between!: readonly EntityReference[];

  @Field(() => DeciderKindEnum, { description: 'Who decides it (PR 24).' })
  decidedBy!: DeciderKind;

  @Field(() => Unit, {
    nullable: true,
    description: 'The unit that decides, or records what the joint conference decides.',
  })
  decider!: EntityReference;

  @Field(() => Boolean, { description: 'Whether it still waits for a decision.' })
  pending!: boolean;

  @Field(() => Unit, { nullable: true, description: 'The unit that leads by the decision; null until then.' })
  lead!: EntityReference | null;

  @Field(() => [Unit], { description: 'The units that assist by the decision.' })
  assisting!: readonly EntityReference[];

  @Field(() => String, { nullable: true, description: 'Why so; null until it is decided.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The minutes of the joint conference; null where a superior decided.',
  })
  minutes!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;
}

@ObjectType('UrgentReceipt', { description: 'That a recipient has an urgent report (PR 25).' })
export class UrgentReceiptType {
  @Field(() => Unit, { nullable: true, description: 'The unit.' })
  unit!: EntityReference;

  @Field(() => DateTimeScalar, { description: 'When it said so.' })
  at!: Date;
}

@ObjectType('UrgentReport', { description: 'An urgent matter that was reported upward (PR 25).' })
export class UrgentReportType {
  @Field(() => ID, { description: 'Its id in the petition.' })
  id!: string;

  @Field(() => Unit, { nullable: true, description: 'The unit that reported it.' })
  unit!: EntityReference | null;

  @Field(() => [Unit], { description: 'The units to which it was reported.' })
  to!: readonly EntityReference[];

  @Field(() => UrgentMatterEnum, { description: 'What it is about.' })
  matter!: UrgentMatter;

  @Field(() => String, { description: 'What was reported.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When the unit learned of it.' })
  learnedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  at!: Date;

  @Field(() => DateTimeScalar, { description: 'By when it had to be, by the rule table of the day.' })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'Whether it was reported too late.' })
  late!: boolean;

  @Field(() => [UrgentReceiptType], { description: 'Who said that he has it.' })
  receipts!: readonly UrgentReceiptType[];
}

@ObjectType('ReportBack', {
  description: 'A report back (办结报告) on an assigned petition, owed or given (PR 22).',
})
export class ReportBackType {
  @Field(() => ID, { description: 'Its id in the petition.' })
  id!: string;

  @Field(() => Unit, { nullable: true, description: 'The unit that owes or gave it.' })
  unit!: EntityReference | null;

  @Field(() => Unit, {
    nullable: true,
    description: 'The unit that assigned the petition; null where a superior outside did.',
  })
  assignedBy!: EntityReference | null;

  @Field(() => DateScalar, { description: 'The last day.' })
  dueOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'When it was given; null until then.' })
  submittedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null until it was given.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'What proves it; null until it was given.' })
  evidence!: string | null;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'What the assigning unit said; null until it did.',
  })
  verdict!: Verdict | null;

  @Field(() => String, { nullable: true, description: 'Why it has to be done again; null otherwise.' })
  reason!: string | null;
}
