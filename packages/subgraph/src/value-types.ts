import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from './scalars';

/** All clocks of all services: the enum is used as input too, so it is the same everywhere. */
export const ClockKind = {
  ROUTE: 'ROUTE',
  NOTIFY: 'NOTIFY',
  OBJECT: 'OBJECT',
  CONCLUDE: 'CONCLUDE',
  REVIEW_REQUEST: 'REVIEW_REQUEST',
  REVIEW: 'REVIEW',
  RE_REVIEW_REQUEST: 'RE_REVIEW_REQUEST',
  RE_REVIEW: 'RE_REVIEW',
  SIMPLE_ACCEPT: 'SIMPLE_ACCEPT',
  SIMPLE_REPLY: 'SIMPLE_REPLY',
  REPORT_BACK: 'REPORT_BACK',
  OBJECTION_DECISION: 'OBJECTION_DECISION',
  SUPERVISION: 'SUPERVISION',
  CORRECTION: 'CORRECTION',
  SUGGESTION: 'SUGGESTION',
  EXECUTION: 'EXECUTION',
  CONTACT: 'CONTACT',
  ANSWER: 'ANSWER',
  SOLVE: 'SOLVE',
} as const;
export type ClockKind = keyof typeof ClockKind;
registerEnumType(ClockKind, { name: 'ClockKind', description: 'What a clock counts towards.' });

export const ClockState = {
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  MET: 'MET',
  MISSED: 'MISSED',
  VOID: 'VOID',
} as const;
export type ClockState = keyof typeof ClockState;
registerEnumType(ClockState, { name: 'ClockState', description: 'Whether a clock runs, and how it ended.' });

export const ClockLevel = { CALM: 'CALM', AMBER: 'AMBER', RED: 'RED', DONE: 'DONE' } as const;
export type ClockLevel = keyof typeof ClockLevel;
registerEnumType(ClockLevel, { name: 'ClockLevel', description: 'How near a clock is to its end.' });

export const DayUnit = { DAYS: 'DAYS', WORKING_DAYS: 'WORKING_DAYS' } as const;
export type DayUnit = keyof typeof DayUnit;
registerEnumType(DayUnit, { name: 'DayUnit', description: 'Calendar days or working days.' });

/** The article that a refusal or a date rests on. */
@Directive('@shareable')
@ObjectType({ description: 'The article that a refusal or a date rests on.' })
export class RuleReference {
  @Field(() => String, { description: 'The regulation or local rule, e.g. 信访工作条例.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'The article, e.g. 第二十三条.' })
  article!: string | null;
  @Field(() => String, { nullable: true, description: 'Its words.' })
  text!: string | null;
}

/** Days until a clock ends; negative once it is past. */
@Directive('@shareable')
@ObjectType({
  description: 'Days until a clock ends, on the server’s Shanghai date; negative once it is past.',
})
export class DaysLeft {
  @Field(() => Int, { description: 'How many; negative once past.' })
  count!: number;
  @Field(() => DayUnit, { description: 'Calendar days or working days.' })
  unit!: DayUnit;
}

/** A lawful term of a case, with the article and the derivation of its end. */
@Directive('@shareable')
@ObjectType({ description: 'A lawful term of a case, with the article and the derivation of its end.' })
export class Clock {
  @Field(() => ClockKind, { description: 'What it counts towards.' })
  kind!: ClockKind;
  @Field(() => ClockState, { description: 'Whether it runs, and how it ended.' })
  state!: ClockState;
  @Field(() => ClockLevel, {
    description: 'Amber in the last fifth, at least two days; red at the end and past it.',
  })
  level!: ClockLevel;
  @Field(() => DaysLeft, { nullable: true, description: 'What is left; null once it is done.' })
  left!: DaysLeft | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was done; null until then.' })
  metOn!: string | null;
  @Field(() => DaysLeft, {
    nullable: true,
    description: 'By how much it was done late; null where it was in time or isn’t done.',
  })
  lateBy!: DaysLeft | null;
  @Field(() => DateScalar, { description: 'The day it counts from.' })
  startedOn!: string;
  @Field(() => DateScalar, { description: 'The last day of the term.' })
  dueOn!: string;
  @Field(() => Boolean, { description: 'True where the calendar of a year it crosses is not published yet.' })
  provisional!: boolean;
  @Field(() => RuleReference, { description: 'The article that sets the term.' })
  rule!: RuleReference;
  @Field(() => String, { description: 'The version of the calendar it was derived from.' })
  calendarVersion!: string;
  @Field(() => [String], { description: 'How the end was derived, a step a line.' })
  derivation!: string[];
}
