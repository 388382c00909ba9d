import { runMigrations } from '@lianxin/hosting';
import { readDatabaseConfig } from './config';
import { PETITION_SCHEMA } from './persistence/schema';

runMigrations('petition', readDatabaseConfig, PETITION_SCHEMA);
