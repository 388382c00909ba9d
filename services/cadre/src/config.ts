import { isUuid } from '@lianxin/kernel';
import type { FirstAdmin } from './application/account/first-admin';
import { key, keyRing, type Environment, type RingSetting, type Setting } from '@lianxin/configuration';
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

/** "<account>@<unit id>": an account's own name may hold an @, a unit's id doesn't. */
const FIRST_ADMIN: Setting<FirstAdmin | null> = {
  variable: 'LIANXIN_FIRST_ADMIN',
  secret: false,
  fallback: () => null,
  read: (value) => {
    const at = value.lastIndexOf('@');
    const [account, unitId] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)];
    if (account === '' || !isUuid(unitId)) throw new Error('must be <account>@<unit id>');
    return { account, unitId };
  },
};

/** What the running service needs. */
export interface CadreConfig extends hosting.HostConfig, RecordsConfig {
  /** 32 bytes that make the keys with which devices encrypt drafts. */
  readonly draftKey: Buffer;
  /** Who is made an ADMIN as long as nobody is one. */
  readonly firstAdmin?: FirstAdmin | null;
}

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): hosting.DatabaseConfig =>
  hosting.readDatabaseConfig(env);

/** Reads what verifying the audit needs; throws ConfigurationError. */
export const readAuditProofConfig = (env: Environment = process.env): Promise<hosting.AuditProofConfig> =>
  hosting.readAuditProofConfig(env);

/** Reads what writing and reading records needs; throws ConfigurationError. */
export const readRecordsConfig = (env: Environment = process.env): RecordsConfig =>
  hosting.readRecordsConfig(OWN, env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readCadreConfig = (env: Environment = process.env): Promise<CadreConfig> =>
  hosting.readHostConfig({ ...OWN, draftKey: key('LIANXIN_DRAFT_KEY'), firstAdmin: FIRST_ADMIN }, env);
