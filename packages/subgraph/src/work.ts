import type { PlainDate } from '@lianxin/calendar';
import { WORK_VIEWS, type WorkCounts } from '@lianxin/casework';
import { Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { connectionFields, type Connection } from './connection';
import { describedEnum } from './described-enum';
import { DateScalar } from './scalars';

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

/** A page of somebody's work, with the day it is told on and the counts of all its views: counted when a field reads them. */
export interface WorkConnection<Node> extends Connection<Node> {
  readonly counts: Promise<WorkCounts>;
  readonly today: PlainDate;
}

/** Makes the GraphQL types `<name>WorkConnection` and `<name>WorkEdge`; call it once for each node type. */
export const workConnectionOf = <Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<WorkConnection<Node>> => {
  @ObjectType(`${name}WorkConnection`, {
    description: `A page of the asker’s work, in the order of the clock, as far as he may see it.`,
  })
  class NamedWorkConnection extends connectionFields(`${name}Work`, node) implements WorkConnection<Node> {
    @Field(() => WorkCountsType, { description: 'How many each view holds, under the same filter.' })
    readonly counts!: Promise<WorkCounts>;
    @Field(() => DateScalar, { description: 'The day on which this is told, in Shanghai.' })
    readonly today!: PlainDate;
  }
  return NamedWorkConnection;
};

/** The page as a page of work; `count` is called where the counts are selected, and not before. */
export const toWorkConnection = <Node>(
  page: Connection<Node>,
  today: PlainDate,
  count: () => Promise<WorkCounts>,
): WorkConnection<Node> =>
  Object.defineProperties(page as WorkConnection<Node>, {
    counts: { get: count },
    today: { value: today },
  });
