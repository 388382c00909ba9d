import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../words/locale';
import styles from './desk.module.css';
import { DESK_WORDS } from './words';

/** The frame of a public page: its name, the other language, the way out of a case, one column, and what the page keeps. */
export const Frame = ({
  onLeave,
  children,
}: {
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}) => {
  const { locale, speak } = useLocale();
  const words = useWords(DESK_WORDS);
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.desk}>
      <header className={styles.header}>
        <span className={styles.product}>{words.product}</span>
        <button type="button" className={styles.plain} lang={other} onClick={() => speak(other)}>
          {words.language}
        </button>
        {onLeave ? (
          <button type="button" className={styles.secondary} onClick={onLeave}>
            {words.leave}
          </button>
        ) : null}
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.footer}>{words.keepsNothing}</footer>
    </div>
  );
};
