import type { ReactNode } from 'react';
import styles from '../petition-page.module.css';

/** Facts with their labels, a line each; what isn’t known is left out. */
export const FactLines = ({
  lines,
}: {
  readonly lines: readonly (readonly [label: string, value: ReactNode])[];
}) => (
  <dl className={styles.lines}>
    {lines
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={styles.text}>{value}</dd>
        </div>
      ))}
  </dl>
);
