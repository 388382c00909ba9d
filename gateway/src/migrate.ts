import { runMigrations } from '@lianxin/hosting';
import { readLimitsDatabase } from './config';
import { SCHEMA } from './schema';

runMigrations('gateway', () => ({ databaseUrl: readLimitsDatabase(), logLevel: 'info' }), SCHEMA);
