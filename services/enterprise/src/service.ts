import { EventPath } from '@lianxin/messaging';
import { createHealth, createLogger, createMetrics, startOperationsServer } from '@lianxin/observability';
import {
  AggregateStore,
  CommitSignal,
  databaseCheck,
  faultOf,
  FieldSealer,
  keyEncryptionKey,
  newId,
  openDataSource,
} from '@lianxin/store';
import { buildFederatedSchema, startSubgraph } from '@lianxin/subgraph';
import { RegisterEnterprise } from './application/register-enterprise';
import type { EnterpriseConfig, RecordsConfig } from './config';
import { EnterpriseQueries } from './graphql/enterprise-queries';
import { createLoaders } from './graphql/loaders';
import { RegisterEnterpriseMutation } from './graphql/mutations/register-enterprise';
import { REFERENCES } from './graphql/references';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { SqlCodeRegister } from './persistence/code-register';
import { SqlDirectory } from './persistence/directory';
import { SqlDirectoryRecords } from './persistence/directory-records';
import { enterpriseMapping } from './persistence/enterprise-mapping';
import { SqlEnterpriseReader } from './persistence/enterprise-reader';
import { SCHEMA } from './persistence/schema';

const NAME = 'enterprise';

/** What commands write to and read from: enterprises and the directory, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/** Opens the database with everything that writes to it. */
export const openRecords = async ({ databaseUrl, fieldKey }: RecordsConfig) => {
  const dataSource = await openDataSource(databaseUrl, SCHEMA);
  const committed = new CommitSignal();
  const sealer = new FieldSealer(keyEncryptionKey(fieldKey));
  const base = { service: NAME, dataSource, sealer, committed };
  return {
    dataSource,
    committed,
    enterprises: new AggregateStore(base, enterpriseMapping),
    codes: new SqlCodeRegister(dataSource),
    directory: new SqlDirectory(dataSource),
    close: () => dataSource.destroy(),
  };
};

/** The use case of `registerEnterprise`. */
export const enterpriseRegistrar = ({ enterprises, codes, directory }: Records): RegisterEnterprise =>
  new RegisterEnterprise(enterprises, codes, directory, newId);

/** A service that serves; `stop` drains it: requests first, then events, then the database. */
export interface RunningService {
  readonly port: number;
  readonly url: string;
  readonly metricsPort: number;
  stop(): Promise<void>;
}

/** Builds every adapter and starts the service. */
export const startService = async (
  config: EnterpriseConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
): Promise<RunningService> => {
  const metrics = createMetrics({ service: NAME, runtime: true });
  const records = await openRecords(config);
  const { dataSource, committed } = records;
  const events = new EventPath({
    service: NAME,
    stream: config.stream,
    dataSource,
    committed,
    logger,
    metrics,
    listens: { to: LISTENS_TO, reactions: reactionsWith(new SqlDirectoryRecords()) },
  });
  const health = createHealth(databaseCheck(dataSource), events.health);
  const reader = new SqlEnterpriseReader(dataSource);
  const registration = new RegisterEnterpriseMutation(enterpriseRegistrar(records), () => new Date());
  const schema = await buildFederatedSchema({
    resolvers: [new EnterpriseQueries(reader), registration],
    references: REFERENCES,
  });
  await events.start();
  const operations = await startOperationsServer({
    port: config.metricsPort,
    host: config.host,
    metrics,
    health,
  });
  const subgraph = await startSubgraph({
    name: NAME,
    schema,
    port: config.port,
    host: config.host,
    verificationKeys: config.verificationKeys,
    health,
    logger,
    metrics,
    loaders: createLoaders(reader),
    classifyError: faultOf,
  });
  return {
    port: subgraph.port,
    url: subgraph.url,
    metricsPort: operations.port,
    stop: async () => {
      await subgraph.stop();
      await events.stop();
      await operations.close();
      await records.close();
    },
  };
};
