import { useEffect, useState } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useSession } from '../session/session-context';
import { useLocale, useWords } from '../words/locale';
import { fullDay } from '../words/dates';
import { GoAnywhere } from './go-anywhere';
import { ShellKeys } from './shell-keys';
import { useMe } from './me-context';
import { roomsOf } from './rooms';
import { forgetDrafts } from '../drafts/draft-store';
import styles from './shell.module.css';
import { SHELL_WORDS } from './words';

const useOnline = (): boolean => {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
};

/** The frame of every signed-in page: header, menu by role, and the page. */
export const Shell = () => {
  const me = useMe();
  const { session } = useSession();
  const { locale, speak } = useLocale();
  const words = useWords(SHELL_WORDS);
  const online = useOnline();
  const signOut = async () => {
    await forgetDrafts();
    await session.signOut();
  };
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <header className={styles.header}>
        <NavLink to="/" className={styles.brand ?? ''}>
          {words.product}
        </NavLink>
        <GoAnywhere />
        <ShellKeys />
        <span className={styles.spacer} />
        <span className={`${styles.today} number`}>{fullDay(me.today, locale)}</span>
        <button
          type="button"
          className={styles.plain}
          lang={locale === 'en' ? 'zh-CN' : 'en'}
          onClick={() => speak(locale === 'en' ? 'zh-CN' : 'en')}
        >
          {words.language}
        </button>
        <span className={styles.person}>{me.name}</span>
        <button type="button" className={styles.plain} onClick={() => void signOut()}>
          {words.signOut}
        </button>
      </header>
      {online ? null : (
        <div className={styles.offline} role="status">
          {words.offline}
        </div>
      )}
      <div className={styles.body}>
        <nav className={styles.sider} aria-label={words.menu}>
          {roomsOf(me).map(({ key, path }) => (
            <NavLink key={key} to={path} end className={styles.room ?? ''}>
              {words.rooms[key]}
            </NavLink>
          ))}
        </nav>
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
};
