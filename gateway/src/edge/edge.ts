import type { Health, Logger } from '@lianxin/observability';
import { DOORS, type Doors } from './doors';
import type { EdgeConfig } from './edge-settings';
import { createRateLimits, type RateLimits } from './rate-limits';
import { readSafelist, type Safelist } from './safelist';
import { pointsInDatabase, pointsInMemory } from './shared-points';

/** What stands between strangers and the services, beside sign-in and the limits of one operation. */
export interface Edge {
  /** Null where every operation is executed. */
  readonly safelist: Safelist | null;
  readonly doors: Doors;
  readonly limits: RateLimits;
  readonly corsOrigins: readonly string[];
  /** No limit where it is absent. */
  readonly connectionsPerAddress?: number;
  close(): Promise<void>;
}

/** The edge as it was configured. It needs its database neither to start nor to go on; health says when it is away. */
export const openEdge = (config: EdgeConfig, logger: Logger, health: Health): Edge => {
  const { limitsDatabase, manifests } = config;
  const store = limitsDatabase === null ? pointsInMemory() : pointsInDatabase(limitsDatabase, logger);
  if (limitsDatabase !== null) health.add({ name: 'rate limits', check: () => store.state() });
  const safelist = manifests === null ? null : readSafelist(manifests);
  logger.info(
    { operations: safelist?.size ?? null },
    safelist ? 'registered operations only' : 'every operation is executed',
  );
  return {
    safelist,
    doors: DOORS,
    limits: createRateLimits(config.limits, store),
    corsOrigins: config.corsOrigins,
    connectionsPerAddress: config.connectionsPerAddress,
    close: () => store.close(),
  };
};
