import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Page } from './page';

/** Where a page stands in its list. */
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after the last node.' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether there is more before the first node.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first node; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last node; null on an empty page.' })
  endCursor!: string | null;
}

/** The arguments of every list; read them with `readPage`. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the front, 1 to 200; 20 where neither is given.',
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many from the back, 1 to 200.' })
  last?: number | null;
  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page of nodes as Relay has it, with the count of all that the asker may see. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  totalCount: number;
  totalCountIsExact: boolean;
}

/** Makes the GraphQL types `<name>Connection` and `<name>Edge`; call it once for each node type. */
export const connectionOf = <Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> => {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: 'Where the node stands in the list: opaque.' })
    cursor!: string;
    @Field(node, { description: `The ${name} itself.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, as far as the asker may see it.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: 'The page, in the order asked for.' })
    edges!: Edge<Node>[];
    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many the asker may see in all.' })
    totalCount!: number;
    @Field(() => Boolean, { description: 'Whether totalCount is exact: it is up to 10,000.' })
    totalCountIsExact!: boolean;
  }
  return NodeConnection;
};

/** What a read model answers to a `Page`: at most `limit + 1` nodes, read from the page's own end of the list. */
export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  readonly total: { readonly count: number; readonly exact: boolean };
}

/** The connection of what was read: drops the one row too many, and turns a page from the back round. */
export const toConnection = <Row, Node>(
  page: Page,
  read: ReadRows<Row>,
  nodeOf: (row: Row) => Node,
  cursorOf: (row: Row) => string,
): Connection<Node> => {
  const more = read.rows.length > page.limit;
  const kept = read.rows.slice(0, page.limit);
  const ordered = page.direction === 'forward' ? kept : kept.reverse();
  const edges = ordered.map((row) => ({ cursor: cursorOf(row), node: nodeOf(row) }));
  const beyond = page.position !== null;
  return {
    edges,
    pageInfo: {
      hasNextPage: page.direction === 'forward' ? more : beyond,
      hasPreviousPage: page.direction === 'forward' ? beyond : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: read.total.count,
    totalCountIsExact: read.total.exact,
  };
};
