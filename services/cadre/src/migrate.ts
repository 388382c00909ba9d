import { runMigrations } from '@lianxin/hosting';
import { readDatabaseConfig } from './config';
import { SCHEMA } from './persistence/schema';

runMigrations('cadre', readDatabaseConfig, SCHEMA);
