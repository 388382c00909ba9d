import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { PageOf, Total } from '@lianxin/kernel';
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

/** A page of nodes as Relay has it, with the count of all that the asker may see: a promise made when a field reads it. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  readonly totalCount: number | Promise<number>;
  readonly totalCountIsExact: boolean | Promise<boolean>;
}

/** The fields of a connection; its edges are of the type `<name>Edge`. What a list has beyond them, a class adds that extends it. */
export const connectionFields = <Node extends object>(
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

  @ObjectType()
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge], { description: 'The page, in the order asked for.' })
    edges!: Edge<Node>[];
    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many the asker may see in all.' })
    readonly totalCount!: number | Promise<number>;
    @Field(() => Boolean, { description: 'Whether totalCount is exact: it is up to 10,000.' })
    readonly totalCountIsExact!: boolean | Promise<boolean>;
  }
  return NodeConnection;
};

/** Makes the GraphQL types `<name>Connection` and `<name>Edge`; call it once for each node type. */
export const connectionOf = <Node extends object>(
  name: string,
  node: () => ClassType<Node>,
): ClassType<Connection<Node>> => {
  @ObjectType(`${name}Connection`, { description: `A page of ${name}, as far as the asker may see it.` })
  class NamedConnection extends connectionFields(name, node) {}
  return NamedConnection;
};

/** Counts at most once, and not before the first call. */
const whenAsked = (total: PageOf<unknown>['total']): (() => Promise<Total>) => {
  let counted: Promise<Total> | null = null;
  return () => (counted ??= typeof total === 'function' ? total() : Promise.resolve(total));
};

/**
 * The connection of what was read, at most `limit + 1` rows from the page's own end of the list: drops the one row too
 * many, and turns a page from the back round. Counts only where a field of the total is selected.
 */
export const toConnection = <Row, Node>(
  page: Page,
  read: PageOf<Row>,
  nodeOf: (row: Row) => Node,
  cursorOf: (row: Row) => string,
): Connection<Node> => {
  const more = read.rows.length > page.limit;
  const kept = read.rows.slice(0, page.limit);
  const ordered = page.direction === 'forward' ? kept : kept.reverse();
  const edges = ordered.map((row) => ({ cursor: cursorOf(row), node: nodeOf(row) }));
  const beyond = page.position !== null;
  const total = whenAsked(read.total);
  return {
    edges,
    pageInfo: {
      hasNextPage: page.direction === 'forward' ? more : beyond,
      hasPreviousPage: page.direction === 'forward' ? beyond : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return total().then(({ count }) => count);
    },
    get totalCountIsExact() {
      return total().then(({ exact }) => exact);
    },
  };
};
