import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Accepted } from '../../api/use-command';
import { ClockMark } from '../../parts/clock/clock';
import { ReceiptPaper } from '../../parts/receipt/paper';
import { publicDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import styles from './request-form-page.module.css';
import type { SubmitRequestMutation } from './submit-request.generated';
import { REQUEST_FORM_WORDS } from './words';

/** A request that was just taken down. */
export type LoggedRequest = Accepted<SubmitRequestMutation['submitRequest']>;

const Paper = ({ request }: { readonly request: LoggedRequest }) => {
  const words = useWords(REQUEST_FORM_WORDS);
  const { locale } = useLocale();
  const { number, receipt, receivedAt, submittedAt, clocks, firstResponsible } = request;
  const unit = firstResponsible.unit?.name ?? null;
  if (!receipt) return null;
  return (
    <ReceiptPaper
      title={words.receiptTitle}
      facts={[
        [words.number, number],
        [words.queryCode, receipt.queryCode],
        [words.receivedAt, publicDay(receivedAt, locale)],
        [words.unit, unit ?? '—'],
        [words.address, `${location.host}/firm`],
      ]}
      nextTitle={words.nextTitle}
      next={[
        ...clocks.flatMap(({ kind, dueOn }) => words.until(kind, publicDay(dueOn, locale)) ?? []),
        words.follow,
        words.keep,
      ]}
      unit={unit}
      on={shanghai(submittedAt).day}
    />
  );
};

/** What was logged: its number, the query code this once, the periods that run, and where one goes from there. */
export const Logged = ({
  request,
  onAnother,
}: {
  readonly request: LoggedRequest;
  readonly onAnother: () => void;
}) => {
  const words = useWords(REQUEST_FORM_WORDS);
  const { number, receipt, clocks } = request;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className={styles.paper} aria-labelledby="logged">
      <h2 id="logged" ref={head} tabIndex={-1}>
        <span aria-hidden="true">✓</span> {words.done} <span className="number">{number}</span>
      </h2>
      {receipt ? (
        <p className={styles.next}>
          <span>{words.queryCode}</span>
          <strong className={`${styles.code} number`}>{receipt.queryCode}</strong>
          <span className={styles.once}>{words.once}</span>
          <button type="button" className={styles.print} onClick={() => print()}>
            {words.print}
          </button>
        </p>
      ) : null}
      <p className={styles.next}>
        {clocks.map((clock) => (
          <ClockMark key={clock.kind} clock={clock} withKind />
        ))}
      </p>
      <p className={styles.next}>
        <Link to={`/requests/${number}`}>{words.open}</Link>
        <button type="button" className={styles.print} onClick={onAnother}>
          {words.another}
        </button>
      </p>
      <Paper request={request} />
    </section>
  );
};
