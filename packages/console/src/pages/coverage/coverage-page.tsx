import { usePageQuery } from '../../api/use-page-query';
import { AsOfBar } from '../../parts/as-of/as-of-bar';
import { pastDay } from '../../parts/as-of/past-day';
import { Empty, FailureNote, NotFound, Skeleton } from '../../parts/states/states';
import { useFilters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { UnitFilter } from '../../parts/unit-filter/unit-filter';
import { useMe } from '../../shell/me-context';
import { holds, type Me, type Role } from '../../shell/me';
import { count } from '../../words/dates';
import { useWords } from '../../words/locale';
import { CoverageTable } from './coverage-table';
import { CoverageDocument, type CoverageQuery } from './coverage.generated';
import styles from './coverage.module.css';
import { COVERAGE_WORDS } from './words';

const READERS: readonly Role[] = ['ORG_OFFICER', 'UNIT_HEAD', 'LEADER'];

/** The unit over which somebody first reads the board. */
const firstUnit = (me: Me): string | null =>
  READERS.flatMap((role) => me.roles.filter((one) => one.role === role)).find(({ unit }) => unit)?.unit?.id ??
  null;

const Totals = ({ totals }: { readonly totals: CoverageQuery['mentorCoverage']['totals'] }) => {
  const words = useWords(COVERAGE_WORDS);
  const figures = [
    [words.due, totals.recruits],
    [words.complete, totals.complete],
    [words.withoutLead, totals.withoutLead],
    [words.withoutMiddle, totals.withoutMiddle],
  ] as const;
  return (
    <p className={`${styles.totals} number`}>
      {figures.map(([label, value]) => (
        <span key={label}>
          {label} {count(value)}
        </span>
      ))}
      <span className={totals.meetingsLate > 0 ? styles.late : undefined}>
        {totals.meetingsLate > 0 ? <span aria-hidden="true">■ </span> : null}
        {words.meetingsLate} {count(totals.meetingsLate)}
      </span>
    </p>
  );
};

const Board = ({ unitId, top }: { readonly unitId: string; readonly top: string }) => {
  const words = useWords(COVERAGE_WORDS);
  const me = useMe();
  const filters = useFilters();
  const asOf = pastDay(filters, 'asOf', me.today);
  const { data, loading, failure, refetch } = usePageQuery(
    CoverageDocument,
    { unitId, asOf, present: asOf === null },
    { past: asOf !== null },
  );
  const board = data?.mentorCoverage ?? null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {board ? <Totals totals={board.totals} /> : null}
        <AsOfBar filters={filters} />
      </header>
      <UnitFilter
        name="unit"
        label={words.scope}
        filters={filters}
        chosen={data?.unit?.name ?? null}
        withinId={top}
      />
      {failure ? <FailureNote failure={failure} retry={refetch} /> : null}
      {!board && !failure ? <Skeleton lines={12} /> : null}
      {board && board.units.length === 0 ? <Empty why={words.empty} next={words.emptyNext} /> : null}
      {board && board.units.length > 0 ? (
        <CoverageTable
          lines={board.units}
          totals={board.totals}
          decides={holds(me, 'ORG_OFFICER')}
          dimmed={loading}
          asOf={asOf}
        />
      ) : null}
    </div>
  );
};

/** Which units lack mentors for their recruits, today or on a past day, for a unit and all below it. */
export const Component = () => {
  const words = useWords(COVERAGE_WORDS);
  const top = firstUnit(useMe());
  const unit = useFilters().get('unit');
  useTitle(words.title);
  return top ? <Board unitId={unit ?? top} top={top} /> : <NotFound />;
};
