import type { CaseSession } from '@lianxin/access';
import { EventPath, type Background, type Reactions } from '@lianxin/messaging';
import { createHealth, createMetrics, startOperationsServer, type Logger } from '@lianxin/observability';
import { databaseCheck, faultOf, SqlAccessJournal, type StoreBase } from '@lianxin/store';
import {
  RefusalLog,
  refusalPlugin,
  startSubgraph,
  type Routes,
  type Uploads,
  type VerifiedRequest,
} from '@lianxin/subgraph';
import type { GraphQLSchema } from 'graphql';
import { keepAudit } from './keep-audit';
import type { HostConfig } from './settings';

/** What a service brings to its host: its records, its schema and what it listens to. */
export interface Hosted<Loaders> {
  readonly base: StoreBase;
  readonly config: HostConfig;
  readonly logger: Logger;
  readonly schema: GraphQLSchema;
  /** Fresh loaders for one request. */
  readonly loaders: (request: VerifiedRequest) => Loaders;
  /** The aggregate types of other services to listen to, and what their events set off. */
  readonly listens: { readonly to: readonly string[]; readonly reactions: Reactions };
  /** Opens the service's own case sessions. */
  readonly caseSession?: (token: string) => Promise<CaseSession | null>;
  /** What the gateway asks beside GraphQL, by path. */
  readonly routes?: Routes;
  /** Where it brings bytes. */
  readonly uploads?: Uploads;
  /** Work that goes on beside requests: timers. */
  readonly background?: readonly Background[];
}

/** A service that serves; `stop` drains it: requests first, then background work, events and the audit, then the database. */
export interface RunningService {
  readonly port: number;
  readonly url: string;
  readonly metricsPort: number;
  stop(): Promise<void>;
}

/** Starts a service: event path, health and metrics on the internal port, then the subgraph. */
export const hostService = async <Loaders>(hosted: Hosted<Loaders>): Promise<RunningService> => {
  const { base, config, logger, listens, background = [] } = hosted;
  const { service, dataSource, committed } = base;
  const metrics = createMetrics({ service, runtime: true });
  const { stream, host } = config;
  const events = new EventPath({ service, stream, dataSource, committed, logger, metrics, listens });
  const audit = await keepAudit(base, config.audit, { logger, metrics });
  const refusals = new RefusalLog(new SqlAccessJournal(dataSource), logger, metrics);
  const health = createHealth(databaseCheck(dataSource), events.health, audit.health);
  await events.start();
  audit.start();
  for (const work of background) work.start();
  const operations = await startOperationsServer({ port: config.metricsPort, host, metrics, health });
  const subgraph = await startSubgraph({
    name: service,
    schema: hosted.schema,
    port: config.port,
    host,
    verificationKeys: config.verificationKeys,
    health,
    logger,
    metrics,
    loaders: hosted.loaders,
    ...(hosted.caseSession ? { caseSession: hosted.caseSession } : {}),
    ...(hosted.routes ? { routes: hosted.routes } : {}),
    ...(hosted.uploads ? { uploads: hosted.uploads } : {}),
    classifyError: faultOf,
    plugins: [refusalPlugin({ service, log: refusals, metrics, now: () => new Date(), classify: faultOf })],
  });
  return {
    port: subgraph.port,
    url: subgraph.url,
    metricsPort: operations.port,
    stop: async () => {
      await subgraph.stop();
      await refusals.flush();
      for (const work of background) await work.stop();
      await events.stop();
      await audit.stop();
      await operations.close();
      await dataSource.destroy();
    },
  };
};
