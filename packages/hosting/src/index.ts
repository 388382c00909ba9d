export type { AuditConfig } from './audit-settings';
export { runEntryPoint, runMigrations, runService } from './entry-points';
export { runAuditVerification } from './verify-audit';
export { hostService, type RunningService } from './host';
export { letterAddress, letterKeys } from './letter-settings';
export { type KeyManagement } from './key-management';
export { runRekeying } from './run-rekeying';
export { openKeys, openStoreBase } from './records';
export {
  readAuditProofConfig,
  readDatabaseConfig,
  readHostConfig,
  readRecordsConfig,
  type AuditProofConfig,
  type DatabaseConfig,
  type HostConfig,
  type RecordsConfig,
} from './settings';
