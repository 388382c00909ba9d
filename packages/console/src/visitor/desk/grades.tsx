import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Outcome } from '../../api/use-command';
import { useWords } from '../../words/locale';
import styles from './desk.module.css';
import { RefusalBox } from './refusal-box';
import { DESK_WORDS } from './words';

const GRADES = [5, 4, 3, 2, 1] as const;

/** A voluntary rating: five grades, best first, none chosen beforehand. */
export const RatingForm = ({
  of,
  sending,
  refusal,
  onRate,
  children,
}: {
  /** Who or what is rated. */
  readonly of: string;
  readonly sending: boolean;
  readonly refusal: Exclude<Outcome<never>, { kind: 'done' }> | null;
  readonly onRate: (grade: number) => void;
  readonly children?: ReactNode;
}) => {
  const words = useWords(DESK_WORDS);
  const id = useId();
  const [grade, setGrade] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const rate = (event: FormEvent) => {
    event.preventDefault();
    setMissing(grade === null);
    if (grade !== null) onRate(grade);
  };
  return (
    <form className={styles.form} onSubmit={rate} noValidate>
      <fieldset className={styles.grades} aria-describedby={`${id}-fault`}>
        <legend>{of}</legend>
        {GRADES.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name={id} checked={grade === each} onChange={() => setGrade(each)} />
            <span>{words.grade(words.grades[each] ?? '', each)}</span>
          </label>
        ))}
      </fieldset>
      {children}
      <p id={`${id}-fault`} className={styles.fault} role="alert">
        {missing && grade === null ? words.gradeMissing : null}
      </p>
      <button type="submit" className={styles.primary} aria-busy={sending}>
        {words.rate}
      </button>
      <RefusalBox refusal={refusal} />
    </form>
  );
};
