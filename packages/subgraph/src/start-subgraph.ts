import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { CaseSession, VerificationKeys } from '@lianxin/access';
import { InvalidInput, Unauthenticated } from '@lianxin/kernel';
import { serveHealth, traceFields, type Health, type Logger, type Metrics } from '@lianxin/observability';
import {
  apolloLogger,
  createHttpServer,
  executablePlugin,
  faultPlugin,
  Framed,
  FRAMED_TYPE,
  hardenedOptions,
  quietPlugins,
  readBytes,
  type ErrorClassifier,
} from '@lianxin/serving';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { internalDoor } from './internal-door';
import { countOutcomes } from './outcome-counts';
import type { RequestContext, VerifiedRequest } from './request-context';

/** The gateway's own requests carry many representations at once, so that this is above the client's limit. */
const BODY_LIMIT_BYTES = 2_000_000;

/**
 * What answers the gateway at a path beside GraphQL: JSON, or bytes with JSON before them (`Framed`), for a JSON body, and for
 * whom the gateway vouches.
 */
export type Routes = Readonly<
  Record<`/${string}`, (body: unknown, request: VerifiedRequest) => Promise<object>>
>;

/** The same for bytes that the gateway sends, with JSON before them, up to a limit. */
export interface Uploads {
  readonly limit: number;
  readonly routes: Readonly<
    Record<`/${string}`, (body: Framed, request: VerifiedRequest) => Promise<object>>
  >;
}

export interface SubgraphOptions<Loaders> {
  /** The subgraph's name in the supergraph: the audience of internal tokens. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host?: string;
  /** The gateway's public keys (LIANXIN_INTERNAL_PUBLIC_KEY). */
  readonly verificationKeys: VerificationKeys;
  readonly health: Health;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Fresh loaders for one request. */
  readonly loaders: (request: VerifiedRequest) => Loaders;
  /** Opens this service's own case sessions: null for a token that is another service's, or no longer valid. */
  readonly caseSession?: (caseToken: string) => Promise<CaseSession | null>;
  /** What the gateway asks beside GraphQL, by path: POST with a token for `<name><path>`, bound to the body as all are. */
  readonly routes?: Routes;
  /** Where it brings bytes, likewise. */
  readonly uploads?: Uploads;
  /** What the store knows of driver errors. */
  readonly classifyError?: ErrorClassifier;
  /** What else looks at each request, such as `refusalPlugin`. */
  readonly plugins?: readonly ApolloServerPlugin<RequestContext<Loaders>>[];
}

export interface RunningSubgraph {
  readonly port: number;
  /** The GraphQL endpoint, as the gateway is told it. */
  readonly url: string;
  /** Answers what is under way, takes nothing new, closes. */
  stop(): Promise<void>;
}

/** Serves the subgraph on `/graphql` (POST with the gateway's token only) with `/health/live` and `/health/ready`. */
export const startSubgraph = async <Loaders>(options: SubgraphOptions<Loaders>): Promise<RunningSubgraph> => {
  const { name, logger, metrics, health } = options;
  const server = createHttpServer({ logger, bodyLimit: BODY_LIMIT_BYTES });
  countOutcomes(options.schema, metrics);
  const apollo = new ApolloServer<RequestContext<Loaders>>({
    ...hardenedOptions({ introspection: false, classify: options.classifyError }),
    schema: options.schema,
    logger: apolloLogger(logger),
    plugins: [
      ...quietPlugins<RequestContext<Loaders>>({ landingPage: false }),
      faultPlugin<RequestContext<Loaders>>({ metrics, classify: options.classifyError }),
      executablePlugin<RequestContext<Loaders>>(),
      ...(options.plugins ?? []),
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  serveHealth(server, health);

  const claimsOf = internalDoor(options.verificationKeys);
  const verified = new WeakMap<FastifyRequest, VerifiedRequest>();
  /** Looked up before anything is executed, so that no formatter of Apollo's would say what a driver's error means. */
  const sessionOf = async (caseToken: string): Promise<CaseSession | null> => {
    try {
      return (await options.caseSession?.(caseToken)) ?? null;
    } catch (error) {
      throw options.classifyError?.(error) ?? error;
    }
  };
  const verify = async (request: FastifyRequest, audience: string): Promise<void> => {
    const claims = await claimsOf(request, audience);
    const session =
      claims.caseToken !== null && claims.asker.kind === 'ANONYMOUS'
        ? await sessionOf(claims.caseToken)
        : null;
    verified.set(request, {
      asker: session ?? claims.asker,
      locale: claims.locale,
      origin: claims.origin,
      caseToken: claims.caseToken,
      traceparent: request.traceparent,
      log: logger.child(traceFields(request.traceparent)),
    });
  };
  const knownOf = (request: FastifyRequest): VerifiedRequest => {
    const known = verified.get(request);
    if (!known) throw new Unauthenticated('only the gateway is answered here');
    return known;
  };
  server.route({
    method: 'POST',
    url: '/graphql',
    preHandler: (request) => verify(request, name),
    handler: fastifyApolloHandler<RequestContext<Loaders>>(apollo, {
      context: (request) => {
        const known = knownOf(request);
        return Promise.resolve({ ...known, loaders: options.loaders(known) });
      },
    }),
  });

  /** What a route answers: JSON, or bytes as they travel. */
  const answered = async (reply: FastifyReply, answer: () => Promise<object>): Promise<object> => {
    try {
      const told = await answer();
      return told instanceof Framed ? reply.type(FRAMED_TYPE).send(told.wire) : told;
    } catch (error) {
      throw options.classifyError?.(error) ?? error;
    }
  };
  for (const [url, answer] of Object.entries(options.routes ?? {}))
    server.post(url, {
      preHandler: (request) => verify(request, name + url),
      handler: (request, reply) => answered(reply, () => answer(request.body, knownOf(request))),
    });

  const { uploads } = options;
  if (uploads)
    void server.register((scope, _options, done) => {
      readBytes(scope, FRAMED_TYPE, uploads.limit);
      for (const [url, answer] of Object.entries(uploads.routes))
        scope.post(url, {
          bodyLimit: uploads.limit,
          preHandler: (request) => verify(request, name + url),
          handler: (request, reply) =>
            answered(reply, () => {
              const body = Buffer.isBuffer(request.body) ? Framed.from(request.body) : null;
              if (!body) throw new InvalidInput('body', 'is not framed');
              return answer(body, knownOf(request));
            }),
        });
      done();
    });

  await server.listen({ port: options.port, host: options.host ?? '0.0.0.0' });
  const address = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : options.port;
  logger.info({ port }, 'subgraph listens');
  return {
    port,
    url: `http://localhost:${port}/graphql`,
    stop: async () => {
      health.drain();
      await apollo.stop();
    },
  };
};
