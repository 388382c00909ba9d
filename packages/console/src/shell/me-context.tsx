import { createContext, use } from 'react';
import type { Me } from './me';

const MeContext = createContext<Me | null>(null);

/** Hands who is signed in to the pages below. */
export const MeProvider = MeContext.Provider;

/** Who is signed in; only below `MeProvider`. */
export const useMe = (): Me => {
  const me = use(MeContext);
  if (!me) throw new Error('nobody is signed in above this page');
  return me;
};
