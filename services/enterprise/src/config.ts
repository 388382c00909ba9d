import type { Environment } from '@lianxin/configuration';
import * as hosting from '@lianxin/hosting';

/** What the running service needs. */
export type EnterpriseConfig = hosting.HostConfig;

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): hosting.DatabaseConfig =>
  hosting.readDatabaseConfig(env);

/** Reads what writing and reading records needs; throws ConfigurationError. */
export const readRecordsConfig = (env: Environment = process.env): hosting.RecordsConfig =>
  hosting.readRecordsConfig({}, env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readEnterpriseConfig = (env: Environment = process.env): Promise<EnterpriseConfig> =>
  hosting.readHostConfig({}, env);
