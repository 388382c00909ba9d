import { publicDay } from '../../words/dates';
import { useLocale } from '../../words/locale';
import styles from './paper.module.css';

/**
 * The paper that a petitioner or a firm takes along (A5), on print only: how one asks after the case and what happens next. It
 * names nobody and says nothing of the matter, since it may be lost.
 */
export const ReceiptPaper = ({
  title,
  facts,
  nextTitle,
  next,
  unit,
  on,
}: {
  readonly title: string;
  /** Number and query code first: they are what is typed. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly nextTitle: string;
  readonly next: readonly string[];
  /** The unit that gives it. */
  readonly unit: string | null;
  /** The day on which it is given. */
  readonly on: string;
}) => {
  const { locale } = useLocale();
  return (
    <article className={styles.receipt} aria-label={title}>
      <h1>{title}</h1>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{nextTitle}</h2>
      <ol>
        {next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <footer>
        <span>{unit}</span>
        <span>{publicDay(on, locale)}</span>
      </footer>
    </article>
  );
};
