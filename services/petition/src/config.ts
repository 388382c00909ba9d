import type { LetterAddress, LetterKeys } from '@lianxin/access';
import { resolve } from 'node:path';
import {
  ConfigurationError,
  key,
  keyRing,
  list,
  text,
  type Environment,
  type RingSetting,
} from '@lianxin/configuration';
import * as hosting from '@lianxin/hosting';
import { SUITES } from '@lianxin/store';
import { openFonts, TemplateFault, type FontFiles } from '@lianxin/typesetting';
import { FILE_SPEC, fileSettingsOf, type FileSettings } from './file-settings';
import { readTemplates } from './papers/paper-press';

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
  /** The folder of the office's templates for papers. */
  readonly templates: string;
  /** Font files for papers: of their text, of their titles, and for characters that those lack. */
  readonly fontText: string;
  readonly fontTitle: string;
  readonly fontsRare: readonly string[];
  /** How attachments are kept and checked. */
  readonly files: FileSettings;
}

/** The templates that come with the product. */
export const TEMPLATES = resolve(__dirname, '../templates');

const SERVICE = {
  ...RECORDS,
  caseSessionKey: key('LIANXIN_CASE_SESSION_KEY'),
  erasureRegister: text('LIANXIN_ERASURE_REGISTER'),
  letterKeys: hosting.letterKeys(),
  enterpriseLetters: hosting.letterAddress('LIANXIN_ENTERPRISE_LETTER_PUBLIC_KEY'),
  templates: text('LIANXIN_TEMPLATES', TEMPLATES),
  fontText: text('LIANXIN_FONT_TEXT'),
  fontTitle: text('LIANXIN_FONT_TITLE'),
  fontsRare: list('LIANXIN_FONTS_RARE'),
  ...FILE_SPEC,
};

/** The fonts as they are configured. */
export const fontsOf = ({
  fontText,
  fontTitle,
  fontsRare,
}: Pick<PetitionConfig, 'fontText' | 'fontTitle' | 'fontsRare'>): FontFiles => ({
  ...{ text: fontText, title: fontTitle, rare: fontsRare },
});

/** Looks at what papers are set with before anybody relies on it; throws ConfigurationError. */
const mustSetPapers = async (config: Omit<PetitionConfig, 'files'>): Promise<void> => {
  try {
    await openFonts(fontsOf(config));
    await readTemplates(config.templates);
  } catch (error) {
    const [variable, said] = [
      error instanceof TemplateFault ? 'LIANXIN_TEMPLATES' : 'LIANXIN_FONT_TEXT',
      error,
    ];
    throw new ConfigurationError([`${variable}: ${said instanceof Error ? said.message : String(said)}`]);
  }
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
export const readPetitionConfig = async (env: Environment = process.env): Promise<PetitionConfig> => {
  const config = await hosting.readHostConfig(SERVICE, env);
  await mustSetPapers(config);
  return { ...config, files: await fileSettingsOf(config) };
};
