import { shanghai, fullDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { REQUEST_WORDS } from './words';

/** Whose turn it is and since when; while the firm is waited for, with what it was asked. */
export const Turn = ({ request }: { readonly request: RequestCaseFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const signs = useSigns();
  const { locale } = useLocale();
  const { whoseTurn, waitingSince, responsibility, questions, status, handOvers } = request;
  if (!whoseTurn) return null;
  const unitOf = {
    FIRM: null,
    HOLDER: responsibility.unit,
    OFFERED_UNIT: responsibility.offeredTo,
    PETITION_OFFICE: handOvers.at(-1)?.toUnit ?? null,
  }[whoseTurn];
  const open = status === 'WAITING' ? questions.findLast(({ answeredAt }) => answeredAt === null) : undefined;
  return (
    <section className={open ? `${styles.turn} ${styles.waiting}` : styles.turn} aria-label={words.turn}>
      <p>
        {open ? (
          <strong>
            <span aria-hidden="true">◆ </span>
            {words.waiting}
          </strong>
        ) : null}{' '}
        {words.turns[whoseTurn]}
        {unitOf ? signs.aside(unitOf.name) : ''}
        {waitingSince ? (
          <span className="number"> · {words.since(fullDay(shanghai(waitingSince).day, locale))}</span>
        ) : null}
      </p>
      {open ? (
        <>
          <p className={styles.quiet}>{words.asked}</p>
          <blockquote className={styles.quote}>{open.question}</blockquote>
          <p className={styles.quiet}>{words.standStill}</p>
        </>
      ) : null}
    </section>
  );
};
