import type { LetterAddress, LetterKeys } from '@lianxin/access';
import { key, type Environment } from '@lianxin/configuration';
import * as hosting from '@lianxin/hosting';

/** What the running service needs. */
export interface EnterpriseConfig extends hosting.HostConfig {
  /** 32 bytes, the same for all services of the district, that make person tokens. */
  readonly personTokenKey: Buffer;
  /** 32 bytes from which query codes are derived. */
  readonly queryCodeKey: Buffer;
  /** 32 bytes that sign firms' sessions on one request. */
  readonly caseSessionKey: Buffer;
  /** Opens the letters of the petition service. */
  readonly letterKeys: LetterKeys;
  /** Letters to the petition service are sealed to it. */
  readonly petitionLetters: LetterAddress;
}

const OWN = {
  personTokenKey: key('LIANXIN_PERSON_TOKEN_KEY'),
  queryCodeKey: key('LIANXIN_QUERY_CODE_KEY'),
  caseSessionKey: key('LIANXIN_CASE_SESSION_KEY'),
  letterKeys: hosting.letterKeys(),
  petitionLetters: hosting.letterAddress('LIANXIN_PETITION_LETTER_PUBLIC_KEY'),
};

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): hosting.DatabaseConfig =>
  hosting.readDatabaseConfig(env);

/** Reads what verifying the audit needs; throws ConfigurationError. */
export const readAuditProofConfig = (env: Environment = process.env): Promise<hosting.AuditProofConfig> =>
  hosting.readAuditProofConfig(env);

/** Reads what writing records needs, as imports do; throws ConfigurationError. */
export const readRecordsConfig = (env: Environment = process.env): hosting.RecordsConfig =>
  hosting.readRecordsConfig({}, env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readEnterpriseConfig = (env: Environment = process.env): Promise<EnterpriseConfig> =>
  hosting.readHostConfig(OWN, env);
