import { openCaseSession } from '@lianxin/access';
import { hostService, openStoreBase, type RecordsConfig, type RunningService } from '@lianxin/hosting';
import { Background } from '@lianxin/messaging';
import { createLogger } from '@lianxin/observability';
import { AggregateStore, newId } from '@lianxin/store';
import { buildFederatedSchema } from '@lianxin/subgraph';
import type { Now } from './application/ports';
import { RegisterEnterprise } from './application/register-enterprise';
import type { EnterpriseConfig } from './config';
import { EnterpriseQueries } from './graphql/enterprise-queries';
import { createLoaders } from './graphql/loaders';
import { RegisterEnterpriseMutation } from './graphql/mutations/register-enterprise';
import { REFERENCES } from './graphql/references';
import { createRequestLoaders } from './graphql/request/loaders';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { SqlCodeRegister } from './persistence/code-register';
import { SqlDirectory } from './persistence/directory';
import { SqlDirectoryRecords } from './persistence/directory-records';
import { enterpriseMapping } from './persistence/enterprise-mapping';
import { SqlEnterpriseReader } from './persistence/enterprise-reader';
import { SCHEMA } from './persistence/schema';
import { openRequestRecords, handOverDeskOf, requestResolvers, requestTimersOf } from './request-service';

const NAME = 'enterprise';

/** How often time is looked at; a due date is a day, so that a minute is soon enough. */
const TIMER_MS = 60_000;

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

/** Builds every adapter and starts the service; `now` is the clock that all decisions are made by. */
export const startService = async (
  config: EnterpriseConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
  now: Now = () => new Date(),
): Promise<RunningService> => {
  const records = await openRecords(config);
  const requests = openRequestRecords(records, config);
  const reader = new SqlEnterpriseReader(records.dataSource);
  const registration = new RegisterEnterpriseMutation(enterpriseRegistrar(records), now);
  const schema = await buildFederatedSchema({
    resolvers: [new EnterpriseQueries(reader), registration, ...requestResolvers(requests, config, now)],
    references: REFERENCES,
  });
  const [files, cases] = [createLoaders(reader), createRequestLoaders(requests.visible)];
  const time = requestTimersOf(requests, now);
  return hostService({
    base: records.base,
    config,
    logger,
    schema,
    loaders: (request) => ({ ...files(request), ...cases(request) }),
    listens: {
      to: LISTENS_TO,
      reactions: reactionsWith(new SqlDirectoryRecords(), handOverDeskOf(requests, config, now)),
    },
    caseSession: (token) => openCaseSession(NAME, token, config.caseSessionKey, now()),
    background: [new Background('time', TIMER_MS, async () => void (await time.execute()), logger)],
  });
};
