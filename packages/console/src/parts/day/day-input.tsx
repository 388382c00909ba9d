import { useState } from 'react';
import { dayOf } from '../table/use-filters';
import styles from './day-input.module.css';

/** How a day is written everywhere, whatever the language of the browser. */
const WRITTEN = 'YYYY-MM-DD';

/**
 * A day, typed as 2026-03-17 or 20260317 and taken over as soon as it is whole; empty takes it away. Other days than real ones
 * are marked and go nowhere.
 */
export const DayInput = ({
  value,
  label,
  latest,
  onDay,
}: {
  readonly value: string;
  /** For readers of screens, where no label stands around it. */
  readonly label?: string;
  readonly latest?: string;
  readonly onDay: (day: string | null) => void;
}) => {
  const [typed, setTyped] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setTyped(value);
  }
  const take = (text: string) => {
    const written = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    setTyped(written);
    const day = dayOf(written);
    if (written === '') onDay(null);
    else if (day !== null && (latest === undefined || day <= latest)) onDay(day);
  };
  const wrong = typed.length === WRITTEN.length && (dayOf(typed) === null || (latest ?? typed) < typed);
  return (
    <input
      className={styles.day}
      aria-label={label}
      aria-invalid={wrong || undefined}
      inputMode="numeric"
      autoComplete="off"
      maxLength={WRITTEN.length}
      placeholder={WRITTEN}
      value={typed}
      onChange={({ target }) => take(target.value)}
    />
  );
};
