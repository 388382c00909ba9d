import { Unavailable } from '@lianxin/kernel';
import type { HealthState, Logger } from '@lianxin/observability';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const PATIENCE_MS = 3_000;
const COOLDOWN_MS = 10_000;
const REFRESH_MS = 10 * 60_000;

/** The identity provider's keys: found by discovery, kept as long as it is down, refreshed every ten minutes. */
export interface ProviderKeys {
  readonly keyOf: JWTVerifyGetKey;
  /** `degraded` as long as no key is known: whoever signs in must wait, all else goes on. */
  state(): HealthState;
  close(): void;
}

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const discover = async (issuer: string): Promise<KeySet> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`the provider answers ${response.status} to discovery`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new Error('the provider calls itself by another issuer');
  if (typeof document.jwks_uri !== 'string') throw new Error('the provider names no jwks_uri');
  return createRemoteJWKSet(new URL(document.jwks_uri), {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: COOLDOWN_MS,
    timeoutDuration: PATIENCE_MS,
  });
};

/** Looks for the provider at once and on each sign-in until it is found; never fails for its being down. */
export const createProviderKeys = (issuer: string, logger: Logger): ProviderKeys => {
  let found: KeySet | null = null;
  let searching: Promise<KeySet> | null = null;

  const keySet = async (): Promise<KeySet> => {
    if (found) return found;
    searching ??= discover(issuer);
    try {
      found = await searching;
      return found;
    } catch (cause) {
      throw new Unavailable('the identity provider does not answer', { cause });
    } finally {
      searching = null;
    }
  };
  const refresh = async (): Promise<void> => {
    try {
      await (await keySet()).reload();
    } catch (error) {
      logger.warn({ error, keysKnown: found?.jwks() !== undefined }, 'the identity provider does not answer');
    }
  };

  const timer = setInterval(() => void refresh(), REFRESH_MS).unref();
  void refresh();
  return {
    keyOf: async (header, token) => (await keySet())(header, token),
    state: () => (found?.jwks() === undefined ? 'degraded' : 'ok'),
    close: () => clearInterval(timer),
  };
};
