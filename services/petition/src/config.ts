import { readVerificationKeys, type VerificationKeys } from '@lianxin/access';
import {
  ConfigurationError,
  integer,
  key,
  oneOf,
  optionalText,
  port,
  readConfig,
  text,
  url,
  type Environment,
  type Mode,
} from '@lianxin/configuration';
import type { StreamSettings } from '@lianxin/messaging';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const DATABASE = {
  databaseUrl: url('LIANXIN_DATABASE_URL', { schemes: ['mysql'] }),
  logLevel: oneOf('LIANXIN_LOG_LEVEL', LEVELS, 'info'),
};

const KEYS = {
  fieldKey: key('LIANXIN_FIELD_KEY'),
  queryCodeKey: key('LIANXIN_QUERY_CODE_KEY'),
};

const SERVICE = {
  host: optionalText('LIANXIN_HOST'),
  port: port('LIANXIN_PORT'),
  metricsPort: port('LIANXIN_METRICS_PORT'),
  natsUrl: text('LIANXIN_NATS_URL'),
  stream: text('LIANXIN_STREAM', 'LIANXIN'),
  prefix: text('LIANXIN_SUBJECT_PREFIX', 'lianxin'),
  replicas: integer('LIANXIN_STREAM_REPLICAS', { min: 1, max: 5 }, 1),
  publicKey: text('LIANXIN_INTERNAL_PUBLIC_KEY'),
  caseSessionKey: key('LIANXIN_CASE_SESSION_KEY'),
};

/** What migrations need. */
export interface DatabaseConfig {
  readonly databaseUrl: string;
  readonly logLevel: (typeof LEVELS)[number];
}

/** What writing and reading records needs. */
export interface RecordsConfig extends DatabaseConfig {
  /** 32 bytes that seal personal data. */
  readonly fieldKey: Buffer;
  /** 32 bytes from which query codes are derived. */
  readonly queryCodeKey: Buffer;
}

/** What the running service needs. */
export interface PetitionConfig extends RecordsConfig {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly stream: StreamSettings;
  readonly verificationKeys: VerificationKeys;
  /** 32 bytes that sign sessions on one case. */
  readonly caseSessionKey: Buffer;
}

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment = process.env): DatabaseConfig =>
  readConfig(DATABASE, env);

/** Reads what writing and reading records needs; throws ConfigurationError. */
export const readRecordsConfig = (env: Environment = process.env): RecordsConfig =>
  readConfig({ ...DATABASE, ...KEYS }, env);

/** Reads and checks the service's whole environment; throws ConfigurationError naming what is missing or too weak. */
export const readPetitionConfig = async (env: Environment = process.env): Promise<PetitionConfig> => {
  const read = readConfig({ ...DATABASE, ...KEYS, ...SERVICE }, env);
  const verificationKeys = await readVerificationKeys(read.publicKey).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : 'cannot be read';
    throw new ConfigurationError([`LIANXIN_INTERNAL_PUBLIC_KEY ${reason}`]);
  });
  return {
    mode: read.mode,
    databaseUrl: read.databaseUrl,
    logLevel: read.logLevel,
    fieldKey: read.fieldKey,
    queryCodeKey: read.queryCodeKey,
    host: read.host ?? (read.mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port: read.port,
    metricsPort: read.metricsPort,
    stream: { url: read.natsUrl, stream: read.stream, prefix: read.prefix, replicas: read.replicas },
    verificationKeys,
    caseSessionKey: read.caseSessionKey,
  };
};
