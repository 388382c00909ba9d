import { key, keyRing, type Environment, type RingSetting } from '@lianxin/configuration';
import * as hosting from '@lianxin/hosting';
import { SUITES } from '@lianxin/store';

const OWN = {
  indexKeys: keyRing('LIANXIN_INDEX_KEY', SUITES),
  personTokenKey: key('LIANXIN_PERSON_TOKEN_KEY'),
};

/** What writing and reading records needs. */
export interface RecordsConfig extends hosting.RecordsConfig {
  /** The keys that make fingerprints of ID numbers. */
  readonly indexKeys: RingSetting;
  /** 32 bytes, the same for all services of the district, that make person tokens. */
  readonly personTokenKey: Buffer;
}

/** What the running service needs. */
export type CadreConfig = hosting.HostConfig & RecordsConfig;

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): hosting.DatabaseConfig =>
  hosting.readDatabaseConfig(env);

/** Reads what writing and reading records needs; throws ConfigurationError. */
export const readRecordsConfig = (env: Environment = process.env): RecordsConfig =>
  hosting.readRecordsConfig(OWN, env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readCadreConfig = (env: Environment = process.env): Promise<CadreConfig> =>
  hosting.readHostConfig(OWN, env);
