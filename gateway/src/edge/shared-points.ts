import type { HealthState, Logger } from '@lianxin/observability';
import { createPool, type Pool } from 'mysql2';
import { RateLimiterMemory, RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible';
import { keyOf } from './caller-keys';
import type { SharedPoints } from './leases';

export const WINDOW_SECONDS = 60;
export const TABLE = 'rate_limit';
/** How long a request may wait for the database, and how long it is left alone after it failed. */
const PATIENCE_MS = 1_000;
const REST_MS = 5_000;
/** Characters of a hash that stand for a key in memory: so that at most 262,144 keys are remembered. */
const BUCKET_LENGTH = 3;

/** The counts that replicas share, in the gateway's own database; or, without one, those of this process alone. */
export interface PointsStore {
  /** The shared count of one kind of caller, with so many points a window. */
  points(kind: string, limit: number): SharedPoints;
  /** `degraded` while the database is away and each replica counts for itself. */
  state(): HealthState;
  close(): Promise<void>;
}

const answerOf = async (consumed: Promise<RateLimiterRes>): ReturnType<SharedPoints['take']> => {
  try {
    return { granted: true, endsInMs: (await consumed).msBeforeNext };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { granted: false, endsInMs: refused.msBeforeNext };
  }
};

const within = <Value>(ms: number, work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const ownMemory = (limit: number): SharedPoints => {
  const memory = new RateLimiterMemory({ points: limit, duration: WINDOW_SECONDS });
  return { take: (key, points) => answerOf(memory.consume(keyOf(key).slice(0, BUCKET_LENGTH), points)) };
};

/** For one replica that has no database: limits hold in this process. */
export const pointsInMemory = (): PointsStore => ({
  points: (_kind, limit) => ownMemory(limit),
  state: () => 'ok',
  close: () => Promise.resolve(),
});

const tableOf = (pool: Pool, database: string, kind: string, limit: number) =>
  new RateLimiterMySQL({
    storeClient: pool,
    storeType: 'pool',
    dbName: database,
    tableName: TABLE,
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: kind,
    points: limit,
    duration: WINDOW_SECONDS,
  });

/** Counts in the gateway's database; while it doesn't answer, each process counts by itself and nobody is refused for it. */
export const pointsInDatabase = (url: string, logger: Logger): PointsStore => {
  const pool = createPool({ uri: url, connectionLimit: 4, connectTimeout: PATIENCE_MS, timezone: 'Z' });
  const database = new URL(url).pathname.slice(1);
  let awayUntil = 0;
  const failed = (error: unknown): void => {
    awayUntil = Date.now() + REST_MS;
    logger.warn({ error }, 'the database of rate limits does not answer: each gateway counts for itself');
  };
  return {
    points(kind, limit) {
      const table = tableOf(pool, database, kind, limit);
      const memory = ownMemory(limit);
      return {
        async take(key, points) {
          if (Date.now() < awayUntil) return memory.take(key, points);
          try {
            return await within(PATIENCE_MS, answerOf(table.consume(key, points)));
          } catch (error) {
            failed(error);
            return memory.take(key, points);
          }
        },
      };
    },
    state: () => (Date.now() < awayUntil ? 'degraded' : 'ok'),
    close: () => pool.promise().end(),
  };
};
