import { ApolloProvider } from '@apollo/client/react';
import { ConfigProvider } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { createClient } from '../api/client';
import type { Settings } from '../api/settings';
import type { Session } from '../session/session';
import { SessionProvider } from '../session/session-context';
import { themeFor } from '../styles/theme';
import { useLocale } from '../words/locale';
import { createRoutes } from './routes';

const DARK = '(prefers-color-scheme: dark)';

const useDark = (): boolean => {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const look = () => setDark(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return dark;
};

/** By which the page’s policy knows the style elements that Ant Design adds. */
const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce;

/** The signed-in console. A change of language asks the server again, since it speaks too. */
export const App = ({ settings, session }: { readonly settings: Settings; readonly session: Session }) => {
  const { locale } = useLocale();
  const dark = useDark();
  const client = useMemo(
    () =>
      createClient({
        token: session.token,
        locale: () => locale,
        byHash: settings.safelist,
        onSignedOut: () => {
          session.expire();
          void session.signIn();
        },
      }),
    [session, settings, locale],
  );
  const [router] = useState(createRoutes);
  const signedIn = useMemo(() => ({ session, settings }), [session, settings]);
  return (
    <SessionProvider value={signedIn}>
      <ConfigProvider
        csp={nonce ? { nonce } : undefined}
        theme={themeFor(dark)}
        button={{ autoInsertSpace: false }}
      >
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </ConfigProvider>
    </SessionProvider>
  );
};
