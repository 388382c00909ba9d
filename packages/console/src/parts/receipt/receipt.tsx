import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../words/locale';
import styles from './receipt.module.css';
import { RECEIPT_WORDS } from './words';

/** What is handed to who came: the number, and the code that opens the case with it. */
export interface ReceiptParts {
  readonly number: string;
  readonly queryCode: string;
}

/** The receipt of what was taken down, shown this once and printed without the page around it. */
export const Receipt = ({
  title,
  said,
  receipt: { number, queryCode },
  note,
  children,
}: {
  /** Stands on the paper. */
  readonly title: string;
  /** Stands on the screen, and is read out. */
  readonly said: string;
  readonly receipt: ReceiptParts;
  readonly note: string;
  /** Where one goes from here. */
  readonly children?: ReactNode;
}) => {
  const words = useWords(RECEIPT_WORDS);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className={styles.receipt} tabIndex={-1} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.said} role="status">
        <span aria-hidden="true">✓ </span>
        {said}
      </p>
      <dl className={styles.lines}>
        <div>
          <dt>{words.number}</dt>
          <dd className="number">{number}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd className={`${styles.code} number`}>{queryCode}</dd>
        </div>
        <div>
          <dt>{words.at}</dt>
          <dd>{`${location.origin}/q`}</dd>
        </div>
      </dl>
      <p className={styles.once}>{words.once}</p>
      <p className={styles.note}>{note}</p>
      <div className={styles.foot}>
        <button type="button" className={styles.print} onClick={() => print()}>
          {words.print}
        </button>
        {children}
      </div>
    </section>
  );
};
