import { createContext, use } from 'react';
import type { Settings } from '../api/settings';
import type { Session } from './session';

interface SignedIn {
  readonly session: Session;
  readonly settings: Settings;
}

const SessionContext = createContext<SignedIn | null>(null);

/** Hands the tab’s session to the pages below. */
export const SessionProvider = SessionContext.Provider;

/** The tab’s session and the gateway’s settings; only below `SessionProvider`. */
export const useSession = (): SignedIn => {
  const signedIn = use(SessionContext);
  if (!signedIn) throw new Error('there is no session above this page');
  return signedIn;
};
