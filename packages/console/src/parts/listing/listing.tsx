import type { ReactNode } from 'react';
import type { PageQuery } from '../../api/use-page-query';
import { Empty, FailureNote, Skeleton } from '../states/states';
import { ListTable, type Column } from '../table/list-table';
import { Pager, type Paged } from '../table/pager';
import { useListTrail } from '../table/trail';

interface PageOf<Row> extends Paged {
  readonly edges: readonly { readonly node: Row }[];
}

/** A list in whichever state it is: not loaded, nothing to show and why, or its rows with their pages. */
export const Listing = <Row,>({
  title,
  query,
  page,
  columns,
  keyOf,
  hrefOf,
  why,
  next,
}: {
  readonly title: string;
  readonly query: PageQuery<unknown>;
  readonly page: PageOf<Row> | null;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly hrefOf: (row: Row) => string;
  /** Why the list is empty, and what to do next. */
  readonly why: string;
  readonly next?: ReactNode;
}) => {
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const trail = useListTrail(rows.map(hrefOf));
  if (query.failure) return <FailureNote failure={query.failure} retry={query.refetch} />;
  if (!page) return <Skeleton lines={12} />;
  if (rows.length === 0) return <Empty why={why} next={next} />;
  return (
    <>
      <ListTable
        caption={title}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        hrefOf={hrefOf}
        trail={trail}
        dimmed={query.loading}
      />
      <Pager page={page} />
    </>
  );
};
