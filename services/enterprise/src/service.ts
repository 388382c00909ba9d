import { hostService, openStoreBase, type RecordsConfig, type RunningService } from '@lianxin/hosting';
import { createLogger } from '@lianxin/observability';
import { AggregateStore, newId } from '@lianxin/store';
import { buildFederatedSchema } from '@lianxin/subgraph';
import { RegisterEnterprise } from './application/register-enterprise';
import type { EnterpriseConfig } from './config';
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
export const openRecords = async (config: RecordsConfig) => {
  const base = await openStoreBase(NAME, config, SCHEMA);
  const { dataSource } = base;
  return {
    base,
    dataSource,
    enterprises: new AggregateStore(base, enterpriseMapping),
    codes: new SqlCodeRegister(dataSource),
    directory: new SqlDirectory(dataSource),
    close: () => dataSource.destroy(),
  };
};

/** The use case of `registerEnterprise`. */
export const enterpriseRegistrar = ({ enterprises, codes, directory }: Records): RegisterEnterprise =>
  new RegisterEnterprise(enterprises, codes, directory, newId);

/** Builds every adapter and starts the service. */
export const startService = async (
  config: EnterpriseConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
): Promise<RunningService> => {
  const records = await openRecords(config);
  const reader = new SqlEnterpriseReader(records.dataSource);
  const registration = new RegisterEnterpriseMutation(enterpriseRegistrar(records), () => new Date());
  const schema = await buildFederatedSchema({
    resolvers: [new EnterpriseQueries(reader), registration],
    references: REFERENCES,
  });
  return hostService({
    base: records.base,
    config,
    logger,
    schema,
    loaders: createLoaders(reader),
    listens: { to: LISTENS_TO, reactions: reactionsWith(new SqlDirectoryRecords()) },
  });
};
