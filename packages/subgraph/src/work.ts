import { WORK_VIEWS, type WorkCounts } from '@lianxin/casework';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from './described-enum';

/** An input, so it is the same in every subgraph. */
export const WorkViewEnum = describedEnum(
  'WorkView',
  'Which part of somebody’s work is listed.',
  WORK_VIEWS,
  {
    ALL: 'All of it.',
    OVERDUE: 'What an office owed before today.',
    TODAY: 'What is due today.',
    WEEK: 'What is due from today to seven days on; what is overdue isn’t in it.',
    TO_ACCEPT: 'What is offered to one of the asker’s units, which hasn’t answered yet.',
    TO_APPROVE: 'What waits for a decision that the asker’s role may take: an objection, an approval.',
  },
);

/** How many cases each view of somebody's work holds. */
@Directive('@shareable')
@ObjectType('WorkCounts', {
  description:
    'How many cases each view of the work holds, under the same filter; one case may be in several.',
})
export class WorkCountsType implements WorkCounts {
  @Field(() => Int, { description: 'All of it.' })
  all!: number;
  @Field(() => Int, { description: 'Owed before today.' })
  overdue!: number;
  @Field(() => Int, { description: 'Due today.' })
  today!: number;
  @Field(() => Int, { description: 'Due from today to seven days on.' })
  week!: number;
  @Field(() => Int, { description: 'Offered and not answered yet.' })
  toAccept!: number;
  @Field(() => Int, { description: 'Waiting for a decision.' })
  toApprove!: number;
}
