import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '@lianxin/kernel';
import type { HealthState, Logger } from '@lianxin/observability';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

const PATIENCE_MS = 3_000;
/** The provider is asked for its keys at most so often, whatever tokens are made up. */
const PAUSE_MS = 1_000;
const REFRESH_MS = 10 * 60_000;

/** The identity provider's keys: found by discovery, kept as long as it is down, refreshed every ten minutes. */
export interface ProviderKeys {
  /**
   * The key of a token. One that isn't known is looked for at the provider, by a reading that begins after the token came, so
   * that no token is refused because a key is new. Throws Unavailable where the provider doesn't answer.
   */
  readonly keyOf: JWTVerifyGetKey;
  /** `degraded` as long as no key is known: whoever signs in must wait, all else goes on. */
  state(): HealthState;
  close(): void;
}

const read = async (address: string): Promise<unknown> => {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok)
    throw new Error(`the provider answers ${response.status} at ${new URL(address).pathname}`);
  return response.json();
};

const discover = async (issuer: string): Promise<string> => {
  const found = await read(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const document = found as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new Error('the provider calls itself by another issuer');
  if (typeof document.jwks_uri !== 'string') throw new Error('the provider names no jwks_uri');
  return document.jwks_uri;
};

/** The keys as they were read last, and one reading after the other. */
class KeyRing {
  known: JWTVerifyGetKey | null = null;
  private address: string | null = null;
  private present: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private begunAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly issuer: string) {}

  /** A reading that hasn't begun yet, shared by all who ask before it does. */
  readAgain(): Promise<void> {
    this.next ??= this.present
      .catch(() => undefined)
      .then(() => this.pause())
      .then(() => {
        this.next = null;
        this.present = this.read();
        return this.present;
      });
    return this.next;
  }

  private async pause(): Promise<void> {
    const left = this.begunAt + PAUSE_MS - performance.now();
    if (left > 0) await sleep(left, undefined, { ref: false });
    this.begunAt = performance.now();
  }

  private async read(): Promise<void> {
    this.address ??= await discover(this.issuer);
    this.known = createLocalJWKSet((await read(this.address)) as JSONWebKeySet);
  }
}

/** Looks for the provider at once and on each sign-in until it is found; never fails for its being down. */
export const createProviderKeys = (issuer: string, logger: Logger): ProviderKeys => {
  const ring = new KeyRing(issuer);
  const renewed = async (): Promise<JWTVerifyGetKey> => {
    await ring.readAgain().catch((cause: unknown) => {
      throw new Unavailable('the identity provider does not answer', { cause });
    });
    if (!ring.known) throw new Unavailable('the identity provider does not answer');
    return ring.known;
  };
  const refresh = (): void =>
    void ring
      .readAgain()
      .catch((error: unknown) =>
        logger.warn({ error, keysKnown: ring.known !== null }, 'the identity provider does not answer'),
      );
  const timer = setInterval(refresh, REFRESH_MS).unref();
  refresh();
  return {
    keyOf: async (header, token) => {
      const known = ring.known ?? (await renewed());
      try {
        return await known(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        return (await renewed())(header, token);
      }
    },
    state: () => (ring.known === null ? 'degraded' : 'ok'),
    close: () => clearInterval(timer),
  };
};
