import { StrictMode, useCallback, useEffect, useMemo, useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider, useLocale, useWords, type Words } from '../../words/locale';
import { learnSettings } from './ask';
import { drawerIn, type CaseSession, type SessionDrawer } from './case-session';
import { Frame } from './frame';
import { InCaseContext, type Leaving } from './in-case';
import { forgetTexts } from './kept-text';

/** What somebody sees before he opened a case. */
export interface DoorProps {
  /** Why he stands before the door again; null when he just came. */
  readonly left: Leaving | null;
  /** Whether a case of this tab is still open. */
  readonly isOpen: boolean;
  readonly onOpened: (session: CaseSession) => void;
  readonly onBack: () => void;
}

/** A public site of two pages: the door at `base`, the case at `base/case`. */
interface Site {
  readonly base: string;
  readonly key: string;
  readonly title: Words<string>;
  /** Tells the server that a session is over; nobody waits for the answer. */
  readonly end: (token: string, locale: string) => void;
  readonly Door: ComponentType<DoorProps>;
  readonly Case: ComponentType;
}

const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title;
  }, [title]);
};

/** Whether the address is that of the case; going back and forth in the browser changes it. */
const usePlace = (base: string) => {
  const casePath = `${base}/case`;
  const [inCase, setInCase] = useState(() => location.pathname === casePath);
  useEffect(() => {
    const look = () => setInCase(location.pathname === casePath);
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, [casePath]);
  const go = useCallback(
    (toCase: boolean, how: 'pushState' | 'replaceState') => {
      history[how](null, '', toCase ? casePath : base);
      setInCase(toCase);
      scrollTo(0, 0);
    },
    [base, casePath],
  );
  return { inCase, go };
};

const Pages = ({ site, drawer }: { readonly site: Site; readonly drawer: SessionDrawer }) => {
  const { Door, Case, base, end } = site;
  const { locale } = useLocale();
  useTitle(useWords(site.title));
  const { inCase, go } = usePlace(base);
  const [session, setSession] = useState(() => drawer.read());
  const [left, setLeft] = useState<Leaving | null>(null);
  const leave = useCallback(
    (why: Leaving) => {
      drawer.forget();
      // Who left himself leaves nothing; who ran out of time finds what he typed when he opens the same case again.
      if (why === 'ended') {
        forgetTexts();
        if (session) end(session.token, locale);
      }
      setSession(null);
      setLeft(why);
      go(false, 'replaceState');
    },
    [drawer, go, end, session, locale],
  );
  const value = useMemo(() => (session ? { ...session, leave } : null), [session, leave]);
  const isMisplaced = inCase ? session === null : location.pathname !== base;
  useEffect(() => {
    if (isMisplaced) go(false, 'replaceState');
  }, [isMisplaced, go]);
  const open = (opened: CaseSession) => {
    drawer.keep(opened);
    setSession(opened);
    setLeft(null);
    go(true, 'pushState');
  };
  if (inCase && value)
    return (
      <Frame onLeave={() => leave('ended')}>
        <InCaseContext value={value}>
          <Case key={value.token} />
        </InCaseContext>
      </Frame>
    );
  return (
    <Frame>
      <Door left={left} isOpen={session !== null} onOpened={open} onBack={() => go(true, 'pushState')} />
    </Frame>
  );
};

/** Puts a public site on the page. */
export const show = (site: Site): void => {
  void learnSettings();
  const drawer = drawerIn(() => sessionStorage, site.key);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <LocaleProvider>
        <Pages site={site} drawer={drawer} />
      </LocaleProvider>
    </StrictMode>,
  );
};
