import { checked, integer, list, oneOf, secretUrl, text, type Config } from '@lianxin/configuration';
import { resolve } from 'node:path';
import type { RateLimitSettings } from './rate-limits';

const HTTPS_ORIGIN = /^https:\/\/[^/*]+$/;
const MOST = { min: 1, max: 100_000_000 };

/** Settings of the gateway's edge; docs/operations.md says what they are for. */
export const EDGE_SPEC = {
  manifests: text('LIANXIN_MANIFESTS', resolve(__dirname, '../../manifests')),
  safelist: checked(oneOf('LIANXIN_SAFELIST', ['on', 'off', 'by-mode'], 'by-mode'), (value, mode) =>
    mode === 'production' && value === 'off' ? 'must not be off in production' : null,
  ),
  corsOrigins: checked(list('LIANXIN_CORS_ORIGINS'), (origins, mode) =>
    mode === 'production' && origins.some((origin) => !HTTPS_ORIGIN.test(origin))
      ? 'must name origins that begin with https:// in production, and never *'
      : null,
  ),
  limitsDatabase: secretUrl('LIANXIN_GATEWAY_DATABASE_URL', { schemes: ['mysql'], fallback: { demo: '' } }),
  connectionsPerAddress: integer('LIANXIN_CONNECTIONS_PER_ADDRESS', MOST, 200),
  accountLimit: integer('LIANXIN_LIMIT_ACCOUNT', MOST, 1_200),
  caseLimit: integer('LIANXIN_LIMIT_CASE', MOST, 120),
  caseAddressLimit: integer('LIANXIN_LIMIT_CASE_ADDRESS', MOST, 600),
  anonymousLimit: integer('LIANXIN_LIMIT_ANONYMOUS', MOST, 60),
  failedSignInLimit: integer('LIANXIN_LIMIT_FAILED_SIGN_IN', MOST, 30),
};

export interface EdgeConfig {
  /** The folder of the manifests; null where everything is executed, which only a demonstration does. */
  readonly manifests: string | null;
  /** Origins whose pages may ask; none by default. */
  readonly corsOrigins: readonly string[];
  /** The gateway's own database, which replicas count in; null only in a demonstration. */
  readonly limitsDatabase: string | null;
  readonly connectionsPerAddress: number;
  readonly limits: RateLimitSettings;
}

/** What the settings of the edge come to. */
export const edgeConfigOf = (read: Config<typeof EDGE_SPEC>): EdgeConfig => {
  const listed = read.safelist === 'on' || (read.safelist === 'by-mode' && read.mode === 'production');
  return {
    manifests: listed ? read.manifests : null,
    corsOrigins: read.corsOrigins,
    limitsDatabase: read.limitsDatabase === '' ? null : read.limitsDatabase,
    connectionsPerAddress: read.connectionsPerAddress,
    limits: {
      account: read.accountLimit,
      caseSession: read.caseLimit,
      caseAddress: read.caseAddressLimit,
      anonymous: read.anonymousLimit,
      failedSignIn: read.failedSignInLimit,
      // As many as strangers have, counted apart: an office of many pages must not use up who looks for his case there.
      counts: read.anonymousLimit,
    },
  };
};
