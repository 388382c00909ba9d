import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conflict, InvalidInput, NotFound } from '@lianxin/kernel';
import { Framed } from '@lianxin/serving';
import { createHealth, createLogger, createMetrics, silentLogger } from '@lianxin/observability';
import {
  buildFederatedSchema,
  printFederatedSchema,
  startSubgraph,
  type Routes,
  type Uploads,
  type RunningSubgraph,
} from '@lianxin/subgraph';
import { composeSupergraph } from '../../src/compose';
import type { ConsoleConfig } from '../../src/console/console-settings';
import type { Edge } from '../../src/edge/edge';
import { createProviderKeys } from '../../src/provider-keys';
import { createSignIn } from '../../src/sign-in';
import { startGateway } from '../../src/start-gateway';
import { hearStandingNews, type NewsSettings } from '../../src/standing-news';
import { standingSource } from '../../src/standing-source';
import { Standings, type StandingOptions } from '../../src/standings';
import { AUDIENCE, CLERKS_STANDING, startIssuer } from './issuer';
import { internalKeys, type InternalKeys } from '@lianxin/testing';
import { sampleEdge } from './sample-edge';
import { cadreSample, petitionSample } from './sample-subgraphs';

const SAMPLES = { cadre: cadreSample(), petition: petitionSample() };
const CASE = '0197a000-0000-7000-8000-000000000003';
export type SampleName = keyof typeof SAMPLES;

/** The supergraph of the sample subgraphs. */
export const sampleSupergraph = async (): Promise<string> => {
  const print = ({ resolvers, orphanedTypes }: (typeof SAMPLES)[SampleName]) =>
    printFederatedSchema(
      resolvers.map((resolver) => resolver.constructor as never),
      orphanedTypes,
    );
  return composeSupergraph({ cadre: await print(SAMPLES.cadre), petition: await print(SAMPLES.petition) });
};

/** What the cadre service says of an account. */
export interface ToldStanding {
  readonly cadreId: string | null;
  readonly unitId: string | null;
  readonly grants: readonly { readonly role: string; readonly unitId: string }[];
}

/** What the sample cadre service knows of accounts, and how often it was asked. */
export class Accounts {
  readonly told = new Map<string, ToldStanding>([['clerk-1', CLERKS_STANDING]]);
  asked = 0;

  standingOf = (account: string): Promise<ToldStanding> => {
    this.asked += 1;
    return Promise.resolve(this.told.get(account) ?? { cadreId: null, unitId: null, grants: [] });
  };
}

/** The one paper that there is, and what it is called. */
export const PAPER = {
  id: '0197a000-0000-7000-8000-00000000000a',
  name: 'opinion-0197a000.pdf',
  pdf: '%PDF-1.7',
};

/** Hands the paper to accounts, and to the session on its case. */
const sampleDocument: Routes[`/${string}`] = (body, { asker }) => {
  const { id } = body as { id: string };
  if (id !== PAPER.id || asker.kind === 'ANONYMOUS') throw new NotFound('no document with this id');
  return Promise.resolve({ name: PAPER.name, pdf: Buffer.from(PAPER.pdf).toString('base64') });
};

/** The one attachment that there is, one that waits for its check, and the largest that the sample takes. */
export const ATTACHMENT = {
  id: '0197a000-0000-7000-8000-00000000000c',
  name: '收据 (一).pdf',
  content: Buffer.from([0, 255, 10, 13, 37]),
};
export const WAITING = '0197a000-0000-7000-8000-00000000000d';
export const LARGEST_FILE = 300_000;

/** Hands the attachment to accounts, and to the session on its case. */
const sampleFile: Routes[`/${string}`] = (body, { asker }) => {
  const { id } = body as { id: string };
  if (id === WAITING) throw new Conflict('the file waits for its check');
  if (id !== ATTACHMENT.id || asker.kind === 'ANONYMOUS') throw new NotFound('no file with this id');
  const head = { name: ATTACHMENT.name, mediaType: 'application/pdf' };
  return Promise.resolve(new Framed(head, ATTACHMENT.content));
};

/** Takes what isn't HTML, and answers with what came: who sent it, what was said of it, how large it is. */
const sampleUploads: Uploads = {
  limit: LARGEST_FILE + 20_000,
  routes: {
    '/files': ({ head, bytes }, { asker }) => {
      if (head['name'] === null) throw new InvalidInput('name', 'says nothing');
      return Promise.resolve(
        bytes.includes('<html')
          ? { rejection: { code: 'FILE_TYPE_NOT_ALLOWED', message: '不支持', rule: null } }
          : { file: { id: ATTACHMENT.id, head, size: bytes.length, asker: asker.kind } },
      );
    },
  },
};

/** A real subgraph on a free port, or on the one given; the cadre service answers for accounts as well. */
export const startSample = async (
  name: SampleName,
  keys: InternalKeys,
  port = 0,
  accounts = new Accounts(),
): Promise<RunningSubgraph> => {
  const schema = await buildFederatedSchema(SAMPLES[name]);
  const subgraph = await startSubgraph({
    name,
    schema,
    port,
    host: '127.0.0.1',
    verificationKeys: keys.verification,
    health: createHealth(),
    logger: silentLogger(),
    metrics: createMetrics({ service: name }),
    loaders: () => ({}),
    ...(name === 'cadre'
      ? {
          routes: {
            '/standing': (body: unknown) => accounts.standingOf((body as { account: string }).account),
          },
        }
      : { routes: { '/documents': sampleDocument, '/files/read': sampleFile }, uploads: sampleUploads }),
    caseSession: (token) => Promise.resolve(token === 'good' ? { kind: 'CASE_SESSION', caseId: CASE } : null),
    classifyError: (error) =>
      (error as { code?: unknown } | null)?.code === 'ER_LOCK_DEADLOCK' ? new Conflict('try again') : null,
  });
  return subgraph;
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
    readonly extensions?: unknown;
  };
}

/** A gateway before sample subgraphs and a local identity provider. */
export const startWorld = async (
  options: {
    readonly demo?: boolean;
    readonly down?: readonly SampleName[];
    readonly providerDown?: boolean;
    readonly edge?: Partial<Edge>;
    /** No console is built by default. */
    readonly console?: Partial<ConsoleConfig>;
    readonly trustedProxies?: readonly string[];
    /** Where changes of roles are heard; nowhere by default. */
    readonly news?: NewsSettings;
    readonly standings?: Partial<StandingOptions>;
  } = {},
) => {
  const keys = await internalKeys();
  const issuer = await startIssuer();
  if (options.providerDown) await issuer.stop();
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-gateway-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, await sampleSupergraph());

  const accounts = new Accounts();
  const running = new Map<SampleName, RunningSubgraph>();
  const urls = new Map<SampleName, string>();
  for (const name of ['cadre', 'petition'] as const) {
    const subgraph = await startSample(name, keys, 0, accounts);
    urls.set(name, `http://127.0.0.1:${subgraph.port}/graphql`);
    if (options.down?.includes(name)) await subgraph.stop();
    else running.set(name, subgraph);
  }
  const lines: string[] = [];
  const logger = createLogger({
    service: 'gateway',
    destination: { write: (line: string) => void lines.push(line) },
  });
  const metrics = createMetrics({ service: 'gateway' });
  const health = createHealth();
  const providerKeys = createProviderKeys(issuer.url, logger);
  const source = standingSource(urls.get('cadre') ?? '', keys.signing);
  const standings = new Standings(source.read, { lastKnownMs: 300_000, ...options.standings });
  const news = options.news ? hearStandingNews(options.news, standings, logger) : null;
  const provider = { keys: providerKeys, issuer: issuer.url, audience: AUDIENCE };
  const gateway = await startGateway({
    demo: options.demo ?? false,
    host: '127.0.0.1',
    port: 0,
    supergraph,
    subgraphs: Object.fromEntries(urls),
    signingKey: keys.signing,
    edge: sampleEdge(options.edge),
    console: {
      folder: join(folder, 'no console'),
      issuer: issuer.url,
      clientId: 'lianxin-console',
      scope: 'openid',
      ...options.console,
    },
    trustedProxies: options.trustedProxies ?? [],
    signIn: createSignIn({ ...provider, algorithm: 'RS256', tokenType: 'at+jwt' }, (account) =>
      standings.of(account),
    ),
    health,
    logger,
    metrics,
    subgraphTimeoutMs: 2_000,
    largestFile: LARGEST_FILE,
  });
  const address = `http://127.0.0.1:${gateway.port}`;

  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answer['body'],
    };
  };
  return {
    address,
    keys,
    issuer,
    accounts,
    standings,
    news,
    metrics,
    supergraph,
    logged: () => lines.join(''),
    urlOf: (name: SampleName) => urls.get(name) ?? '',
    post,
    ask: (query: string, headers: Record<string, string> = {}, variables: Record<string, unknown> = {}) =>
      post(JSON.stringify({ query, variables }), headers),
    stopSubgraph: async (name: SampleName) => {
      await running.get(name)?.stop();
      running.delete(name);
    },
    startSubgraph: async (name: SampleName) => {
      running.set(name, await startSample(name, keys, Number(new URL(urls.get(name) ?? '').port), accounts));
    },
    stop: async () => {
      await gateway.stop();
      providerKeys.close();
      await news?.close();
      await source.close();
      await Promise.all([...running.values()].map((subgraph) => subgraph.stop()));
      await issuer.stop();
      rmSync(folder, { recursive: true });
    },
  };
};

export type World = Awaited<ReturnType<typeof startWorld>>;
