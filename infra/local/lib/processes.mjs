import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, STATE } from './folders.mjs';
import { fontSettings } from './fonts.mjs';

/** The services, in the order in which they start. */
export const SERVICES = /** @type {const} */ (['cadre', 'petition', 'enterprise']);

/** Where the console's build leaves its pages. */
export const CONSOLE = join(ROOT, 'packages/console/dist');

/** Who has a database; the gateway counts in its own how often whom it answered. */
export const DATABASES = /** @type {const} */ ([...SERVICES, 'gateway']);

/**
 * What the processes of one machine have in common.
 * @typedef {{ secrets: any, ports: Record<string, number>, databaseUrls: Record<string, string>, natsUrl: string, issuer: string, origin: string,
 *   fonts: import('./fonts.mjs').FontFiles }} Machine
 */

const AUDIENCE = 'lianxin';

/** What every process is told. */
const shared = (/** @type {Machine} */ { natsUrl }) => ({
  LIANXIN_MODE: 'demo',
  LIANXIN_LOG_LEVEL: process.env.LIANXIN_LOG_LEVEL ?? 'info',
  LIANXIN_NATS_URL: natsUrl,
  LIANXIN_STREAM: 'LIANXIN',
  LIANXIN_SUBJECT_PREFIX: 'lianxin',
});

/** What a service is told: its own database, the keys of its data, and the gateway's public key. */
export const serviceSettings = (
  /** @type {Machine} */ machine,
  /** @type {(typeof SERVICES)[number]} */ name,
) => ({
  ...shared(machine),
  LIANXIN_HOST: '127.0.0.1',
  LIANXIN_PORT: String(machine.ports[name]),
  LIANXIN_METRICS_PORT: String(machine.ports[`${name}-metrics`]),
  LIANXIN_DATABASE_URL: String(machine.databaseUrls[name]),
  LIANXIN_INTERNAL_PUBLIC_KEY: machine.secrets.internalPublicKey,
  LIANXIN_FIELD_KEY: machine.secrets.fieldKey,
  LIANXIN_INDEX_KEY: machine.secrets.indexKey,
  LIANXIN_QUERY_CODE_KEY: machine.secrets.queryCodeKey,
  LIANXIN_CASE_SESSION_KEY: machine.secrets.caseSessionKey,
  ...letterSettings(machine, name),
  LIANXIN_PERSON_TOKEN_KEY: machine.secrets.personTokenKey,
  LIANXIN_AUDIT_SIGNING_KEY: machine.secrets.auditKeys[name],
  LIANXIN_AUDIT_WITNESS: WITNESS,
  ...(name === 'cadre' ? { LIANXIN_DRAFT_KEY: machine.secrets.draftKey } : {}),
  ...(name === 'petition'
    ? {
        LIANXIN_ERASURE_REGISTER: join(STATE, 'erasures.jsonl'),
        LIANXIN_FILES: join(STATE, 'files'),
        ...fontSettings(machine.fonts),
      }
    : {}),
});

/** Where the services keep what they sign of their audits: outside the database. */
export const WITNESS = join(STATE, 'witness');

/** The services that write each other letters: each has its own private key and the other's public one. */
const letterSettings = (/** @type {Machine} */ { secrets: { letterKeys } }, /** @type {string} */ name) =>
  name in letterKeys
    ? {
        LIANXIN_LETTER_PRIVATE_KEY: letterKeys[name].privateKey,
        LIANXIN_PETITION_LETTER_PUBLIC_KEY: letterKeys.petition.publicKey,
        LIANXIN_ENTERPRISE_LETTER_PUBLIC_KEY: letterKeys.enterprise.publicKey,
      }
    : {};

/** What somebody may say of the gateway's edge before he starts the product: a safelist in a demo, other limits. */
const EDGE = /^LIANXIN_(SAFELIST|CORS_ORIGINS|LIMIT_\w+|CONNECTIONS_PER_ADDRESS)$/;
const edgeSettings = () =>
  /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(process.env).filter(([name]) => EDGE.test(name)))
  );

/** What the gateway is told: where everybody is, whom to trust, and the key that it vouches with. */
export const gatewaySettings = (/** @type {Machine} */ machine) => ({
  ...shared(machine),
  ...edgeSettings(),
  LIANXIN_GATEWAY_DATABASE_URL: String(machine.databaseUrls.gateway),
  LIANXIN_PORT: String(machine.ports.gateway),
  LIANXIN_METRICS_PORT: String(machine.ports['gateway-metrics']),
  LIANXIN_SUPERGRAPH: join(ROOT, 'gateway/supergraph.graphql'),
  LIANXIN_INTERNAL_PRIVATE_KEY: machine.secrets.internalPrivateKey,
  LIANXIN_OIDC_ISSUER: machine.issuer,
  LIANXIN_OIDC_AUDIENCE: AUDIENCE,
  LIANXIN_OIDC_ALGORITHM: 'ES256',
  LIANXIN_CONSOLE: CONSOLE,
  ...Object.fromEntries(
    SERVICES.map((name) => [
      `LIANXIN_${name.toUpperCase()}_URL`,
      `http://127.0.0.1:${machine.ports[name]}/graphql`,
    ]),
  ),
});

/** What the demo identity provider is told. */
const identitySettings = (/** @type {Machine} */ machine) => ({
  LIANXIN_IDENTITY_PORT: String(machine.ports.identity),
  LIANXIN_OIDC_ISSUER: machine.issuer,
  LIANXIN_OIDC_AUDIENCE: AUDIENCE,
  LIANXIN_IDENTITY_KEYS: JSON.stringify(machine.secrets.identityKeys),
  LIANXIN_OIDC_REDIRECTS: ['/signed-in', '/auth/callback'].map((path) => machine.origin + path).join(' '),
  LIANXIN_OIDC_AFTER_SIGN_OUT: `${machine.origin}/`,
});

/**
 * The processes beside the database and NATS, in the order of their start; one whose entry point isn't built is left out.
 * @param {Machine} machine
 * @returns {import('./supervisor.mjs').Spec[]}
 */
export function processesOf(machine) {
  const process_ = (
    /** @type {string} */ name,
    /** @type {string} */ entry,
    /** @type {Record<string, string>} */ settings,
  ) => ({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', join(ROOT, entry)],
    cwd: ROOT,
    env: environment(settings),
    quiet: /^oidc-provider (WARNING|NOTICE)/,
    ready: () => isReady(/** @type {number} */ (machine.ports[name])),
  });
  return [
    process_('identity', 'infra/local/identity/main.mjs', identitySettings(machine)),
    ...SERVICES.map((name) =>
      process_(name, `services/${name}/dist/main.js`, serviceSettings(machine, name)),
    ),
    process_('gateway', 'gateway/dist/main.js', gatewaySettings(machine)),
  ].filter(({ args }) => existsSync(String(args.at(-1))));
}

/** An environment for a process: of ours only what the system and Node need, so that no setting leaks in from a shell. */
export const environment = (/** @type {Record<string, string>} */ settings) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('LIANXIN_') && !name.startsWith('npm_')),
  ),
  NODE_ENV: 'production',
  ...settings,
});

const isReady = async (/** @type {number} */ port) =>
  (await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
