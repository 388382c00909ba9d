import { openCaseSession } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { Background, EventPath } from '@lianxin/messaging';
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
import { CaseDesk } from './application/case-desk';
import { PassTime } from './application/pass-time';
import type { Now } from './application/ports';
import { RegisterPetition } from './application/register-petition';
import { TransferPetition } from './application/transfer-petition';
import type { PetitionConfig, RecordsConfig } from './config';
import { DEFAULT_PETITION_RULES } from './domain/petition-rules';
import { createLoaders } from './graphql/loaders';
import { MeasuresQuery } from './graphql/measures-query';
import { AddDemandMutation } from './graphql/mutations/add-demand';
import { OpenPetitionMutation } from './graphql/mutations/open-petition';
import { RegisterPetitionMutation } from './graphql/mutations/register-petition';
import { TransferPetitionMutation } from './graphql/mutations/transfer-petition';
import { PetitionFields } from './graphql/petition-fields';
import { PetitionQueries } from './graphql/petition-queries';
import { PetitionStatusQuery } from './graphql/petition-status-query';
import { ReceivingUnitsQuery } from './graphql/receiving-units-query';
import { REFERENCES } from './graphql/references';
import { Cadre, Unit } from './graphql/refusals';
import { DESK_MUTATIONS } from './graphql/resolvers';
import { publishPetition } from './messaging/publish-petition';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { SqlCaseAccess } from './persistence/case-access';
import { SqlDirectory, SqlDirectoryWriter } from './persistence/directory';
import { SqlDueTimers } from './persistence/due-timers';
import { SqlMeasuresReader } from './persistence/measures-reader';
import { RandomNumbers } from './persistence/numbers';
import { petitionMapping } from './persistence/petition-mapping';
import { SqlReceivingUnits } from './persistence/receiving-units';
import { PETITION_SCHEMA } from './persistence/schema';
import { SqlVisiblePetitions } from './persistence/visible-petitions';

const NAME = 'petition';

/** How often time is looked at; a due date is a day, so that a minute is soon enough. */
const TIMER_MS = 60_000;

/** What commands write to and read from, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/** Opens the database with everything that writes to it. */
export const openRecords = async ({ databaseUrl, fieldKey, queryCodeKey }: RecordsConfig) => {
  const dataSource = await openDataSource(databaseUrl, PETITION_SCHEMA);
  const committed = new CommitSignal();
  const sealer = new FieldSealer(keyEncryptionKey(fieldKey));
  const codes = new SqlCaseAccess(dataSource, queryCodeKey);
  const base = { service: NAME, dataSource, sealer, committed };
  const petitions = new AggregateStore(base, petitionMapping(publishPetition, codes.keep));
  const visible = new SqlVisiblePetitions(dataSource, petitions);
  const ruleBook = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_PETITION_RULES };
  const desk = new CaseDesk(petitions, visible, new SqlDirectory(dataSource), ruleBook);
  const numbers = new RandomNumbers(dataSource);
  return {
    dataSource,
    committed,
    codes,
    petitions,
    visible,
    desk,
    numbers,
    close: () => dataSource.destroy(),
  };
};

const resolversOf = (
  { dataSource, petitions, visible, desk, codes, numbers }: Records,
  { caseSessionKey }: PetitionConfig,
  now: Now,
) => [
  new PetitionQueries(visible, visible),
  new PetitionFields(desk, petitions, now),
  new PetitionStatusQuery(petitions, desk, now),
  new MeasuresQuery(new SqlMeasuresReader(dataSource)),
  new ReceivingUnitsQuery(new SqlReceivingUnits(dataSource)),
  new RegisterPetitionMutation(new RegisterPetition(petitions, desk, numbers, newId), codes, now),
  new TransferPetitionMutation(new TransferPetition(desk), now),
  new AddDemandMutation(desk, now, newId),
  new OpenPetitionMutation(codes, caseSessionKey, now),
  ...DESK_MUTATIONS.map((Mutation) => new Mutation(desk, now)),
];

/** A service that serves; `stop` drains it: requests first, then time and events, then the database. */
export interface RunningService {
  readonly port: number;
  readonly url: string;
  readonly metricsPort: number;
  stop(): Promise<void>;
}

/** Builds every adapter and starts the service; `now` is the clock that all decisions are made by. */
export const startService = async (
  config: PetitionConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
  now: Now = () => new Date(),
): Promise<RunningService> => {
  const metrics = createMetrics({ service: NAME, runtime: true });
  const records = await openRecords(config);
  const { dataSource, committed, petitions, desk, visible } = records;
  const listens = { to: LISTENS_TO, reactions: reactionsWith(new SqlDirectoryWriter()) };
  const events = new EventPath({
    service: NAME,
    stream: config.stream,
    dataSource,
    committed,
    logger,
    metrics,
    listens,
  });
  const health = createHealth(databaseCheck(dataSource), events.health);
  const schema = await buildFederatedSchema({
    resolvers: resolversOf(records, config, now),
    references: REFERENCES,
    orphanedTypes: [Unit, Cadre],
  });
  const passTime = new PassTime(petitions, new SqlDueTimers(dataSource), desk, now);
  const timers = new Background('time', TIMER_MS, async () => void (await passTime.execute()), logger);
  await events.start();
  timers.start();
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
    loaders: createLoaders(visible),
    caseSession: (token) => openCaseSession(NAME, token, config.caseSessionKey, now()),
    classifyError: faultOf,
  });
  return {
    port: subgraph.port,
    url: subgraph.url,
    metricsPort: operations.port,
    stop: async () => {
      await subgraph.stop();
      await timers.stop();
      await events.stop();
      await operations.close();
      await records.close();
    },
  };
};
