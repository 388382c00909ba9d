import { Directive, Field, ObjectType } from 'type-graphql';
import { describedEnum } from './described-enum';
import { DateScalar } from './scalars';

export const MILESTONE_STATES = ['DONE', 'NOW', 'AHEAD'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export const MilestoneStateEnum = describedEnum(
  'MilestoneState',
  'Where a case stands to one of its stations.',
  MILESTONE_STATES,
  { DONE: 'Behind it.', NOW: 'It is there now.', AHEAD: 'Ahead of it.' },
);

/** A station of a case on its way, for the petitioner or firm whose case it is. */
@Directive('@shareable')
@ObjectType('Milestone', {
  description: 'A station of a case on its way, in plain words, for the petitioner or firm whose case it is.',
})
export class MilestoneType {
  @Field(() => String, { description: 'What it is, in plain words.' })
  label!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was reached; null where it isn’t, or the day isn’t known.',
  })
  on!: string | null;
  @Field(() => MilestoneStateEnum, {
    description: 'Whether the case has it behind it, is there, or comes to it.',
  })
  state!: MilestoneState;
}

export const TIMELINE_KINDS = ['HANDLING', 'DEADLINE', 'SUPERVISION'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export const TimelineKindEnum = describedEnum(
  'TimelineKind',
  'What an entry of a case’s timeline is about.',
  TIMELINE_KINDS,
  {
    HANDLING: 'Somebody did something with the case.',
    DEADLINE: 'A period: it passed, was lengthened or derived again.',
    SUPERVISION: 'Supervision of those who handle it.',
  },
);
