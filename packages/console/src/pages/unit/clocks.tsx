import { CLOCK_WORDS } from '../../parts/clock/words';
import type { ClockKind } from '../../api/schema.generated';
import { count } from '../../words/dates';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import styles from './unit.module.css';
import { UNIT_WORDS } from './words';

/** How many periods of one kind are owed, by how near their end is. */
export interface OwedPeriods {
  readonly kind: ClockKind;
  readonly calm: number;
  readonly amber: number;
  readonly red: number;
}

const Count = ({ value, tone }: { readonly value: number; readonly tone: 'amber' | 'red' }) =>
  value === 0 ? <>0</> : <span className={styles[tone]}>{count(value)}</span>;

/** The periods that bind a unit today: a line for each kind, what is near its end or past it marked. */
export const ClockTable = ({
  title,
  periods,
}: {
  readonly title: string;
  readonly periods: readonly OwedPeriods[];
}) => {
  const words = useWords(UNIT_WORDS);
  const { kinds } = useWords(CLOCK_WORDS);
  const signs = useSigns();
  if (periods.length === 0) return <p className={styles.quiet}>{signs.labelled(title, words.nothingOwed)}</p>;
  return (
    <table className={styles.clocks}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          {[words.calm, words.amber, words.red].map((head) => (
            <th key={head} scope="col" className={styles.end}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map(({ kind, calm, amber, red }) => (
          <tr key={kind}>
            <th scope="row">{kinds[kind]}</th>
            <td className={styles.end}>{count(calm)}</td>
            <td className={styles.end}>
              <Count value={amber} tone="amber" />
            </td>
            <td className={styles.end}>
              <Count value={red} tone="red" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
