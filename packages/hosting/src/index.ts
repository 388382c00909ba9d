export { runEntryPoint, runMigrations, runService } from './entry-points';
export { hostService, type RunningService } from './host';
export { letterAddress, letterKeys } from './letter-settings';
export { type KeyManagement } from './key-management';
export { runRekeying } from './run-rekeying';
export { openKeys, openStoreBase } from './records';
export {
  readDatabaseConfig,
  readHostConfig,
  readRecordsConfig,
  type DatabaseConfig,
  type HostConfig,
  type RecordsConfig,
} from './settings';
