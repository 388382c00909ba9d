import { LimitExceeded } from '@lianxin/kernel';
import type { GatewayContext } from '../gateway-context';
import { keyOf, networkOf } from './caller-keys';
import { Leases } from './leases';
import type { PointsStore } from './shared-points';

/** Points a minute: a request costs one, a mutation four more. */
export interface RateLimitSettings {
  /** Of one account, wherever it asks from. */
  readonly account: number;
  /** Of one case session. */
  readonly caseSession: number;
  /** Of all case sessions from one address: their tokens aren't opened here, so that anybody can make one up. */
  readonly caseAddress: number;
  /** Of one address without a token. */
  readonly anonymous: number;
  /** Of access tokens from one address that aren't valid. */
  readonly failedSignIn: number;
  /** Of what pages of the console tell of themselves from one address. */
  readonly counts: number;
}

type Caller = Pick<GatewayContext, 'asker' | 'caseToken' | 'origin'>;

/** Counts what each caller asks for; throws LimitExceeded with the time to wait for. */
export interface RateLimits {
  request(caller: Caller): Promise<void>;
  /** What a mutation costs beside its request. */
  mutation(caller: Caller): Promise<void>;
  /** An access token from an address that isn't valid. */
  failedSignIn(origin: string): Promise<void>;
  /** What a page of the console tells of itself. */
  count(origin: string): Promise<void>;
}

const MUTATION_POINTS = 4;
/** A tenth of a limit is taken from the shared count at a time. */
const PORTIONS = 10;

/** Rate limits that replicas share through the store. */
export const createRateLimits = (settings: RateLimitSettings, store: PointsStore): RateLimits => {
  const leases = (kind: keyof RateLimitSettings): Leases =>
    new Leases(store.points(kind, settings[kind]), {
      portion: Math.max(1, Math.floor(settings[kind] / PORTIONS)),
    });
  const limits = {
    account: leases('account'),
    caseSession: leases('caseSession'),
    caseAddress: leases('caseAddress'),
    anonymous: leases('anonymous'),
    failedSignIn: leases('failedSignIn'),
    counts: leases('counts'),
  };
  const take = async (kind: keyof typeof limits, whose: string, points: number): Promise<void> => {
    const wait = await limits[kind].take(keyOf(whose), points);
    if (wait > 0) throw new LimitExceeded('too many requests', Math.ceil(wait / 1000));
  };
  const charge = async ({ asker, caseToken, origin }: Caller, points: number): Promise<void> => {
    if (asker.kind === 'ACCOUNT') return take('account', asker.accountId, points);
    const address = networkOf(origin);
    if (caseToken === null) return take('anonymous', address, points);
    await take('caseAddress', address, points);
    return take('caseSession', caseToken, points);
  };
  return {
    request: (caller) => charge(caller, 1),
    mutation: (caller) => charge(caller, MUTATION_POINTS),
    failedSignIn: (origin) => take('failedSignIn', networkOf(origin), 1),
    count: (origin) => take('counts', networkOf(origin), 1),
  };
};
