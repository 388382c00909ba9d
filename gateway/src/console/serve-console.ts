import type { Logger, Metrics } from '@lianxin/observability';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Edge } from '../edge/edge';
import type { ConsoleConfig } from './console-settings';
import { serveCounts } from './counts';
import { servePages } from './serve-pages';

/** Tells the console's pages how to sign somebody in and what they may show of the API. Everybody may read it. */
const serveSettings = (
  server: FastifyInstance,
  { issuer, clientId, scope }: ConsoleConfig,
  { demo, edge }: { readonly demo: boolean; readonly edge: Edge },
): void => {
  const settings = {
    issuer,
    clientId,
    scope,
    demo,
    sandbox: demo ? '/graphql' : null,
    safelist: edge.safelist !== null,
  };
  server.route({ method: ['GET', 'HEAD'], url: '/console/settings.json', handler: () => settings });
};

/**
 * Serves the console: its pages and files at `/`, `/console/settings.json` and `/console/counts`. Where it isn't built the
 * gateway goes on without pages and says so once; a demonstration then shows Apollo Sandbox instead.
 */
export const serveConsole = async (
  server: FastifyInstance,
  config: ConsoleConfig,
  options: {
    readonly demo: boolean;
    readonly edge: Edge;
    readonly supergraph: string;
    readonly logger: Logger;
    readonly metrics: Metrics;
  },
): Promise<void> => {
  serveSettings(server, config, options);
  serveCounts(server, {
    supergraph: options.supergraph,
    limits: options.edge.limits,
    metrics: options.metrics,
  });
  if (existsSync(join(config.folder, 'index.html'))) return servePages(server, config);
  options.logger.warn({ folder: config.folder }, 'the console is not built: no pages are served');
  if (options.demo)
    server.route({
      method: ['GET', 'HEAD'],
      url: '/',
      handler: (_request, reply) => reply.redirect('/graphql'),
    });
};
