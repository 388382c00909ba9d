import type { LetterAddress, LetterKeys } from '@lianxin/access';
import type { Environment } from '@lianxin/configuration';
import * as hosting from '@lianxin/hosting';

/** What the running service needs. */
export interface EnterpriseConfig extends hosting.HostConfig {
  /** Opens the letters of the petition service. */
  readonly letterKeys: LetterKeys;
  /** Letters to the petition service are sealed to it. */
  readonly petitionLetters: LetterAddress;
}

const SERVICE = {
  letterKeys: hosting.letterKeys(),
  petitionLetters: hosting.letterAddress('LIANXIN_PETITION_LETTER_PUBLIC_KEY'),
};

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): hosting.DatabaseConfig =>
  hosting.readDatabaseConfig(env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readEnterpriseConfig = (env: Environment = process.env): Promise<EnterpriseConfig> =>
  hosting.readHostConfig(SERVICE, env);
