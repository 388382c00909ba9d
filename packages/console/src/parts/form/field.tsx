import type { ReactNode } from 'react';
import { useWords } from '../../words/locale';
import styles from './field.module.css';
import { FORM_WORDS } from './words';

/** Something that stops a form, and at which field. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What a control needs to belong to its field. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string | undefined;
}

/** The id in the page of a form’s field: where links of the summary lead. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What stands around it tells a seeing reader what it is. */
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  /** Looks odd, and is taken all the same. */
  readonly warning?: string | null;
  readonly faults?: readonly Fault[];
  /** Said below, whatever is typed. */
  readonly note?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label above a control; below it what is wrong, what looks odd, what is to be known. */
export const Field = ({
  name,
  label,
  labelHidden = false,
  optional = false,
  warning = null,
  faults = [],
  note,
  children,
}: FieldProps) => {
  const words = useWords(FORM_WORDS);
  const id = fieldId(name);
  const message = faults.find(({ field }) => field === name)?.message ?? null;
  const about = message !== null || warning !== null || note ? `${id}-about` : undefined;
  return (
    <div className={styles.field}>
      <label className={labelHidden ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label} {optional ? <span className={styles.optional}>{words.optional}</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': about,
        'aria-invalid': message === null ? undefined : true,
        className: styles.control,
      })}
      {about ? (
        <div id={about} className={styles.about}>
          {message === null ? null : <span className={styles.fault}>■ {message}</span>}
          {warning === null || message !== null ? null : (
            <span className={styles.warning} role="status">
              ◆ {warning}
            </span>
          )}
          {note ? <span>{note}</span> : null}
        </div>
      ) : null}
    </div>
  );
};
