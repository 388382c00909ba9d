import { Block } from '../../parts/case-page/block';
import { fullDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { REQUEST_WORDS } from './words';

/** What was done for the firm or why it couldn’t be, and, where it came late, why. */
export const Result = ({
  request: { deliveredOn, refused, result, lateReason, closedOn },
}: {
  readonly request: RequestCaseFragment;
}) => {
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  if (deliveredOn === null) return null;
  return (
    <Block title={refused ? words.refusedResult : words.result}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.deliveredOn}</dt>
          <dd className="number">{fullDay(deliveredOn, locale)}</dd>
        </div>
        {closedOn ? (
          <div>
            <dt>{words.closedOn}</dt>
            <dd className="number">{fullDay(closedOn, locale)}</dd>
          </div>
        ) : null}
      </dl>
      <p className={styles.text}>{result}</p>
      {lateReason ? (
        <p className={styles.text}>
          <span className={styles.quiet}>{words.lateReason}</span> {lateReason}
        </p>
      ) : null}
    </Block>
  );
};

/** The firm’s ratings, to be read only: nobody here rates for it. */
export const Ratings = ({ request: { ratings, deliveredOn } }: { readonly request: RequestCaseFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  if (deliveredOn === null && ratings.length === 0) return null;
  return (
    <Block title={words.ratings} note={<span className={styles.quiet}>{words.ratingsNote}</span>}>
      {ratings.length === 0 ? <p className={styles.quiet}>{words.noRating}</p> : null}
      <ol className={styles.list}>
        {ratings.map(({ grade, comment, at, final }) => (
          <li key={at} className={styles.facts}>
            <span>{words.grades[grade - 1]}</span>
            <span className={`${styles.quiet} number`}>{fullDay(shanghai(at).day, locale)}</span>
            {final ? <span className={styles.quiet}>{words.final}</span> : null}
            {comment ? <span className={styles.text}>{comment}</span> : null}
          </li>
        ))}
      </ol>
    </Block>
  );
};
