import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { INTERNAL_TOKEN_HEADER, signInternalToken, type SigningKey } from '@lianxin/access';
import { continueTraceparent, type Metrics } from '@lianxin/observability';
import type { GraphQLFormattedError } from 'graphql';
import { Pool, type Dispatcher } from 'undici';
import type { GatewayContext } from './gateway-context';

export interface SubgraphSourceOptions {
  readonly name: string;
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly signingKey: SigningKey;
  readonly metrics: Metrics;
  /** How long a subgraph may take to answer, in ms. */
  readonly timeoutMs?: number;
  /** How many requests are under way to one subgraph at most; the rest wait. */
  readonly connections?: number;
}

type GatewayResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface SubgraphResponse {
  data?: Record<string, unknown>;
  errors?: readonly GraphQLFormattedError[];
}

const RETRY_AFTER_SECONDS = 5;
const LARGEST_RESPONSE_BYTES = 20_000_000;
/** Shorter than Node's own patience with idle connections, so that it is we who close them. */
const KEEP_ALIVE_MS = 30_000;

const failed = (message: string, extensions: Record<string, unknown>): SubgraphResponse => ({
  errors: [{ message, extensions }],
});

/** A kept connection that the other side closed at the same moment; nothing was answered. */
const closedMeanwhile = (error: unknown): boolean =>
  ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String((error as { code?: unknown }).code));

const isResponse = (value: unknown): value is SubgraphResponse =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);

/** One subgraph over kept connections; each request carries a token that is bound to its very body. */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly seconds: ReturnType<Metrics['histogram']>;

  constructor(private readonly options: SubgraphSourceOptions) {
    const { origin, pathname } = new URL(options.url);
    const timeout = options.timeoutMs ?? 10_000;
    this.path = pathname === '/' ? '/graphql' : pathname;
    this.pool = new Pool(origin, {
      connections: options.connections ?? 64,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectTimeout: Math.min(timeout, 2_000),
      headersTimeout: timeout,
      bodyTimeout: timeout,
      maxResponseSize: LARGEST_RESPONSE_BYTES,
    });
    this.seconds = subgraphSeconds(options.metrics);
  }

  async process(call: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<GatewayResponse> {
    const context = call.context as GatewayContext;
    const { query, variables, operationName } = call.request;
    const body = JSON.stringify({ query, variables, operationName });
    const repeatable =
      call.kind === 'incoming operation' && call.incomingRequestContext.operation?.operation === 'query';
    const started = process.hrtime.bigint();
    const response = await this.ask(body, context, repeatable);
    const code = response.errors?.[0]?.extensions?.['code'];
    const outcome = typeof code === 'string' ? code : response.errors ? 'error' : 'ok';
    this.seconds.observe(
      { subgraph: this.options.name, outcome },
      Number(process.hrtime.bigint() - started) / 1e9,
    );
    return response;
  }

  /** Closes the connections once what is under way has been answered. */
  close(): Promise<void> {
    return this.pool.close();
  }

  private async ask(body: string, context: GatewayContext, repeatable: boolean): Promise<SubgraphResponse> {
    try {
      const response = await this.send(body, context).catch((error: unknown) => {
        if (repeatable && closedMeanwhile(error)) return this.send(body, context);
        throw error;
      });
      return await this.read(response, context);
    } catch (error) {
      context.log.warn({ error, subgraph: this.options.name }, 'subgraph does not answer');
      return this.unavailable();
    }
  }

  private async send(body: string, context: GatewayContext): Promise<Dispatcher.ResponseData> {
    const { asker, caseToken, origin, locale } = context;
    const token = await signInternalToken(
      { asker, caseToken, origin, locale },
      { audience: this.options.name, body },
      this.options.signingKey,
    );
    return this.pool.request({
      method: 'POST',
      path: this.path,
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        traceparent: continueTraceparent(context.traceparent),
        [INTERNAL_TOKEN_HEADER]: token,
      },
    });
  }

  private async read(response: Dispatcher.ResponseData, context: GatewayContext): Promise<SubgraphResponse> {
    const { statusCode } = response;
    const text = await response.body.text();
    if (statusCode === 502 || statusCode === 503 || statusCode === 504) return this.unavailable();
    const parsed: unknown = statusCode === 401 || statusCode === 404 ? null : JSON.parse(text);
    if (isResponse(parsed)) return parsed;
    context.log.error({ subgraph: this.options.name, statusCode }, 'subgraph refuses the gateway');
    return failed('Internal server error', { code: 'INTERNAL_SERVER_ERROR' });
  }

  private unavailable(): SubgraphResponse {
    return failed(`the ${this.options.name} service does not answer`, {
      code: 'UNAVAILABLE',
      retryAfter: RETRY_AFTER_SECONDS,
    });
  }
}

interface Seconds {
  observe(labels: Readonly<Record<'subgraph' | 'outcome', string>>, seconds: number): void;
}
const histograms = new WeakMap<Metrics, Seconds>();

/** One histogram for all subgraphs of a registry. */
const subgraphSeconds = (metrics: Metrics): Seconds => {
  const known = histograms.get(metrics);
  if (known) return known;
  const made = metrics.histogram('subgraph_seconds', 'Time a subgraph took to answer the gateway', [
    'subgraph',
    'outcome',
  ]);
  histograms.set(metrics, made);
  return made;
};
