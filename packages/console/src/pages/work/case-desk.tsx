import { useMemo, type ReactNode } from 'react';
import type { WorkView } from '../../api/schema.generated';
import type { PageQuery } from '../../api/use-page-query';
import type { CaseRow } from '../../parts/cases/case-columns';
import { FailureNote, Empty, MissingPart, Skeleton } from '../../parts/states/states';
import { ListTable, type Column } from '../../parts/table/list-table';
import { Pager, type Paged } from '../../parts/table/pager';
import { useListTrail } from '../../parts/table/trail';
import { shanghai } from '../../words/dates';
import { useWords } from '../../words/locale';
import { Link } from 'react-router';
import { CASE_VIEWS } from './views';
import { ViewBar } from './view-bar';
import styles from './work.module.css';
import { WORK_WORDS } from './words';

type Counts = Readonly<Record<'all' | 'overdue' | 'today' | 'week' | 'toAccept' | 'toApprove', number>>;

const COUNT_OF: Readonly<Record<WorkView, keyof Counts>> = {
  ALL: 'all',
  OVERDUE: 'overdue',
  TODAY: 'today',
  WEEK: 'week',
  TO_ACCEPT: 'toAccept',
  TO_APPROVE: 'toApprove',
};

/** A page of work with the counts of its views. */
export interface CaseWork<Row> extends Paged {
  readonly counts: Counts;
  readonly edges: readonly { readonly node: Row }[];
}

const differ = (one: Counts, other: Counts): boolean =>
  Object.values(COUNT_OF).some((key) => one[key] !== other[key]);

/** When an answer came, as a clock on the wall says it. */
const useReadAt = (answer: unknown): string | null =>
  useMemo(() => (answer === null ? null : shanghai(new Date().toISOString()).time), [answer]);

/** The list of one desk of cases, in order of the clock: views with counts, filters, rows, pages. */
export const CaseDesk = <Row extends CaseRow>({
  title,
  view,
  query,
  work,
  newest,
  columns,
  hrefOf,
  filters,
}: {
  readonly title: string;
  readonly view: WorkView;
  readonly query: PageQuery<unknown>;
  readonly work: CaseWork<Row> | null;
  /** The counts as they are now; rows never move by themselves. */
  readonly newest: Counts | null;
  readonly columns: readonly Column<Row>[];
  readonly hrefOf: (row: Row) => string;
  readonly filters: ReactNode;
}) => {
  const words = useWords(WORK_WORDS);
  const rows = work?.edges.map(({ node }) => node) ?? [];
  const trail = useListTrail(rows.map(hrefOf));
  const readAt = useReadAt(work);
  const changed = work !== null && newest !== null && differ(work.counts, newest);
  return (
    <>
      <ViewBar
        label={words.views}
        views={CASE_VIEWS}
        chosen={view}
        nameOf={(each) => words.caseViews[each]}
        countOf={(each) => work?.counts[COUNT_OF[each]] ?? null}
        late={['OVERDUE']}
      />
      <div className={styles.tools}>
        {filters}
        <span role="status" className={styles.quiet}>
          {readAt === null ? null : words.readAt(readAt)}{' '}
          {changed ? (
            <button type="button" className={styles.changed} onClick={query.refetch}>
              {words.changed}
            </button>
          ) : null}
        </span>
      </div>
      {query.failure ? <FailureNote failure={query.failure} retry={query.refetch} /> : null}
      {query.missing.length > 0 ? <MissingPart of="cadre" /> : null}
      {work === null && query.loading ? <Skeleton lines={12} /> : null}
      {work && rows.length > 0 ? (
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
          <Pager page={work} />
        </>
      ) : null}
      {work && rows.length === 0 ? (
        <Empty
          why={words.empty[view]}
          next={view === 'ALL' ? undefined : <Link to="?">{words.seeAll}</Link>}
        />
      ) : null}
    </>
  );
};
