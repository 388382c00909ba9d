import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PageQuery } from '../../api/use-page-query';
import { useWords } from '../../words/locale';
import { Listing } from '../listing/listing';
import listing from '../listing/listing.module.css';
import { MissingPart } from '../states/states';
import type { Column } from '../table/list-table';
import type { Paged } from '../table/pager';
import { useTitle } from '../title';
import { LIST_WORDS } from './words';

/** A page of a list as the server answers it. */
interface Listed<Row> extends Paged {
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

/** A list of the office with its title and filters; without the cadre service only the names of units and officers are missing. */
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
  return (
    <div className={listing.page}>
      <header className={listing.head}>
        <h1>{title}</h1>
        {aside}
      </header>
      {filters}
      {query.missing.length > 0 ? <MissingPart of="cadre" /> : null}
      <Listing
        title={title}
        query={query}
        page={list}
        columns={columns}
        keyOf={({ id }) => id}
        hrefOf={hrefOf}
        why={empty}
        next={isFiltered ? <Link to="?">{words.all}</Link> : undefined}
      />
    </div>
  );
};
