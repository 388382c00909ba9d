import { useId, useState, type FormEvent } from 'react';
import type { Outcome } from '../../api/use-command';
import { useWords } from '../../words/locale';
import styles from './desk.module.css';
import { useKeptText } from './kept-text';
import { RefusalBox } from './refusal-box';
import { DESK_WORDS } from './words';

/** A field for some sentences; what stands in it is kept until it is sent. */
export const TextField = ({
  label,
  hint,
  optional = false,
  fault,
  text,
  onText,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly fault?: string | null;
  readonly text: string;
  readonly onText: (text: string) => void;
}) => {
  const words = useWords(DESK_WORDS);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} {optional ? <span className={styles.quiet}>{words.optional}</span> : null}
      </label>
      <textarea
        id={id}
        rows={4}
        value={text}
        onChange={({ target }) => onText(target.value)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {hint}
      </p>
      <p id={`${id}-fault`} className={styles.fault} role="alert">
        {fault}
      </p>
    </div>
  );
};

/** A form of one text and one button that names the act. */
export const TextForm = ({
  keptAs,
  label,
  hint,
  act,
  optional = false,
  sending,
  refusal,
  onSend,
}: {
  /** The case and the field, by which what was typed is found again. */
  readonly keptAs: string;
  readonly label: string;
  readonly hint?: string;
  readonly act: string;
  readonly optional?: boolean;
  readonly sending: boolean;
  readonly refusal: Exclude<Outcome<never>, { kind: 'done' }> | null;
  /** Answers whether it was carried out. */
  readonly onSend: (text: string) => Promise<boolean>;
}) => {
  const words = useWords(DESK_WORDS);
  const [text, keep] = useKeptText(keptAs);
  const [missing, setMissing] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isMissing = !optional && text.trim() === '';
    setMissing(isMissing);
    if (!isMissing && (await onSend(text.trim()))) keep('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <TextField
        label={label}
        hint={hint}
        optional={optional}
        fault={missing ? words.textMissing(label) : null}
        text={text}
        onText={keep}
      />
      <button type="submit" className={styles.primary} aria-busy={sending}>
        {act}
      </button>
      <RefusalBox refusal={refusal} />
    </form>
  );
};
