import { useEffect, useState, type FormEvent } from 'react';
import type { Outcome } from '../../api/use-command';
import { useWords } from '../../words/locale';
import { RefusalNote } from '../refusal/refusal';
import styles from './masked.module.css';
import { MASKED_WORDS } from './words';

const SHOWN_SECONDS = 60;

/** Asks the server for one value, for a stated purpose. */
export type Reveal = (purpose: string) => Promise<Outcome<{ readonly value: string | null }>>;

const useCountdown = (running: boolean, onEnd: () => void): number => {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  useEffect(() => {
    if (!running) return;
    let seconds = SHOWN_SECONDS;
    const timer = setInterval(() => {
      seconds -= 1;
      setLeft(seconds);
      if (seconds <= 0) onEnd();
    }, 1000);
    return () => {
      clearInterval(timer);
      setLeft(SHOWN_SECONDS);
    };
  }, [running, onEnd]);
  return left;
};

/**
 * A value that the server masked, with [查看]: it asks for a purpose, shows the one value for a minute and says that the look
 * is on record. `reveal` is left out where the reader may not.
 */
export const Masked = ({
  label,
  masked,
  reveal,
}: {
  readonly label: string;
  readonly masked: string | null;
  readonly reveal?: Reveal;
}) => {
  const words = useWords(MASKED_WORDS);
  const [asking, setAsking] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Exclude<Outcome<never>, { kind: 'done' }> | null>(null);
  const [purpose, setPurpose] = useState(words.purposes[0] ?? '');
  const [explained, setExplained] = useState('');
  const [hide] = useState(() => () => setValue(null));
  const left = useCountdown(value !== null, hide);
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await reveal?.(purpose === '' ? explained.trim() : purpose);
    if (!outcome) return;
    if (outcome.kind !== 'done') return setRefusal(outcome);
    setRefusal(null);
    setAsking(false);
    setValue(outcome.value.value ?? words.nothing);
  };
  return (
    <span className={styles.masked}>
      <span className="number">{value ?? masked ?? '—'}</span>
      {value === null && masked !== null && reveal && !asking ? (
        <button
          type="button"
          className={styles.look}
          aria-label={`${words.look} ${label}`}
          onClick={() => setAsking(true)}
        >
          {words.look}
        </button>
      ) : null}
      {value === null ? null : (
        <span className={styles.recorded} role="status">
          {words.recorded(left)}
        </span>
      )}
      {asking ? (
        <form className={styles.form} onSubmit={(event) => void ask(event)}>
          <RefusalNote refusal={refusal} />
          <label>
            {words.purpose}{' '}
            <select value={purpose} onChange={({ target }) => setPurpose(target.value)} autoFocus>
              {words.purposes.map((each) => (
                <option key={each}>{each}</option>
              ))}
              <option value="">{words.other}</option>
            </select>
          </label>
          {purpose === '' ? (
            <label>
              {words.explain}{' '}
              <input
                value={explained}
                required
                maxLength={200}
                onChange={({ target }) => setExplained(target.value)}
              />
            </label>
          ) : null}
          <button type="submit">{words.confirm}</button>
          <button type="button" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
        </form>
      ) : null}
    </span>
  );
};
