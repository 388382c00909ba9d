import { Unauthenticated } from '@lianxin/kernel';
import { traceFields, type Logger, type Metrics } from '@lianxin/observability';
import { localeOf } from '@lianxin/serving';
import type { FastifyRequest } from 'fastify';
import type { GatewayContext } from '../gateway-context';
import type { SignIn, SignedIn } from '../sign-in';
import type { Edge } from './edge';

/** Makes out of a request what the gateway knows of it; throws what it refuses. */
export type Entrance = (request: FastifyRequest) => Promise<GatewayContext>;

/** What an entrance is made with. */
export interface EntranceOptions {
  readonly edge: Edge;
  readonly signIn: SignIn;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/**
 * Who asks, and how often he asked already, in this order. Tokens that aren't valid count against their address, but shut
 * nobody out whose token is: many officers may share an address.
 */
export const createEntrance = ({ edge, logger, signIn: read }: EntranceOptions): Entrance => {
  const signIn = async ({ headers, ip }: FastifyRequest): Promise<SignedIn> => {
    try {
      return await read(headers.authorization);
    } catch (error) {
      if (error instanceof Unauthenticated) await edge.limits.failedSignIn(ip);
      throw error;
    }
  };
  return async (request) => {
    const context: GatewayContext = {
      ...(await signIn(request)),
      locale: localeOf(request.headers['accept-language']),
      origin: request.ip,
      traceparent: request.traceparent,
      log: logger.child(traceFields(request.traceparent)),
    };
    await edge.limits.request(context);
    return context;
  };
};

/** The same for operations: lastly, whether the operation is registered, and out of its body what may be executed. */
export const createOperationEntrance = (options: EntranceOptions): Entrance => {
  const { safelist } = options.edge;
  const enter = createEntrance(options);
  const registered = options.metrics.counter(
    'registered_operations_total',
    'Registered operations asked for, by client and name',
    ['client', 'operation'],
  );
  return async (request) => {
    const context = await enter(request);
    if (safelist) {
      const { operation, body } = safelist.admit(request.body);
      registered.add({ client: operation.client, operation: operation.name });
      request.body = body;
    }
    return context;
  };
};
