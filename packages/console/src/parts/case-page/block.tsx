import type { ReactNode } from 'react';
import styles from './block.module.css';

/** A part of a case’s page under its own heading. */
export const Block = ({
  title,
  note,
  children,
}: {
  readonly title: string;
  /** Beside the heading. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={styles.block} aria-label={title}>
    <div className={styles.head}>
      <h2>{title}</h2>
      {note}
    </div>
    {children}
  </section>
);
