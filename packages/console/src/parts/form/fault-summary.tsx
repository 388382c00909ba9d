import { useEffect, useRef, type MouseEvent } from 'react';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import { fieldId, type Fault } from './field';
import { focusField } from './focus';
import styles from './field.module.css';
import { FORM_WORDS } from './words';

/**
 * Where several fields stop a form: all of them above it, in the same words, each a link to its field. It takes the focus; a
 * single fault leads straight to its field instead.
 */
export const FaultSummary = ({
  faults,
  labelOf,
}: {
  readonly faults: readonly Fault[];
  readonly labelOf: (field: string) => string;
}) => {
  const words = useWords(FORM_WORDS);
  const signs = useSigns();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [first, second] = faults;
    if (second) box.current?.focus();
    else if (first) focusField(first.field);
  }, [faults]);
  if (faults.length < 2) return null;
  const follow = (event: MouseEvent, field: string) => {
    event.preventDefault();
    focusField(field);
  };
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <strong>{words.faults(faults.length)}</strong>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`} onClick={(event) => follow(event, field)}>
              {signs.labelled(labelOf(field), message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
