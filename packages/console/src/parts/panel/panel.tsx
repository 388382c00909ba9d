import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** One block of a page under its own heading. */
export const Panel = ({
  title,
  note,
  children,
  id,
}: {
  readonly title: string;
  /** What stands quietly beside the heading. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}) => (
  <section className={styles.panel} aria-label={title} id={id}>
    <div className={styles.head}>
      <h2>{title}</h2>
      {note ? <span className={styles.note}>{note}</span> : null}
    </div>
    {children}
  </section>
);

/** Facts in pairs of a label and what is known; what isn’t known is left out by the page. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}) => (
  <dl className={styles.facts}>
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
