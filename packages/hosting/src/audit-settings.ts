import { createPublicKey } from 'node:crypto';
import { readSigningKey, readVerificationKeys } from '@lianxin/access';
import {
  ConfigurationError,
  integer,
  list,
  optionalText,
  secret,
  secretUrl,
  type Config,
  type Setting,
} from '@lianxin/configuration';
import type { StatementKey, StatementKeys } from '@lianxin/store';

/** Folders outside the database, parted by commas: each is given every statement. */
const folders: Setting<readonly string[]> = {
  ...list('LIANXIN_AUDIT_WITNESS'),
  fallback: () => undefined,
};

const optional = <Value>(setting: Setting<Value>): Setting<Value | null> => ({
  ...setting,
  fallback: () => null,
});

/** What a running service's audit needs of the environment. */
export const AUDIT = {
  auditSigningKey: secret('LIANXIN_AUDIT_SIGNING_KEY'),
  auditWitness: folders,
  /** In months; the law's half a year is the least. */
  auditRetention: integer('LIANXIN_AUDIT_RETENTION', { min: 6, max: 1_200 }, 36),
  auditRetentionUrl: optional(secretUrl('LIANXIN_AUDIT_RETENTION_DATABASE_URL', { schemes: ['mysql'] })),
};

/** What verifying needs: the public keys, or the private one that they belong to. */
export const AUDIT_PROOF = {
  auditWitness: folders,
  auditPublicKey: optionalText('LIANXIN_AUDIT_PUBLIC_KEY'),
  auditSigningKey: optional(secret('LIANXIN_AUDIT_SIGNING_KEY')),
};

/** How a running service's audit is signed, where it is witnessed and how long it is kept. */
export interface AuditConfig {
  readonly key: StatementKey;
  readonly folders: readonly string[];
  readonly months: number;
  /** The address of an account that may remove old entries; null where the service's own may. */
  readonly removerUrl: string | null;
}

const refuse = (variable: string, error: unknown): ConfigurationError =>
  new ConfigurationError([`${variable} ${error instanceof Error ? error.message : 'cannot be read'}`]);

/** The audit's settings as they are used; throws ConfigurationError for a key that is none. */
export const readAudit = async (read: Config<typeof AUDIT>): Promise<AuditConfig> => {
  try {
    return {
      key: await readSigningKey(read.auditSigningKey),
      folders: read.auditWitness,
      months: read.auditRetention,
      removerUrl: read.auditRetentionUrl,
    };
  } catch (error) {
    throw refuse('LIANXIN_AUDIT_SIGNING_KEY', error);
  }
};

/** The keys that statements are believed under; throws ConfigurationError where there are none. */
export const readAuditKeys = async (read: Config<typeof AUDIT_PROOF>): Promise<StatementKeys> => {
  try {
    if (read.auditPublicKey) return await readVerificationKeys(read.auditPublicKey);
    if (!read.auditSigningKey) throw new Error('is required (or LIANXIN_AUDIT_SIGNING_KEY)');
    const { id, key } = await readSigningKey(read.auditSigningKey);
    return new Map([[id, createPublicKey(key)]]);
  } catch (error) {
    throw refuse('LIANXIN_AUDIT_PUBLIC_KEY', error);
  }
};
