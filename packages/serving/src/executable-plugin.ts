import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Fault, InvalidInput } from '@lianxin/kernel';
import { GraphQLError } from 'graphql';
import { statusOf } from './http-server';

/** A fault before execution, under the HTTP status that it has outside GraphQL as well. */
export const refusedOperation = (fault: Fault): GraphQLError =>
  new GraphQLError(fault.message, {
    originalError: fault,
    extensions: { code: fault.code, http: { status: statusOf(fault) } },
  });

/** Refuses what Apollo would let come to nothing only while executing: no operation chosen, or of a type that isn't there. */
export const executablePlugin = <Context extends BaseContext>(): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, schema }) {
        if (!operation)
          throw refusedOperation(
            new InvalidInput('operationName', 'must name one operation of the document'),
          );
        if (!schema.getRootType(operation.operation))
          throw refusedOperation(new InvalidInput('query', `a ${operation.operation} is not possible here`));
        return Promise.resolve();
      },
    }),
});
