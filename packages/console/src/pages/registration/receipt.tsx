import { publicDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import styles from './receipt.module.css';
import { RECEIPT_WORDS } from './receipt-words';
import type { RegisteredPetition } from './use-send-letter';

/**
 * The paper that the petitioner takes along (A5), on print only: how he asks after his petition and what happens next. It names
 * nobody and says nothing of the matter, since it may be lost.
 */
export const Receipt = ({
  petition: { number, receivedAt, registeredAt, clocks },
  queryCode,
  unit,
}: {
  readonly petition: RegisteredPetition;
  readonly queryCode: string;
  readonly unit: string | null;
}) => {
  const words = useWords(RECEIPT_WORDS);
  const { locale } = useLocale();
  const [clock] = clocks;
  const facts = [
    [words.number, number],
    [words.queryCode, queryCode],
    [words.receivedOn, publicDay(receivedAt, locale)],
    [words.registeredOn, publicDay(shanghai(registeredAt).day, locale)],
    [words.unit, unit ?? '—'],
    [words.address, `${location.host}/q`],
  ] as const;
  return (
    <article className={styles.receipt} aria-label={words.title}>
      <h1>{words.title}</h1>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.nextTitle}</h2>
      <ol>
        {clock ? <li>{words.until(clock.kind, publicDay(clock.dueOn, locale))}</li> : null}
        <li>{words.follow}</li>
        <li>{words.keep}</li>
      </ol>
      <footer>
        <span>{unit}</span>
        <span>{publicDay(shanghai(registeredAt).day, locale)}</span>
      </footer>
    </article>
  );
};
