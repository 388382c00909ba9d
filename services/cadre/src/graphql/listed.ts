import {
  encodeCursor,
  readListPage,
  toConnection,
  type Connection,
  type PageArguments,
} from '@lianxin/subgraph';

/** What a short list is ordered by: a key that people see, then the id. */
interface Placed {
  readonly key: string;
  readonly id: string;
}

const compare = (a: Placed, b: Placed): number =>
  a.key === b.key ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.key < b.key ? -1 : 1;

/** A page of a list that was read as a whole, because it is short: what stands directly below or within one unit. */
export const pageOfAll = <Row extends { readonly id: string }, Node>(
  args: PageArguments,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  nodeOf: (row: Row) => Node,
): Connection<Node> => {
  const { page, request } = readListPage(args, 'text');
  const placeOf = (row: Row): Placed => ({ key: keyOf(row), id: row.id });
  const way = request.direction === 'forward' ? 1 : -1;
  const { position } = request;
  const ahead = [...rows]
    .sort((a, b) => way * compare(placeOf(a), placeOf(b)))
    .filter((row) => position === null || way * compare(placeOf(row), position) > 0);
  const read = { rows: ahead.slice(0, page.limit + 1), total: { count: rows.length, exact: true } };
  return toConnection(page, read, nodeOf, (row) => encodeCursor(keyOf(row), row.id));
};
