import fastify, { type FastifyInstance } from 'fastify';
import type { Health } from './health';
import type { Metrics } from './metrics';

/** Adds `/health/live` (the process runs) and `/health/ready` (200 unless a check is down, 503 then). */
export const serveHealth = (server: Pick<FastifyInstance, 'get'>, health: Health): void => {
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const report = await health.report();
    return reply
      .code(report.status === 'down' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(report);
  });
};

export interface OperationsServerOptions {
  /** The internal port; 0 takes a free one. */
  readonly port: number;
  /** All interfaces by default: scrapers come from outside the container, and no public route leads here. */
  readonly host?: string;
  readonly metrics: Metrics;
  readonly health: Health;
}

/** Serves `/metrics` and the health routes on an internal port, apart from what the public reaches. */
export const startOperationsServer = async (
  options: OperationsServerOptions,
): Promise<{ readonly port: number; close(): Promise<void> }> => {
  const server = fastify({ logger: false });
  serveHealth(server, options.health);
  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', options.metrics.contentType).send(await options.metrics.text()),
  );
  await server.listen({ port: options.port, host: options.host ?? '0.0.0.0' });
  const address = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : options.port;
  return { port, close: () => server.close() };
};
