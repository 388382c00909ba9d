import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PageQuery } from '../../api/use-page-query';
import { useWords } from '../../words/locale';
import { Empty, FailureNote, MissingPart, Skeleton } from '../states/states';
import { ListTable, type Column } from '../table/list-table';
import { Pager, type Paged } from '../table/pager';
import { useListTrail } from '../table/trail';
import { useTitle } from '../title';
import styles from './list-page.module.css';
import { LIST_WORDS } from './words';

/** A page of a list as the server answers it. */
export interface Listed<Row> extends Paged {
  readonly edges: readonly { readonly node: Row }[];
}

interface ListPageProps<Row> {
  readonly title: string;
  /** Beside the title: where a new one is begun. */
  readonly aside?: ReactNode;
  readonly filters: ReactNode;
  readonly query: PageQuery<unknown>;
  readonly list: Listed<Row> | null;
  readonly columns: readonly Column<Row>[];
  readonly hrefOf: (row: Row) => string;
  /** Why there is nothing. */
  readonly empty: string;
  /** Whether a filter is set that could be taken away. */
  readonly isFiltered: boolean;
}

/** A list of the office: its filters, its rows, its pages; and what stands there while, or because, there are none. */
export const ListPage = <Row extends { readonly id: string }>({
  title,
  aside,
  filters,
  query,
  list,
  columns,
  hrefOf,
  empty,
  isFiltered,
}: ListPageProps<Row>) => {
  const words = useWords(LIST_WORDS);
  useTitle(title);
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const trail = useListTrail(rows.map(hrefOf));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {aside}
      </div>
      {filters}
      {query.failure ? <FailureNote failure={query.failure} retry={query.refetch} /> : null}
      {query.missing.length > 0 ? <MissingPart of="cadre" /> : null}
      {list === null && query.loading ? <Skeleton lines={12} /> : null}
      {list && rows.length > 0 ? (
        <>
          <ListTable
            caption={title}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            hrefOf={hrefOf}
            trail={trail}
            dimmed={query.loading}
          />
          <Pager page={list} />
        </>
      ) : null}
      {list && rows.length === 0 ? (
        <Empty why={empty} next={isFiltered ? <Link to="?">{words.all}</Link> : undefined} />
      ) : null}
    </div>
  );
};
