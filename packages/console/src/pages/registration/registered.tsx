import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ClockMark } from '../../parts/clock/clock';
import { Article } from '../../parts/refusal/refusal';
import { useMe } from '../../shell/me-context';
import { ownUnit } from '../../shell/me';
import { fullDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { Receipt } from './receipt';
import styles from './registered.module.css';
import { REGISTERED_WORDS } from './registered-words';
import type { Registration } from './use-registration';

/** What the desk gets back for a letter: its number, the query code this once, by when it goes on, and what is next. */
export const Registered = ({
  registration: { petition, next, changedSince },
}: {
  readonly registration: Registration;
}) => {
  const words = useWords(REGISTERED_WORDS);
  const { locale } = useLocale();
  const me = useMe();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!next) head.current?.focus();
  }, [next, petition]);
  const { number, receipt, receivedAt, subject, clocks, nextStep } = petition;
  const unit = petition.firstResponsible.unit?.name ?? ownUnit(me)?.name ?? null;
  return (
    <section className={styles.panel} aria-labelledby="registered">
      <h2 id="registered" ref={head} tabIndex={-1}>
        <span aria-hidden="true">✓</span> {words.registered} <span className="number">{number}</span>
      </h2>
      {changedSince ? <p className={styles.changed}>◆ {words.changedSince}</p> : null}
      <dl className={styles.facts}>
        <dt>{words.subject}</dt>
        <dd>{subject}</dd>
        <dt>{words.receivedOn}</dt>
        <dd className="number">{fullDay(receivedAt, locale)}</dd>
      </dl>
      {receipt ? (
        <div className={styles.code}>
          <span>{words.queryCode}</span>
          <strong className="number">{receipt.queryCode}</strong>
          <span className={styles.hint}>{words.onlyOnce}</span>
          <Button onClick={() => print()}>{words.print}</Button>
        </div>
      ) : null}
      {clocks.map((clock) => (
        <div key={clock.kind} className={styles.clock}>
          <ClockMark clock={clock} withKind />
          <Article rule={clock.rule} />
          <ul>
            {clock.derivation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.next}>
        {nextStep ? (
          <Link to={`/petitions/${number}?step=${nextStep.command}`}>{words.nextStep(nextStep.label)}</Link>
        ) : null}
        <Link to={`/petitions/${number}`}>{words.open}</Link>
      </p>
      {receipt ? <Receipt petition={petition} queryCode={receipt.queryCode} unit={unit} /> : null}
    </section>
  );
};
