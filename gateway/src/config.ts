import { readSigningKey, type SigningKey } from '@lianxin/access';
import {
  ConfigurationError,
  integer,
  list,
  oneOf,
  optionalText,
  port,
  readConfig,
  secret,
  secretUrl,
  text,
  url,
  type Environment,
  type Mode,
} from '@lianxin/configuration';
import { resolve } from 'node:path';
import { CONSOLE_SPEC, consoleConfigOf, type ConsoleConfig } from './console/console-settings';
import { EDGE_SPEC, edgeConfigOf, type EdgeConfig } from './edge/edge-settings';
import type { TrustedProvider } from './sign-in';
import type { NewsSettings } from './standing-news';

/** Signature algorithms of providers that we accept; one of them is pinned. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;
/** What an access token calls itself: RFC 9068 says at+jwt; some providers still say JWT. */
const TOKEN_TYPES = ['at+jwt', 'JWT'] as const;
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const SPEC = {
  host: optionalText('LIANXIN_HOST'),
  port: port('LIANXIN_PORT', 4000),
  metricsPort: port('LIANXIN_METRICS_PORT', 9464),
  cadreUrl: url('LIANXIN_CADRE_URL'),
  petitionUrl: url('LIANXIN_PETITION_URL'),
  enterpriseUrl: url('LIANXIN_ENTERPRISE_URL'),
  /** Empty only in a demonstration without sign-in. */
  issuer: url('LIANXIN_OIDC_ISSUER', { fallback: { demo: '' }, secure: true }),
  audience: text('LIANXIN_OIDC_AUDIENCE', { demo: 'lianxin' }),
  algorithm: oneOf('LIANXIN_OIDC_ALGORITHM', ALGORITHMS, 'RS256'),
  tokenType: oneOf('LIANXIN_OIDC_TOKEN_TYPE', TOKEN_TYPES, 'at+jwt'),
  natsUrl: secretUrl('LIANXIN_NATS_URL', { schemes: ['nats', 'tls'], several: true }),
  prefix: text('LIANXIN_SUBJECT_PREFIX', 'lianxin'),
  lastKnownSeconds: integer('LIANXIN_LAST_KNOWN_ROLES_SECONDS', { min: 0, max: 3600 }, 300),
  privateKey: secret('LIANXIN_INTERNAL_PRIVATE_KEY', { minBytes: 64 }),
  supergraph: text('LIANXIN_SUPERGRAPH', resolve(__dirname, '../supergraph.graphql')),
  logLevel: oneOf('LIANXIN_LOG_LEVEL', LEVELS, 'info'),
  trustedProxies: list('LIANXIN_TRUSTED_PROXIES'),
  fileMegabytes: integer('LIANXIN_FILE_MEGABYTES', { min: 1, max: 100 }, 20),
  ...EDGE_SPEC,
  ...CONSOLE_SPEC,
};

export interface GatewayConfig {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  /** GraphQL endpoints by subgraph name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Null only in a demonstration: every Bearer token is refused then. */
  readonly oidc: Omit<TrustedProvider, 'keys'> | null;
  /** Where changes of roles are heard. */
  readonly news: NewsSettings;
  /** How long the last known roles count while the cadre service doesn't answer. */
  readonly lastKnownMs: number;
  readonly signingKey: SigningKey;
  /** Path of the supergraph; a demonstration watches the file. */
  readonly supergraph: string;
  readonly logLevel: (typeof LEVELS)[number];
  readonly trustedProxies: readonly string[];
  /** The largest attachment that is taken, in bytes. */
  readonly largestFile: number;
  readonly edge: EdgeConfig;
  readonly console: ConsoleConfig;
}

/** Reads and checks the gateway's environment; throws ConfigurationError naming what is missing or too weak. */
export const readGatewayConfig = async (env: Environment = process.env): Promise<GatewayConfig> => {
  const read = readConfig(SPEC, env);
  const signingKey = await readSigningKey(read.privateKey).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : 'cannot be read';
    throw new ConfigurationError([`LIANXIN_INTERNAL_PRIVATE_KEY is not usable: ${reason}`]);
  });
  return {
    mode: read.mode,
    host: read.host ?? (read.mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port: read.port,
    metricsPort: read.metricsPort,
    subgraphs: { cadre: read.cadreUrl, petition: read.petitionUrl, enterprise: read.enterpriseUrl },
    oidc:
      read.issuer === ''
        ? null
        : {
            issuer: read.issuer,
            audience: read.audience,
            algorithm: read.algorithm,
            tokenType: read.tokenType,
          },
    news: { url: read.natsUrl, prefix: read.prefix },
    lastKnownMs: read.lastKnownSeconds * 1000,
    signingKey,
    supergraph: read.supergraph,
    logLevel: read.logLevel,
    trustedProxies: read.trustedProxies,
    largestFile: read.fileMegabytes * 1_000_000,
    edge: edgeConfigOf(read),
    console: consoleConfigOf(read, read.issuer),
  };
};

/** Reads what migrations of the gateway's own database need; throws ConfigurationError. */
export const readLimitsDatabase = (env: Environment = process.env): string =>
  readConfig({ url: secretUrl('LIANXIN_GATEWAY_DATABASE_URL', { schemes: ['mysql'] }) }, env).url;
