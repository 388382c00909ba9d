import { createContext, use } from 'react';

/** Why a case is left: its visitor ended it, here and at the server, or the server knows the session no longer. */
export type Leaving = 'ended' | 'expired';

/** What the parts of an open case need to ask for it. */
export interface InCase {
  readonly token: string;
  readonly expiresAt: string;
  readonly leave: (why: Leaving) => void;
}

export const InCaseContext = createContext<InCase | null>(null);

/** The case session around a part; throws where there is none. */
export const useInCase = (): InCase => {
  const inCase = use(InCaseContext);
  if (!inCase) throw new Error('this part stands in an open case only');
  return inCase;
};
