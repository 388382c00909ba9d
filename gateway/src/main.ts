import { createHealth, createLogger, createMetrics, startOperationsServer } from '@lianxin/observability';
import { stopOnSignal } from '@lianxin/serving';
import { readGatewayConfig, type GatewayConfig } from './config';
import { openEdge } from './edge/edge';
import { createProviderKeys } from './provider-keys';
import { createSignIn } from './sign-in';
import { hearStandingNews } from './standing-news';
import { standingSource } from './standing-source';
import { Standings } from './standings';
import { startGateway } from './start-gateway';

const run = async (config: GatewayConfig): Promise<void> => {
  const logger = createLogger({ service: 'gateway', level: config.logLevel });
  const metrics = createMetrics({ service: 'gateway', runtime: true });
  const health = createHealth();
  if (config.mode === 'demo') logger.warn({}, 'demonstration mode: demo accounts and an open schema');

  const keys = config.oidc ? createProviderKeys(config.oidc.issuer, logger) : null;
  if (keys) health.add({ name: 'identity provider', check: () => keys.state() });
  const edge = openEdge(config.edge, logger, health);
  const source = standingSource(String(config.subgraphs['cadre']), config.signingKey);
  const standings = new Standings(source.read, config);
  const news = hearStandingNews(config.news, standings, logger);
  health.add({ name: 'changes of roles', check: () => news.state() });
  const signIn = createSignIn(config.oidc && keys ? { ...config.oidc, keys } : null, (account) =>
    standings.of(account),
  );
  const operations = await startOperationsServer({ port: config.metricsPort, metrics, health });
  const gateway = await startGateway({
    demo: config.mode === 'demo',
    host: config.host,
    port: config.port,
    trustedProxies: config.trustedProxies,
    largestFile: config.largestFile,
    supergraph: config.supergraph,
    subgraphs: config.subgraphs,
    signingKey: config.signingKey,
    signIn,
    edge,
    console: config.console,
    health,
    logger,
    metrics,
  });
  logger.info({ port: gateway.port, metricsPort: operations.port }, 'gateway listens');
  stopOnSignal(async () => {
    await gateway.stop();
    await edge.close();
    await operations.close();
    keys?.close();
    await Promise.all([news.close(), source.close()]);
  }, logger);
};

readGatewayConfig()
  .then(run)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
