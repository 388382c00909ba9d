import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { traceIdOf, type Logger, type Metrics } from '@lianxin/observability';
import type { GraphQLFormattedError } from 'graphql';
import { showError, type ErrorClassifier } from './error-format';

/** What every request's context holds, in the gateway and in each subgraph. */
export interface TracedContext extends BaseContext {
  readonly traceparent: string;
  /** A logger that names the request's trace. */
  readonly log: Logger;
}

const withTraceId = (
  errors: readonly GraphQLFormattedError[],
  traceId: string | null,
): GraphQLFormattedError[] =>
  errors.map((error) => ({ ...error, extensions: { ...error.extensions, traceId } }));

const longestRetry = (errors: readonly GraphQLFormattedError[]): number =>
  Math.max(0, ...errors.map((error) => Number(error.extensions?.['retryAfter'] ?? 0)));

/** Gives each error its trace id and Retry-After, logs the masked ones in full and counts requests. */
export const faultPlugin = <Context extends TracedContext>(options: {
  readonly metrics: Metrics;
  readonly classify?: ErrorClassifier | undefined;
}): ApolloServerPlugin<Context> => {
  const requests = options.metrics.counter('graphql_requests_total', 'GraphQL requests by outcome', [
    'operation',
    'outcome',
  ]);
  const seconds = options.metrics.histogram('graphql_request_seconds', 'Time to answer a GraphQL request', [
    'operation',
  ]);
  return {
    requestDidStart() {
      const started = process.hrtime.bigint();
      return Promise.resolve({
        didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) {
            if (!showError(error, options.classify).masked) continue;
            const cause = error.originalError ?? error;
            contextValue.log.error({ error: cause, operationName, path: error.path }, 'masked an error');
          }
          return Promise.resolve();
        },
        willSendResponse({ response, contextValue, operation, operationName }) {
          const kind = operation?.operation ?? 'none';
          let outcome = 'ok';
          if (response.body.kind === 'single' && response.body.singleResult.errors) {
            const { singleResult } = response.body;
            const errors = withTraceId(singleResult.errors ?? [], traceIdOf(contextValue.traceparent));
            const code = errors[0]?.extensions?.['code'];
            outcome = typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
            response.body.singleResult = { ...singleResult, errors };
            const retry = longestRetry(errors);
            if (retry > 0) response.http.headers.set('retry-after', String(retry));
          }
          const took = Number(process.hrtime.bigint() - started) / 1e9;
          requests.add({ operation: kind, outcome });
          seconds.observe({ operation: kind }, took);
          contextValue.log.debug({ operationName, outcome, ms: Math.round(took * 1e3) }, 'answered');
          return Promise.resolve();
        },
      });
    },
  };
};
