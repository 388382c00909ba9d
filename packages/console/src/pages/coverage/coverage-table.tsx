import { Link } from 'react-router';
import { UnitName } from '../../parts/names/names';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { count } from '../../words/dates';
import { useWords } from '../../words/locale';
import type { CoverageFiguresFragment, CoverageLineFragment } from './coverage.generated';
import styles from './coverage.module.css';
import { waitingOf, type Waiting } from './waiting';
import { COVERAGE_WORDS } from './words';

type Figures = Omit<CoverageFiguresFragment, '__typename'>;

const Late = ({ value }: { readonly value: number }) => {
  const words = useWords(COVERAGE_WORDS);
  if (value === 0) return <>0</>;
  return (
    <span className={styles.late}>
      <span aria-hidden="true">■ </span>
      {count(value)}
      <span className="visually-hidden"> {words.late}</span>
    </span>
  );
};

const FigureCells = ({ figures }: { readonly figures: Figures }) => (
  <>
    {[figures.recruits, figures.complete, figures.withoutLead, figures.withoutMiddle].map((value, place) => (
      <td key={place} className={styles.end}>
        {count(value)}
      </td>
    ))}
    <td className={styles.end}>
      <Late value={figures.meetingsLate} />
    </td>
    <td className={styles.end}>
      {count(figures.placesLeftLead)} / {count(figures.placesLeftMiddle)}
    </td>
  </>
);

const Why = ({ why }: Pick<Waiting, 'why'>) => {
  const words = useWords(COVERAGE_WORDS);
  const { pairingStatus } = useWords(PERSONNEL_WORDS);
  if (why === null) return null;
  const text =
    why.kind === 'vacant'
      ? words.refill[why.slot]
      : why.kind === 'status'
        ? pairingStatus[why.status]
        : words.notPaired;
  return <span className={styles.why}>{text}</span>;
};

/** A line for each unit, the totals first; figures stay uncoloured, only what passed a limit is marked. */
export const CoverageTable = ({
  lines,
  totals,
  decides,
  dimmed,
  asOf,
}: {
  readonly lines: readonly CoverageLineFragment[];
  readonly totals: Figures;
  readonly decides: boolean;
  readonly dimmed: boolean;
  /** The past day of which it speaks; null for today. */
  readonly asOf: string | null;
}) => {
  const words = useWords(COVERAGE_WORDS);
  const heads = [words.recruits, words.complete, words.withoutLead, words.withoutMiddle, words.meetingsLate];
  const hrefOf = ({ href }: Waiting) => (asOf === null ? href : `${href}?asOf=${asOf}`);
  return (
    <div className={styles.scroll} aria-busy={dimmed}>
      <table className={dimmed ? `${styles.table} ${styles.dimmed}` : styles.table}>
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.end}>
                {head}
              </th>
            ))}
            <th scope="col" className={styles.end} title={words.placesLong}>
              {words.places}
            </th>
            <th scope="col">{words.waiting}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.total}>
            <th scope="row">{words.total}</th>
            <FigureCells figures={totals} />
            <td />
          </tr>
          {lines.map((line, place) => (
            <tr key={line.unit?.id ?? place}>
              <th scope="row">
                <UnitName unit={line.unit} />
              </th>
              <FigureCells figures={line} />
              <td className={styles.waiting}>
                {waitingOf(line, decides && asOf === null).map((one) => (
                  <span key={one.id} className={styles.one}>
                    <Link to={hrefOf(one)}>{one.name}</Link> <Why why={one.why} />
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
