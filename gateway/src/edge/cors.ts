import { Forbidden } from '@lianxin/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const METHODS = 'POST';
const HEADERS = 'authorization, content-type, accept-language, traceparent, apollo-require-preflight';
const SHOWN = 'retry-after';
const PREFLIGHT_SECONDS = 600;

/** Lets pages of the named origins ask this gateway; never with cookies, because it reads none. `*` names them all. */
export const allowOrigins = (server: FastifyInstance, path: string, origins: readonly string[]): void => {
  const allowed = new Set(origins);
  const allowedOrigin = ({ headers: { origin } }: FastifyRequest): string | null =>
    origin !== undefined && (allowed.has('*') || allowed.has(origin)) ? origin : null;
  if (allowed.size === 0) return;
  server.addHook('onRequest', (request, reply, done) => {
    const origin = allowedOrigin(request);
    void reply.header('vary', 'origin');
    if (origin !== null)
      void reply
        .header('access-control-allow-origin', origin)
        .header('access-control-expose-headers', SHOWN)
        .header('cross-origin-resource-policy', 'cross-origin');
    done();
  });
  server.options(path, (request, reply) => {
    if (allowedOrigin(request) === null) throw new Forbidden('this origin may not ask here');
    return reply
      .code(204)
      .header('access-control-allow-methods', METHODS)
      .header('access-control-allow-headers', HEADERS)
      .header('access-control-max-age', String(PREFLIGHT_SECONDS))
      .send();
  });
};
