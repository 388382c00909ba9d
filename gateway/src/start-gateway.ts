import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { SigningKey } from '@lianxin/access';
import { Unauthenticated } from '@lianxin/kernel';
import { serveHealth, type Health, type Logger, type Metrics } from '@lianxin/observability';
import {
  DEFAULT_LIMITS,
  apolloLogger,
  createHttpServer,
  executablePlugin,
  faultPlugin,
  hardenedOptions,
  operationLimitsRule,
  quietPlugins,
} from '@lianxin/serving';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ConsoleConfig } from './console/console-settings';
import { serveConsole } from './console/serve-console';
import { documentSource, type DocumentSource } from './document-source';
import { allowOrigins } from './edge/cors';
import type { Edge } from './edge/edge';
import { edgePlugin } from './edge/edge-plugin';
import { createEntrance, createOperationEntrance } from './edge/entrance';
import { serveSandbox } from './edge/sandbox';
import type { GatewayContext } from './gateway-context';
import { fileSource, type FileSource } from './file-source';
import { serveDocuments } from './serve-documents';
import { FILES_PATH, serveFiles } from './serve-files';
import type { SignIn } from './sign-in';
import { subgraphCheck } from './subgraph-check';
import { SubgraphSource } from './subgraph-source';
import { supergraphFile } from './supergraph-file';
import { valueCompletionPlugin } from './value-completion-plugin';

const BODY_LIMIT_BYTES = 100_000;
/** How long a file may take to arrive: twenty megabytes over a slow line. */
const UPLOAD_MS = 180_000;
const LARGEST_FILE_BYTES = 20_000_000;

export interface GatewayOptions {
  /** A demonstration shows its schema, offers Apollo Sandbox and reloads the supergraph. */
  readonly demo: boolean;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly trustedProxies?: readonly string[];
  /** Path of the supergraph that was composed ahead. */
  readonly supergraph: string;
  /** GraphQL endpoints by subgraph name; they need not answer yet. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly signingKey: SigningKey;
  readonly signIn: SignIn;
  readonly edge: Edge;
  readonly console: ConsoleConfig;
  readonly health: Health;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** How long a subgraph may take, in ms; 10 seconds by default. */
  readonly subgraphTimeoutMs?: number;
  /** The largest attachment that is taken, in bytes; 20 megabytes by default. */
  readonly largestFile?: number;
}

export interface RunningGateway {
  readonly port: number;
  stop(): Promise<void>;
}

const createSources = (options: GatewayOptions): ReadonlyMap<string, SubgraphSource> =>
  new Map(
    Object.entries(options.subgraphs).map(([name, url]) => [
      name,
      new SubgraphSource({
        name,
        url,
        signingKey: options.signingKey,
        metrics: options.metrics,
        ...(options.subgraphTimeoutMs === undefined ? {} : { timeoutMs: options.subgraphTimeoutMs }),
      }),
    ]),
  );

const createFederation = (
  options: GatewayOptions,
  sources: ReadonlyMap<string, SubgraphSource>,
): ApolloGateway =>
  new ApolloGateway({
    supergraphSdl: supergraphFile({ path: options.supergraph, watch: options.demo, logger: options.logger }),
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source) throw new Error(`the supergraph has a subgraph "${name}" that no address is set for`);
      return source;
    },
    logger: apolloLogger(options.logger),
    debug: false,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
  });

/** Operations come by POST only: an address with personal data in it would stay in logs and histories. */
const serveGraphql = (
  server: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  options: GatewayOptions,
): void => {
  const contexts = new WeakMap<FastifyRequest, GatewayContext>();
  const enter = createOperationEntrance(options);
  allowOrigins(server, '/graphql', options.edge.corsOrigins);
  server.post('/graphql', {
    preHandler: async (request) => void contexts.set(request, await enter(request)),
    handler: fastifyApolloHandler<GatewayContext>(apollo, {
      context: (request) => {
        const context = contexts.get(request);
        if (!context) throw new Unauthenticated('sign in first');
        return Promise.resolve(context);
      },
    }),
  });
};

/** Where papers come from; null for a supergraph without petitions. */
const documentsFrom = ({ subgraphs, signingKey }: GatewayOptions): DocumentSource | null =>
  subgraphs['petition'] === undefined ? null : documentSource(subgraphs['petition'], signingKey);

/** Where attachments go to and come from; null for a supergraph without petitions. */
const filesFrom = ({ subgraphs, signingKey }: GatewayOptions, largest: number): FileSource | null =>
  subgraphs['petition'] === undefined ? null : fileSource(subgraphs['petition'], signingKey, largest);

/** Serves `/graphql` for clients, `/documents/<id>.pdf`, `/files`, `/health/live` and `/health/ready`; boots and goes on with subgraphs down. */
export const startGateway = async (options: GatewayOptions): Promise<RunningGateway> => {
  const { demo, logger, metrics, health, edge } = options;
  const sources = createSources(options);
  const server = createHttpServer({
    logger,
    bodyLimit: BODY_LIMIT_BYTES,
    trustedProxies: options.trustedProxies ?? [],
    strictTransport: !demo,
    uploads: { path: FILES_PATH, requestMs: UPLOAD_MS },
    ...(edge.connectionsPerAddress === undefined
      ? {}
      : { connectionsPerAddress: edge.connectionsPerAddress }),
  });
  const apollo = new ApolloServer<GatewayContext>({
    ...hardenedOptions({ introspection: demo }),
    gateway: createFederation(options, sources),
    logger: apolloLogger(logger),
    validationRules: [operationLimitsRule(DEFAULT_LIMITS, { exemptIntrospection: demo })],
    plugins: [
      ...quietPlugins<GatewayContext>({ landingPage: demo }),
      ...(demo ? [ApolloServerPluginLandingPageLocalDefault({ embed: true, footer: false })] : []),
      faultPlugin<GatewayContext>({ metrics }),
      executablePlugin<GatewayContext>(),
      edgePlugin(edge.doors, edge.limits),
      valueCompletionPlugin(),
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  serveHealth(server, health);
  health.add(...Object.entries(options.subgraphs).map(([name, url]) => subgraphCheck(name, url)));

  serveGraphql(server, apollo, options);
  const papers = documentsFrom(options);
  if (papers) serveDocuments(server, createEntrance(options), papers);
  const largest = options.largestFile ?? LARGEST_FILE_BYTES;
  const files = filesFrom(options, largest);
  if (files) serveFiles(server, createEntrance(options), files, largest);
  if (demo) serveSandbox(server, apollo);
  await serveConsole(server, options.console, options);

  await server.listen({ port: options.port, host: options.host });
  const address = server.server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : options.port,
    stop: async () => {
      health.drain();
      await apollo.stop();
      const doors = [papers, files].filter((door) => door !== null);
      await Promise.all([...sources.values(), ...doors].map((source) => source.close()));
    },
  };
};
