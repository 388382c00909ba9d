import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context';

/** Logs, and keeps from clients, what the gateway says of subgraphs that left out a field they promise. */
export const valueCompletionPlugin = (): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, contextValue, operationName }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { extensions, ...result } = response.body.singleResult;
        if (extensions === undefined) return Promise.resolve();
        const { valueCompletion, ...kept } = extensions;
        if (Array.isArray(valueCompletion))
          contextValue.log.warn(
            { operationName, values: valueCompletion.length },
            'a subgraph left promised fields out',
          );
        response.body.singleResult = Object.keys(kept).length > 0 ? { ...result, extensions: kept } : result;
        return Promise.resolve();
      },
    }),
});
