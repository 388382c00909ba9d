import { readVerificationKeys, type VerificationKeys } from '@lianxin/access';
import {
  ConfigurationError,
  integer,
  keyRing,
  oneOf,
  optionalText,
  port,
  readConfig,
  secretUrl,
  text,
  type Config,
  type Environment,
  type Mode,
  type RingSetting,
  type Setting,
} from '@lianxin/configuration';
import type { StreamSettings } from '@lianxin/messaging';
import type { StatementKeys } from '@lianxin/store';
import { AUDIT, AUDIT_PROOF, readAudit, readAuditKeys, type AuditConfig } from './audit-settings';
import { SUITES, type SuiteName } from '@lianxin/store';
import { kmsCommand, type KmsCommandLine } from './kms-settings';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const DATABASE = {
  databaseUrl: secretUrl('LIANXIN_DATABASE_URL', { schemes: ['mysql'] }),
  logLevel: oneOf('LIANXIN_LOG_LEVEL', LEVELS, 'info'),
};

const RECORDS = {
  ...DATABASE,
  fieldKeys: keyRing('LIANXIN_FIELD_KEY'),
  fieldSuite: oneOf('LIANXIN_FIELD_SUITE', SUITES, 'A256GCM'),
  kmsCommand: kmsCommand(),
  kmsTimeoutMs: integer('LIANXIN_KMS_TIMEOUT_MS', { min: 100, max: 120_000 }, 10_000),
};

const HOST = {
  ...RECORDS,
  ...AUDIT,
  host: optionalText('LIANXIN_HOST'),
  port: port('LIANXIN_PORT'),
  metricsPort: port('LIANXIN_METRICS_PORT'),
  natsUrl: secretUrl('LIANXIN_NATS_URL', { schemes: ['nats', 'tls'], several: true }),
  stream: text('LIANXIN_STREAM', 'LIANXIN'),
  prefix: text('LIANXIN_SUBJECT_PREFIX', 'lianxin'),
  replicas: integer('LIANXIN_STREAM_REPLICAS', { min: 1, max: 5 }, 1),
  publicKey: text('LIANXIN_INTERNAL_PUBLIC_KEY'),
};

type OwnSettings = Readonly<Record<string, Setting<unknown>>>;

/** What migrations need. */
export interface DatabaseConfig {
  readonly databaseUrl: string;
  readonly logLevel: (typeof LEVELS)[number];
}

/** What writing and reading records needs. */
export interface RecordsConfig extends DatabaseConfig {
  readonly mode: Mode;
  /** The keys that seal personal data. */
  readonly fieldKeys: RingSetting;
  /** How personal data is sealed and fingerprinted from now on; records of the other suite are opened as well. */
  readonly fieldSuite: SuiteName;
  /** The command that unwraps keys (see KmsCommand); null where none are wrapped. */
  readonly kmsCommand: KmsCommandLine | null;
  readonly kmsTimeoutMs: number;
}

/** What every running service needs, beside settings of its own. */
export interface HostConfig extends RecordsConfig {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly stream: StreamSettings;
  readonly verificationKeys: VerificationKeys;
  readonly audit: AuditConfig;
}

/** What verifying an audit needs. */
export interface AuditProofConfig extends DatabaseConfig {
  readonly folders: readonly string[];
  readonly keys: StatementKeys;
}

/** Reads what migrations need; throws ConfigurationError. */
export const readDatabaseConfig = (env: Environment): DatabaseConfig => readConfig(DATABASE, env);

/** Reads what verifying a service's audit needs; throws ConfigurationError. */
export const readAuditProofConfig = async (env: Environment): Promise<AuditProofConfig> => {
  const read = readConfig({ ...DATABASE, ...AUDIT_PROOF }, env);
  const { databaseUrl, logLevel, auditWitness } = read;
  return { databaseUrl, logLevel, folders: auditWitness, keys: await readAuditKeys(read) };
};

/** Reads what writing and reading records needs, with a service's own settings; throws ConfigurationError. */
export const readRecordsConfig = <Own extends OwnSettings>(
  own: Own,
  env: Environment,
): RecordsConfig & Config<Own> => readConfig({ ...RECORDS, ...own }, env) as RecordsConfig & Config<Own>;

const readKeys = async (setting: string): Promise<VerificationKeys> => {
  try {
    return await readVerificationKeys(setting);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'cannot be read';
    throw new ConfigurationError([`LIANXIN_INTERNAL_PUBLIC_KEY ${reason}`]);
  }
};

/**
 * Reads and checks a service's whole environment, its own settings included; throws ConfigurationError naming what is
 * missing or too weak.
 */
export const readHostConfig = async <Own extends OwnSettings>(
  own: Own,
  env: Environment,
): Promise<HostConfig & Config<Own>> => {
  const read = readConfig({ ...HOST, ...own }, env) as Config<Own> & Config<typeof HOST>;
  const { natsUrl, stream, prefix, replicas, publicKey, host, ...others } = read;
  const {
    auditSigningKey: _key,
    auditWitness: _folders,
    auditRetention: _m,
    auditRetentionUrl: _url,
    ...rest
  } = others;
  return {
    ...rest,
    host: host ?? (read.mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    stream: { url: natsUrl, stream, prefix, replicas },
    verificationKeys: await readKeys(publicKey),
    audit: await readAudit(read),
  } as unknown as HostConfig & Config<Own>;
};
