import type { PlainDate } from '@lianxin/calendar';
import { MILESTONE_STATES, type MilestoneState } from '@lianxin/casework';
import { Directive, Field, ObjectType } from 'type-graphql';
import { describedEnum } from './described-enum';
import { DateScalar } from './scalars';

const MilestoneStateEnum = describedEnum(
  'MilestoneState',
  'Where a stage of a case stands.',
  MILESTONE_STATES,
  {
    DONE: 'It is behind.',
    NOW: 'The case is there.',
    AHEAD: 'It is still to come.',
  },
);

/** A stage of a case as its petitioner or firm reads it. */
@Directive('@shareable')
@ObjectType('Milestone', { description: 'One stage of a case, in plain words, for whoever brought it.' })
export class MilestoneType {
  @Field(() => String, { description: 'What it is called.' })
  label!: string;
  @Field(() => DateScalar, { nullable: true, description: 'When it was reached; null until then.' })
  on!: PlainDate | null;
  @Field(() => MilestoneStateEnum, { description: 'Whether it is behind, present or ahead.' })
  state!: MilestoneState;
}
