import type { Settings } from '../api/settings';
import { departTo, farewell, returnFrom, RETURN_PATH, type Departure, type Tokens } from './provider';

const TOKENS = 'lianxin.tokens';
const DEPARTURE = 'lianxin.departure';

const read = <Value>(key: string): Value | null => {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Value);
};

/** Who is at this tab. A token lives in the tab’s own storage: a reload keeps it, another tab or tomorrow doesn’t. */
export interface Session {
  /** Null when nobody is signed in, or no longer. */
  readonly token: () => string | null;
  /** Leaves for the provider; comes back to the address that the tab shows now. */
  readonly signIn: () => Promise<void>;
  /** Forgets the token and leaves for the provider’s farewell. */
  readonly signOut: () => Promise<void>;
  /** Forgets the token only: the gateway refused it. */
  readonly expire: () => void;
}

/** The session of this tab. */
export const openSession = (settings: Settings): Session => {
  const expire = () => sessionStorage.removeItem(TOKENS);
  return {
    token: () => {
      const tokens = read<Tokens>(TOKENS);
      return tokens !== null && tokens.expiresAt > Date.now() ? tokens.accessToken : null;
    },
    signIn: async () => {
      const { url, departure } = await departTo(settings, location.pathname + location.search);
      sessionStorage.setItem(DEPARTURE, JSON.stringify(departure));
      location.assign(url);
    },
    signOut: async () => {
      const idToken = read<Tokens>(TOKENS)?.idToken ?? null;
      expire();
      const url = await farewell(settings, idToken).catch(() => null);
      location.assign(url ?? '/');
    },
    expire,
  };
};

const isOwnPath = (address: string): boolean => address.startsWith('/') && !address.startsWith('//');

/**
 * Finishes a return from the provider, if the tab shows one: keeps the tokens and puts the address back to which the reader
 * wanted. A return that doesn't belong to this tab's departure throws, and keeps nothing.
 */
export const finishReturn = async (settings: Settings): Promise<void> => {
  if (location.pathname !== RETURN_PATH) return;
  const departure = read<Departure>(DEPARTURE);
  sessionStorage.removeItem(DEPARTURE);
  if (departure === null) throw new Error('nobody left for the identity provider from this tab');
  const tokens = await returnFrom(settings, departure, new URL(location.href));
  sessionStorage.setItem(TOKENS, JSON.stringify(tokens));
  history.replaceState(null, '', isOwnPath(departure.address) ? departure.address : '/');
};
