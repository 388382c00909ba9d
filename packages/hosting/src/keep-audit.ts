import { Background } from '@lianxin/messaging';
import type { HealthCheck, Logger, Metrics } from '@lianxin/observability';
import { AuditRetention, AuditWitness, openDataSource, reasonOf, type StoreBase } from '@lianxin/store';
import type { AuditConfig } from './audit-settings';

/** How often the heads are witnessed: what was recorded longer ago than this can't be changed unnoticed. */
const WITNESS_MS = 60_000;

const RETENTION_MS = 86_400_000;

/** Without a statement for so long the witness is behind. */
const LATE_MS = 5 * WITNESS_MS;

/** What a service does for its audit beside requests. */
export interface AuditKeeping {
  readonly health: HealthCheck;
  start(): void;
  /** Ends the background work, then states the heads a last time, as the end of an orderly run. */
  stop(): Promise<void>;
}

/** Witnesses a service's audit every minute, at its start and its end, and removes what is older than the policy keeps once a day. */
export const keepAudit = async (
  { service, dataSource }: StoreBase,
  { key, folders, months, removerUrl }: AuditConfig,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
): Promise<AuditKeeping> => {
  const now = () => new Date();
  const witness = new AuditWitness(dataSource, { service, key, folders }, now);
  const remover = removerUrl ? await openDataSource(removerUrl, { rows: [], migrations: [] }, 1) : dataSource;
  const retention = new AuditRetention(dataSource, remover, witness, months, now);
  let witnessedAt = now().getTime();
  const age = () => now().getTime() - witnessedAt;
  metrics.gauge('audit_witness_age_seconds', 'Since the audit was last found witnessed', () => age() / 1000);
  const state = async () => {
    await witness.state();
    witnessedAt = now().getTime();
  };
  const cut = async () => {
    const removed = await retention.execute();
    if (removed > 0) logger.info({ removed, months }, 'entries of the audit removed by policy');
  };
  const work = [
    new Background('audit witness', WITNESS_MS, state, logger),
    new Background('audit retention', RETENTION_MS, cut, logger),
  ];
  return {
    health: { name: 'audit witness', check: () => (age() > LATE_MS ? 'degraded' : 'ok') },
    start: () => work.forEach((each) => each.start()),
    stop: async () => {
      for (const each of work) await each.stop();
      await witness.state({ closing: true }).catch((error: unknown) => {
        logger.error({ reason: reasonOf(error) }, 'the audit could not be witnessed at the end');
      });
      if (remover !== dataSource) await remover.destroy();
    },
  };
};
