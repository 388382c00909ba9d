import type { KeyboardEvent } from 'react';
import { Field } from '../../parts/form/field';
import { focusAfter } from '../../parts/form/focus';
import { useWords } from '../../words/locale';
import { addDemand, changeDemand, removeDemand } from './letter-changes';
import type { PartProps } from './person-rows';
import styles from './registration.module.css';
import { LETTER_WORDS } from './words';

const MOST_DEMANDS = 20;

/** What is asked for, one thing a line: Enter begins the next, Backspace takes a blank one out. */
export const DemandLines = ({ letter, change, faults }: PartProps) => {
  const words = useWords(LETTER_WORDS);
  const press = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const blank = letter.demands[at] === '';
    if (event.key === 'Enter') {
      event.preventDefault();
      if (blank || letter.demands.length >= MOST_DEMANDS) return;
      focusAfter(`demands.${at + 1}`, () => change((before) => addDemand(before, at)));
    } else if (event.key === 'Backspace' && blank && letter.demands.length > 1) {
      event.preventDefault();
      focusAfter(`demands.${Math.max(0, at - 1)}`, () => change((before) => removeDemand(before, at)));
    }
  };
  return (
    <fieldset className={styles.demands}>
      <legend>
        {words.demands} <span className={styles.hint}>{words.demandsNote}</span>
      </legend>
      <ol>
        {letter.demands.map((demand, at) => (
          <li key={at}>
            <Field name={`demands.${at}`} label={words.demand(at)} labelHidden faults={faults}>
              {(control) => (
                <textarea
                  {...control}
                  className={`${control.className} ${styles.line}`}
                  rows={1}
                  value={demand}
                  spellCheck={false}
                  onKeyDown={(event) => press(event, at)}
                  onChange={({ target }) => change((before) => changeDemand(before, at, target.value))}
                />
              )}
            </Field>
          </li>
        ))}
      </ol>
    </fieldset>
  );
};
