import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { NotFound } from '@lianxin/kernel';
import type { FastifyInstance } from 'fastify';
import type { GatewayContext } from '../gateway-context';

/** Beside what Apollo's page says of its own scripts. */
const SANDBOX_POLICY = "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Apollo Sandbox on GET `/graphql`, for a demonstration: the page, and no operation. */
export const serveSandbox = (server: FastifyInstance, apollo: ApolloServer<GatewayContext>): void => {
  server.get('/graphql', {
    preHandler: (request, reply, done) => {
      const page = request.headers.accept?.includes('text/html') ?? false;
      void reply.header('content-security-policy', SANDBOX_POLICY);
      done(page ? undefined : new NotFound('send operations by POST'));
    },
    handler: fastifyApolloHandler<GatewayContext>(apollo, {
      context: () => Promise.reject(new NotFound('send operations by POST')),
    }),
  });
};
