import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/locale';
import styles from './form.module.css';
import { FORM_WORDS } from './words';

/** One line of what is checked before a weighty act. */
export interface CheckedLine {
  readonly label: string;
  readonly value: string | null | undefined;
}

/** The last page of a weighty act: everything once more, a way back for each line, and a button that names the act. */
export const CheckPage = ({
  lines,
  act,
  running,
  onBack,
  onConfirm,
}: {
  readonly lines: readonly CheckedLine[];
  readonly act: string;
  readonly running: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}) => {
  const words = useWords(FORM_WORDS);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section aria-label={words.check}>
      <h3 ref={head} tabIndex={-1}>
        {words.check}
      </h3>
      <dl className={styles.lines}>
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ? value : words.nothing}</dd>
            <button
              type="button"
              className={styles.change}
              aria-label={`${words.change} ${label}`}
              onClick={onBack}
            >
              {words.change}
            </button>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <Button type="primary" loading={running} onClick={onConfirm}>
          {act}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </section>
  );
};
