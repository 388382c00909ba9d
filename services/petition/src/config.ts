import type { LetterAddress, LetterKeys } from '@lianxin/access';
import { key, keyRing, text, type Environment, type RingSetting } from '@lianxin/configuration';
import * as hosting from '@lianxin/hosting';
import { SUITES } from '@lianxin/store';

const RECORDS = {
  indexKeys: keyRing('LIANXIN_INDEX_KEY', SUITES),
  queryCodeKey: key('LIANXIN_QUERY_CODE_KEY'),
  personTokenKey: key('LIANXIN_PERSON_TOKEN_KEY'),
};

/** What writing and reading records needs. */
export interface RecordsConfig extends hosting.RecordsConfig {
  /** The keys that make fingerprints of petitioners. */
  readonly indexKeys: RingSetting;
  /** 32 bytes from which query codes are derived. */
  readonly queryCodeKey: Buffer;
  /** 32 bytes by which people are compared across services, the same in all of the district. */
  readonly personTokenKey: Buffer;
}

/** What the running service needs. */
export interface PetitionConfig extends hosting.HostConfig, RecordsConfig {
  /** 32 bytes that sign sessions on one case. */
  readonly caseSessionKey: Buffer;
  /** Opens the letters of the enterprise service. */
  readonly letterKeys: LetterKeys;
  /** The file of the erasure register: outside the database and its backups. */
  readonly erasureRegister: string;
  /** Letters to the enterprise service are sealed to it. */
  readonly enterpriseLetters: LetterAddress;
}

const SERVICE = {
  ...RECORDS,
  caseSessionKey: key('LIANXIN_CASE_SESSION_KEY'),
  erasureRegister: text('LIANXIN_ERASURE_REGISTER'),
  letterKeys: hosting.letterKeys(),
  enterpriseLetters: hosting.letterAddress('LIANXIN_ENTERPRISE_LETTER_PUBLIC_KEY'),
};

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): hosting.DatabaseConfig =>
  hosting.readDatabaseConfig(env);

/** Reads what verifying the audit needs; throws ConfigurationError. */
export const readAuditProofConfig = (env: Environment = process.env): Promise<hosting.AuditProofConfig> =>
  hosting.readAuditProofConfig(env);

/** Reads what writing and reading records needs; throws ConfigurationError. */
export const readRecordsConfig = (env: Environment = process.env): RecordsConfig =>
  hosting.readRecordsConfig(RECORDS, env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readPetitionConfig = (env: Environment = process.env): Promise<PetitionConfig> =>
  hosting.readHostConfig(SERVICE, env);
