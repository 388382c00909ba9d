import { useParams } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { AsOfBar } from '../../parts/as-of/as-of-bar';
import { pastDay } from '../../parts/as-of/past-day';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { Empty, FailureNote, NotFound, Skeleton } from '../../parts/states/states';
import { ListTable, type Column } from '../../parts/table/list-table';
import { Pager, usePageVariables } from '../../parts/table/pager';
import { useListTrail } from '../../parts/table/trail';
import { useFilters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { useMe } from '../../shell/me-context';
import { count } from '../../words/dates';
import { useWords } from '../../words/locale';
import { About, Children, Links, OpenCases, type ShownUnit } from './blocks';
import { UnitDocument } from './unit.generated';
import styles from './unit.module.css';
import { UNIT_WORDS } from './words';

type Member = ShownUnit['cadres']['edges'][number]['node'];

const Head = ({ unit }: { readonly unit: ShownUnit }) => {
  const words = useWords(UNIT_WORDS);
  const { unitKind, unitStatus } = useWords(PERSONNEL_WORDS);
  return (
    <header className={styles.head}>
      <h1>{unit.name}</h1>
      <span>{unitKind[unit.kind]}</span>
      {unit.status === 'ACTIVE' ? null : <strong>{unitStatus[unit.status]}</strong>}
      {unit.abolishedFrom ? (
        <span className={`${styles.quiet} number`}>{words.abolished(unit.abolishedFrom)}</span>
      ) : null}
      <AsOfBar filters={useFilters()} />
    </header>
  );
};

const Members = ({ unit, dimmed }: { readonly unit: ShownUnit; readonly dimmed: boolean }) => {
  const words = useWords(UNIT_WORDS);
  const { tier } = useWords(PERSONNEL_WORDS);
  const { today } = useMe();
  const rows = unit.cadres.edges.map(({ node }) => node);
  const hrefOf = ({ id }: Member) =>
    unit.asOf === today ? `/cadres/${id}` : `/cadres/${id}?asOf=${unit.asOf}`;
  const trail = useListTrail(rows.map(hrefOf));
  const columns: readonly Column<Member>[] = [
    { key: 'name', head: words.name, width: 96, links: true, cell: (row) => row.name },
    { key: 'tier', head: words.tier, width: 96, cell: (row) => tier[row.tier] },
    { key: 'post', head: words.post, cell: (row) => row.post ?? '—', full: (row) => row.post ?? undefined },
    { key: 'rank', head: words.rank, width: 150, cell: (row) => row.rank ?? '—' },
  ];
  return (
    <section className={styles.members} aria-label={words.cadres}>
      <h2>
        {words.cadres} <span className={`${styles.quiet} number`}>{count(unit.cadres.totalCount)}</span>
      </h2>
      {rows.length === 0 ? (
        <Empty why={words.noCadres} next={unit.asOf === today ? null : words.noCadresNext} />
      ) : (
        <>
          <ListTable
            caption={words.cadres}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            hrefOf={hrefOf}
            trail={trail}
            dimmed={dimmed}
          />
          <Pager page={unit.cadres} />
        </>
      )}
    </section>
  );
};

/** A unit as of a day: its name then, who belongs to it, what is below it, and what it owes today. */
export const Component = () => {
  const words = useWords(UNIT_WORDS);
  const { today } = useMe();
  const { id = '' } = useParams();
  const filters = useFilters();
  const asOf = pastDay(filters, 'asOf', today);
  const { data, loading, failure, missing, refetch } = usePageQuery(
    UnitDocument,
    { id, asOf, present: asOf === null, ...usePageVariables() },
    { past: asOf !== null },
  );
  useTitle(data?.unit?.name ?? words.title);
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={10} />;
  const { unit } = data;
  if (!unit)
    return (
      <>
        {asOf === null ? null : <AsOfBar filters={filters} />}
        <NotFound />
      </>
    );
  return (
    <div className={styles.page}>
      <Head unit={unit} />
      <div className={styles.columns}>
        <Members unit={unit} dimmed={loading} />
        <div className={styles.side}>
          <About unit={unit} />
          {asOf === null ? <OpenCases unit={unit} missing={missing} /> : null}
          <Children unit={unit} />
          <Links unit={unit} />
        </div>
      </div>
    </div>
  );
};
