import { personToken } from '@lianxin/access';
import { hostService, openStoreBase, type RecordsConfig, type RunningService } from '@lianxin/hosting';
import { Background } from '@lianxin/messaging';
import { createLogger } from '@lianxin/observability';
import { AggregateStore, newId, SqlAccessJournal } from '@lianxin/store';
import { buildFederatedSchema, commandContext, type VerifiedRequest } from '@lianxin/subgraph';
import { ConsentToVisits } from './application/consent-to-visits';
import { DeclareInterest } from './application/declare-interest';
import { EndLiaison } from './application/end-liaison';
import { EnterpriseDesk } from './application/enterprise-desk';
import { PairLiaison } from './application/pair-liaison';
import type { Now } from './application/ports';
import type { RefusedLook } from './application/request/ports';
import { RecordPersons } from './application/record-persons';
import { RecordVisit } from './application/record-visit';
import { RegisterEnterprise } from './application/register-enterprise';
import { RevealEnterpriseField } from './application/reveal-enterprise-field';
import { ReviewLiaisons } from './application/review-liaisons';
import { UpdateEnterprise } from './application/update-enterprise';
import type { EnterpriseConfig } from './config';
import { DEFAULT_LIAISON_RULES } from './domain/liaison-rules';
import { EnterpriseAuditQuery } from './graphql/audit-query';
import type { Context } from './graphql/context';
import { EnterpriseContactFields, RequestContactFields } from './graphql/contact-fields';
import { EnterpriseQueries } from './graphql/enterprise-queries';
import { EnterpriseFields, LiaisonPairingFields } from './graphql/liaison-fields';
import { LiaisonQueries } from './graphql/liaison-queries';
import { createLoaders } from './graphql/loaders';
import { ConsentToVisitsMutation } from './graphql/mutations/consent-to-visits';
import { DeclareLiaisonInterestMutation } from './graphql/mutations/declare-liaison-interest';
import { EndLiaisonMutation } from './graphql/mutations/end-liaison';
import { PairLiaisonMutation } from './graphql/mutations/pair-liaison';
import { RecordEnterprisePersonsMutation } from './graphql/mutations/record-enterprise-persons';
import { RecordVisitMutation } from './graphql/mutations/record-visit';
import { RegisterEnterpriseMutation } from './graphql/mutations/register-enterprise';
import { RevealEnterpriseFieldMutation } from './graphql/mutations/reveal-enterprise-field';
import { UpdateEnterpriseMutation } from './graphql/mutations/update-enterprise';
import { REFERENCES } from './graphql/references';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { auditTrails } from './persistence/audit-trail';
import { SqlCodeRegister } from './persistence/code-register';
import { SqlDirectory } from './persistence/directory';
import { SqlDirectoryRecords } from './persistence/directory-records';
import { enterpriseMapping } from './persistence/enterprise-mapping';
import { SqlEnterpriseReader } from './persistence/enterprise-reader';
import { sqlJobQueue } from './persistence/job-queue';
import { liaisonMapping } from './persistence/liaison-mapping';
import { SqlLiaisonReader } from './persistence/liaison-reader';
import { SqlLiaisonRegister } from './persistence/liaison-register';
import { SqlLiaisonReviews } from './persistence/liaison-reviews';
import { SqlServingUnits } from './persistence/serving-units';
import { SCHEMA } from './persistence/schema';
import {
  handOverDeskOf,
  openRequestRecords,
  requestLoadersOf,
  requestResolvers,
  requestsInBulk,
  requestTimersOf,
  requestSessions,
  type RequestKeys,
  type RequestRecords,
} from './request-service';

const NAME = 'enterprise';

/** How often time is looked at; a due date is a day, so that a minute is soon enough. */
const TIMER_MS = 60_000;

/** How often waiting jobs are looked for. */
const JOBS_MS = 2_000;

/** How soon a refused look is on record. */
const LOOKS_MS = 250;

/** How often it is looked whether a liaison or firm changed. */
const REVIEW_MS = 1_000;

/** What commands write to and read from: enterprises, pairings and the directory, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/** Opens the database with everything that writes to it. */
export const openRecords = async (config: RecordsConfig) => {
  const base = await openStoreBase(NAME, config, SCHEMA);
  const { dataSource } = base;
  const enterprises = new AggregateStore(base, enterpriseMapping);
  const directory = new SqlDirectory(dataSource);
  return {
    base,
    dataSource,
    enterprises,
    pairings: new AggregateStore(base, liaisonMapping),
    codes: new SqlCodeRegister(dataSource),
    directory,
    desk: new EnterpriseDesk(enterprises, new SqlLiaisonRegister(dataSource), directory),
    close: () => dataSource.destroy(),
  };
};

/** The use case of `registerEnterprise`. */
export const enterpriseRegistrar = ({ enterprises, codes, directory }: Records): RegisterEnterprise =>
  new RegisterEnterprise(enterprises, codes, directory, newId);

const enterpriseResolvers = (
  records: Records,
  { personTokenKey }: Pick<EnterpriseConfig, 'personTokenKey'>,
  now: Now,
) => {
  const { desk, codes, dataSource } = records;
  const tokenOf = (idNumber: string): string => personToken(personTokenKey, idNumber);
  return [
    new EnterpriseQueries(new SqlEnterpriseReader(dataSource)),
    new EnterpriseFields(DEFAULT_LIAISON_RULES, now),
    new EnterpriseContactFields(),
    new RequestContactFields(),
    new RevealEnterpriseFieldMutation(
      new RevealEnterpriseField(desk, new SqlServingUnits(dataSource), new SqlAccessJournal(dataSource)),
      now,
    ),
    new RegisterEnterpriseMutation(enterpriseRegistrar(records), now),
    new UpdateEnterpriseMutation(new UpdateEnterprise(desk, codes), now),
    new RecordEnterprisePersonsMutation(new RecordPersons(desk, tokenOf), now),
  ];
};

const liaisonResolvers = ({ desk, pairings, directory, dataSource }: Records, now: Now) => {
  const rules = DEFAULT_LIAISON_RULES;
  return [
    new LiaisonQueries(new SqlLiaisonReader(dataSource), directory, rules, now),
    new LiaisonPairingFields(),
    new DeclareLiaisonInterestMutation(new DeclareInterest(desk), now),
    new PairLiaisonMutation(new PairLiaison(desk, pairings, rules, newId), now),
    new EndLiaisonMutation(new EndLiaison(desk, pairings), now),
    new RecordVisitMutation(new RecordVisit(desk, rules, newId), now),
    new ConsentToVisitsMutation(new ConsentToVisits(desk), now),
  ];
};

const auditQuery = ({ dataSource, directory }: Records, now: Now) =>
  new EnterpriseAuditQuery({
    service: NAME,
    trailOf: auditTrails(dataSource, directory, now),
    journal: new SqlAccessJournal(dataSource),
    now,
  });

/** The keys that the subgraph needs. */
export type SubgraphConfig = RequestKeys & Pick<EnterpriseConfig, 'personTokenKey'>;

/** The executable subgraph on records that are open, and the loaders of one request to it. */
export const openSubgraph = async (
  records: Records,
  requests: RequestRecords,
  config: SubgraphConfig,
  now: Now,
) => {
  const { dataSource, directory, enterprises } = records;
  const schema = await buildFederatedSchema({
    resolvers: [
      ...enterpriseResolvers(records, config, now),
      ...liaisonResolvers(records, now),
      ...requestResolvers(requests, config, now),
      auditQuery(records, now),
    ],
    references: REFERENCES,
  });
  const [reader, liaisons] = [new SqlEnterpriseReader(dataSource), new SqlLiaisonReader(dataSource)];
  const files = createLoaders(reader, liaisons, directory, enterprises, now);
  const cases = requestLoadersOf(requests, now);
  const loaders = (request: VerifiedRequest): Context['loaders'] => {
    const own = files(request);
    const refused = (look: RefusedLook): void => {
      if (request.asker.kind !== 'ACCOUNT') return;
      requests.looks.note(look, commandContext(request, look.door, {}, now()));
    };
    return { ...own, ...cases({ abilities: own.abilities, refused }) };
  };
  return { schema, loaders };
};

/** Builds every adapter and starts the service; `now` is the clock that all decisions are made by. */
export const startService = async (
  config: EnterpriseConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
  now: Now = () => new Date(),
): Promise<RunningService> => {
  const records = await openRecords(config);
  const { base, dataSource, desk, pairings } = records;
  const requests = openRequestRecords(records, config);
  const { schema, loaders } = await openSubgraph(records, requests, config, now);
  const time = requestTimersOf(requests, now);
  const bulk = requestsInBulk(requests, now);
  const reviews = new ReviewLiaisons(new SqlLiaisonReviews(dataSource), pairings, desk, now, bulk.recusals);
  const timers = async () => {
    await bulk.sweep();
    // Last: where a case fails in it, the others of this round are done all the same.
    await time.execute();
  };
  const batches = bulk.runner((report) =>
    report.outcome === 'failed' ? logger.warn(report, 'a batch failed') : logger.debug(report, 'a batch'),
  );
  // A batch at a time, so that the service stops between two.
  const jobs: Background = new Background(
    'jobs',
    JOBS_MS,
    async () => void ((await batches.runOne()) && jobs.wake()),
    logger,
  );
  const sessions = requestSessions(requests, config);
  return hostService({
    base,
    config,
    logger,
    schema,
    loaders,
    listens: {
      to: LISTENS_TO,
      reactions: reactionsWith(new SqlDirectoryRecords(), sqlJobQueue, handOverDeskOf(requests, config, now)),
    },
    caseSession: (token) => sessions.read(token, now()),
    background: [
      new Background('liaison reviews', REVIEW_MS, () => reviews.execute(), logger),
      new Background('refused looks', LOOKS_MS, () => requests.looks.flush(), logger),
      new Background('time', TIMER_MS, timers, logger),
      jobs,
    ],
  });
};
