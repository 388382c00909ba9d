import type { HealthCheck } from '@lianxin/observability';
import type { DataSource } from 'typeorm';

/** Asks whether the database answers; without it a service can't serve. */
export const databaseCheck = (dataSource: DataSource): HealthCheck => ({
  name: 'database',
  check: async () => {
    await dataSource.query('SELECT 1');
    return 'ok' as const;
  },
});
