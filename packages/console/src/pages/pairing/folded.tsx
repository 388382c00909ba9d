import type { ReactNode } from 'react';
import { useWords } from '../../words/locale';
import styles from './pairing.module.css';
import { PAIRING_WORDS } from './words';

const SHOWN = 5;

/** The first rows of a list; the rest unfolds. */
export const Folded = ({ rows }: { readonly rows: readonly ReactNode[] }) => {
  const words = useWords(PAIRING_WORDS);
  const rest = rows.slice(SHOWN);
  return (
    <>
      <ul className={styles.list}>{rows.slice(0, SHOWN)}</ul>
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>{words.more(rest.length)}</summary>
          <ul className={styles.list}>{rest}</ul>
        </details>
      ) : null}
    </>
  );
};
