import { Unauthenticated } from '@lianxin/kernel';
import { traceFields, type Logger, type Metrics } from '@lianxin/observability';
import { localeOf } from '@lianxin/serving';
import type { FastifyRequest } from 'fastify';
import type { GatewayContext } from '../gateway-context';
import type { SignIn, SignedIn } from '../sign-in';
import type { Edge } from './edge';

/** Makes out of a request what the gateway knows of it, and of its body what may be executed; throws what it refuses. */
export type Entrance = (request: FastifyRequest) => Promise<GatewayContext>;

/**
 * Who asks, how often he asked already, and whether the operation is registered, in this order. Tokens that aren't valid
 * count against their address, but shut nobody out whose token is: many officers may share an address.
 */
export const createEntrance = (options: {
  readonly edge: Edge;
  readonly signIn: SignIn;
  readonly logger: Logger;
  readonly metrics: Metrics;
}): Entrance => {
  const { edge, logger } = options;
  const registered = options.metrics.counter(
    'registered_operations_total',
    'Registered operations asked for, by client and name',
    ['client', 'operation'],
  );
  const signIn = async ({ headers, ip }: FastifyRequest): Promise<SignedIn> => {
    try {
      return await options.signIn(headers.authorization);
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
    if (edge.safelist) {
      const { operation, body } = edge.safelist.admit(request.body);
      registered.add({ client: operation.client, operation: operation.name });
      request.body = body;
    }
    return context;
  };
};
