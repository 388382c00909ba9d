import { createHash } from 'node:crypto';

/** Whose access token it is, and until when, in seconds since 1970. */
export interface Verified {
  readonly account: string;
  readonly expires: number;
}

interface Remembered {
  readonly account: string;
  /** In ms since 1970. */
  readonly until: number;
}

/** A key that the provider withdrew is believed at most so much longer. */
const LONGEST_MS = 60_000;
const MOST_TOKENS = 5_000;

/**
 * Verifies a token once a minute at most: who sends the same one again within it, and before it expires, is known by its
 * SHA-256. A refusal isn't remembered. Of more than `most` tokens the one that wasn't asked for longest is forgotten.
 */
export const rememberTokens = (
  verify: (token: string) => Promise<Verified>,
  { now = Date.now, most = MOST_TOKENS }: { readonly now?: () => number; readonly most?: number } = {},
): ((token: string) => Promise<string>) => {
  const remembered = new Map<string, Remembered>();
  const remember = (digest: string, entry: Remembered): void => {
    remembered.set(digest, entry);
    const [oldest] = remembered.keys();
    if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  };
  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(digest);
    remembered.delete(digest);
    if (known && now() < known.until) {
      remember(digest, known);
      return known.account;
    }
    const { account, expires } = await verify(token);
    remember(digest, { account, until: Math.min(expires * 1000, now() + LONGEST_MS) });
    return account;
  };
};
