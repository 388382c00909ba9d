import { personToken } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import {
  CaseEntrance,
  CaseSessions,
  KeptCases,
  PassTime,
  QueryCodes,
  RandomNumbers,
  RepositoryBulkChange,
  SqlDueTimers,
} from '@lianxin/casekeeping';
import { amberFrom, type Clock } from '@lianxin/casework';
import { hostService, openStoreBase, type RunningService } from '@lianxin/hosting';
import { Background } from '@lianxin/messaging';
import { createLogger } from '@lianxin/observability';
import {
  AggregateStore,
  AnonymiseHistory,
  ErasureRegister,
  inTransaction,
  SqlAccessJournal,
  JobRunner,
  newId,
  type BatchReport,
} from '@lianxin/store';
import { buildFederatedSchema } from '@lianxin/subgraph';
import type { DataSource } from 'typeorm';
import { AssignHandler } from './application/assign-handler';
import { CaseDesk } from './application/case-desk';
import { DepartOfficers } from './application/depart-officers';
import { KeepPersonTokens } from './application/keep-person-tokens';
import { NameAccused } from './application/name-accused';
import { PassPastWall } from './application/pass-past-wall';
import { Recuse } from './application/recuse';
import { ShareAccusation } from './application/share-accusation';
import { ErasePersonalData } from './application/erase-personal-data';
import { ExportPersonalData } from './application/export-personal-data';
import type { Now } from './application/ports';
import { RegisterPetition } from './application/register-petition';
import { RevealPetitionField } from './application/reveal-petition-field';
import { ReturnToEnterprise } from './application/return-to-enterprise';
import { SucceedUnits } from './application/succeed-units';
import { TransferPetition } from './application/transfer-petition';
import type { PetitionConfig, RecordsConfig } from './config';
import type { Petition } from './domain/petition';
import { afterTimePassed, passTime } from './domain/pass-time';
import { erasableFrom } from './domain/retention';
import { amberRuleOf, DEFAULT_PETITION_RULES } from './domain/petition-rules';
import { PetitionAuditQuery } from './graphql/audit-query';
import { AccessAttemptFields, AccessAttemptsQuery } from './graphql/access-attempts-query';
import { AccusationFields } from './graphql/accusation-fields';
import { PetitionErasureField } from './graphql/erasure-field';
import { CadreFields, UnitFields } from './graphql/joined-fields';
import { createLoaders } from './graphql/loaders';
import { MeasuresQuery } from './graphql/measures-query';
import { AddDemandMutation } from './graphql/mutations/add-demand';
import { ConfirmRequestHandOverMutation } from './graphql/mutations/confirm-request-hand-over';
import { AssignHandlerMutation } from './graphql/mutations/assign-handler';
import { DeclareInterestMutation } from './graphql/mutations/declare-interest';
import { NameAccusedMutation } from './graphql/mutations/name-accused';
import { ErasePersonalDataMutation } from './graphql/mutations/erase-personal-data';
import { ExportPersonalDataMutation } from './graphql/mutations/export-personal-data';
import { RecuseMutation } from './graphql/mutations/recuse';
import { PetitionEntrance } from './graphql/petition-entrance';
import { RegisterPetitionMutation } from './graphql/mutations/register-petition';
import { RevealPetitionFieldMutation } from './graphql/mutations/reveal-petition-field';
import { ReturnToEnterpriseMutation } from './graphql/mutations/return-to-enterprise';
import { ShareAccusationMutation } from './graphql/mutations/share-accusation';
import { TransferPetitionMutation } from './graphql/mutations/transfer-petition';
import { PetitionFields } from './graphql/petition-fields';
import { PetitionOriginField, PetitionOriginFields } from './graphql/petition-origin-fields';
import { PetitionQueries } from './graphql/petition-queries';
import { PetitionStatusFields } from './graphql/petition-status-fields';
import { PetitionStatusQuery } from './graphql/petition-status-query';
import { ReceivingUnitsQuery } from './graphql/receiving-units-query';
import { REFERENCES } from './graphql/references';
import { Cadre, Unit } from './graphql/refusals';
import { DESK_MUTATIONS } from './graphql/resolvers';
import { publishPetition } from './messaging/publish-petition';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { auditTrails } from './persistence/audit-trail';
import { SqlAttemptLog } from './persistence/attempt-log';
import { SqlConcernedPetitions } from './persistence/concerned-petitions';
import { SqlDirectory, SqlDirectoryWriter } from './persistence/directory';
import { SqlErasures } from './persistence/erasures';
import { SqlHandOvers } from './persistence/hand-overs';
import { sqlJobQueue } from './persistence/job-queue';
import { SqlMeasuresReader } from './persistence/measures-reader';
import { SqlOwnedPetitions } from './persistence/owned-petitions';
import { petitionMapping } from './persistence/petition-mapping';
import { SqlPersonRegister } from './persistence/person-register';
import { SqlPetitionsOfPerson } from './persistence/petitions-of-person';
import { SqlReceivingUnits } from './persistence/receiving-units';
import { PETITION_SCHEMA } from './persistence/schema';
import { SqlUnitClocks } from './persistence/unit-clocks';
import { SqlVisiblePetitions } from './persistence/visible-petitions';
import { SqlWalls } from './persistence/walls';

const NAME = 'petition';

/** How often time is looked at; a due date is a day, so that a minute is soon enough. */
const TIMER_MS = 60_000;

/** How often waiting jobs are looked for. */
const JOBS_MS = 2_000;

/** How often refused looks are put on record, whoever looked meanwhile. */
const ATTEMPTS_MS = 1_000;

/** What commands write to and read from, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/** Opens the database with everything that writes to it. */
export const openRecords = async (config: RecordsConfig) => {
  const base = await openStoreBase(NAME, config, PETITION_SCHEMA);
  const { dataSource } = base;
  const codes = new QueryCodes(dataSource, config.queryCodeKey, {
    table: 'petition',
    idColumn: 'petition_id',
  });
  const amber = amberRuleOf(DEFAULT_PETITION_RULES);
  const amberOn = (clock: Clock) => amberFrom(clock, amber, STATE_COUNCIL_CALENDAR);
  const tokenOf = (idNumber: string): string => personToken(config.personTokenKey, idNumber);
  const erasable = (petition: Petition) => erasableFrom(petition, DEFAULT_PETITION_RULES);
  const mapping = petitionMapping(publishPetition, codes.keep, amberOn, tokenOf, erasable);
  const petitions = new AggregateStore(base, mapping);
  const anonymise = new AnonymiseHistory(base, mapping);
  const visible = new SqlVisiblePetitions(dataSource, petitions);
  const ruleBook = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_PETITION_RULES };
  const directory = new SqlDirectory(dataSource);
  const walls = new SqlWalls(dataSource, tokenOf);
  const attempts = new SqlAttemptLog(dataSource, new SqlAccessJournal(dataSource));
  const desk = new CaseDesk(petitions, visible, directory, ruleBook, walls, attempts);
  const numbers = new RandomNumbers(dataSource, { prefix: 'XF', table: 'petition' });
  const close = () => dataSource.destroy();
  const people = new SqlPetitionsOfPerson(dataSource, tokenOf);
  return {
    ...{ base, dataSource, codes, petitions, visible, directory, desk, numbers, book: ruleBook, walls },
    ...{ tokenOf, attempts, anonymise, people, close },
  };
};

/** What time alone brings to petitions, by a clock. */
export const timersOf = ({ dataSource, petitions, desk }: Records, now: Now) =>
  new PassTime(
    petitions,
    new SqlDueTimers(dataSource, 'petition'),
    (petition, at) => passTime(petition, desk.factsAt(at)),
    now,
  );

/** Erasures behind the register in a file, under a clock. */
export const erasuresOf = (
  { dataSource, anonymise, desk }: Records,
  register: string,
  now: Now = () => new Date(),
) => new SqlErasures(dataSource, anonymise, new ErasureRegister(register), (at) => desk.factsAt(at), now);

const personalRightsOf = (records: Records, erasures: SqlErasures, now: Now) => {
  const { dataSource, petitions, visible, people: persons, desk } = records;
  const sources = { petitions, visible, persons, units: desk.units, walls: desk.walls };
  const exporting = new ExportPersonalData(sources, new SqlAccessJournal(dataSource));
  return [
    new ExportPersonalDataMutation(exporting, now),
    new ErasePersonalDataMutation(new ErasePersonalData(desk, visible, erasures), now),
    new PetitionErasureField(desk, now),
  ];
};

const resolversOf = (
  { dataSource, petitions, visible, directory, desk, codes, numbers, attempts, walls }: Records,
  { enterpriseLetters }: PetitionConfig,
  entrance: CaseEntrance,
  now: Now,
) => [
  new PetitionQueries(visible, visible),
  new PetitionFields(desk, petitions, now),
  new AccusationFields(),
  new AccessAttemptsQuery(attempts),
  new RevealPetitionFieldMutation(
    new RevealPetitionField(visible, walls, attempts, new SqlAccessJournal(dataSource)),
    now,
  ),
  new AccessAttemptFields(),
  new PetitionStatusQuery(petitions, desk, now),
  new PetitionStatusFields(desk.units),
  new MeasuresQuery(new SqlMeasuresReader(dataSource)),
  new ReceivingUnitsQuery(new SqlReceivingUnits(dataSource)),
  new UnitFields(),
  new CadreFields(),
  new RegisterPetitionMutation(new RegisterPetition(petitions, desk, numbers, newId), codes, now),
  new TransferPetitionMutation(new TransferPetition(desk), now),
  new AddDemandMutation(desk, now, newId),
  new AssignHandlerMutation(new AssignHandler(desk, directory), now),
  new NameAccusedMutation(new NameAccused(desk, directory), desk, now),
  new ShareAccusationMutation(new ShareAccusation(desk), now),
  new DeclareInterestMutation(desk, now),
  new RecuseMutation(new Recuse(desk, directory), desk, now),
  new PetitionEntrance(entrance, now),
  new PetitionOriginField(),
  new PetitionOriginFields(visible),
  new ConfirmRequestHandOverMutation(desk, codes, now),
  new ReturnToEnterpriseMutation(new ReturnToEnterprise(desk, visible, petitions, enterpriseLetters), now),
  ...DESK_MUTATIONS.map((Mutation) => new Mutation(desk, now)),
];

/** Petitions from before there was a register of persons are looked through once. */
const askForPersonTokens = (dataSource: DataSource): Promise<void> =>
  inTransaction(dataSource, (transaction) =>
    sqlJobQueue.enqueue({ kind: 'person-tokens', key: 'person-tokens:1', input: {} }, transaction),
  );

/** The work over many petitions that changes of units and cadres make necessary. */
export const casesInBulk = (records: Records, now: Now) => {
  const { petitions, dataSource, directory, desk, walls, tokenOf } = records;
  const concerned = new SqlConcernedPetitions(dataSource);
  const bulk = new RepositoryBulkChange(petitions, (at) => desk.factsAt(at), now, afterTimePassed);
  const succeedUnits = new SucceedUnits(bulk, concerned, directory, petitions, walls);
  const passPastWall = new PassPastWall(bulk, concerned, petitions, walls, directory);
  const persons = new KeepPersonTokens(petitions, new SqlPersonRegister(dataSource), tokenOf);
  const departOfficers = new DepartOfficers(bulk, concerned, directory);
  const steps = {
    ...{ succession: succeedUnits.step, departure: departOfficers.step, wall: passPastWall.step },
    'person-tokens': persons.step,
  };
  const runner = (report: (report: BatchReport) => void) => new JobRunner(dataSource, steps, report, now);
  return { succeedUnits, passPastWall, runner };
};

const auditQuery = ({ dataSource, walls }: Records, now: Now) =>
  new PetitionAuditQuery({
    service: NAME,
    trailOf: auditTrails(dataSource, walls),
    journal: new SqlAccessJournal(dataSource),
    now,
  });

/** Background work that is done once more when it is stopped, so that nothing noted is forgotten. */
class DrainedAtTheEnd extends Background {
  constructor(
    name: string,
    interval: number,
    private readonly drain: () => Promise<void>,
    logger: ReturnType<typeof createLogger>,
  ) {
    super(name, interval, drain, logger);
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.drain();
  }
}

/** Builds every adapter and starts the service; `now` is the clock that all decisions are made by. */
export const startService = async (
  config: PetitionConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
  now: Now = () => new Date(),
): Promise<RunningService> => {
  const records = await openRecords(config);
  const erasures = erasuresOf(records, config.erasureRegister, now);
  // A restored backup may hold what was erased since: it is erased again before anybody is served.
  const again = await erasures.applyRegister();
  if (again > 0) logger.warn({ petitions: again }, 'erased again what the erasure register tells of');
  const { base, petitions, desk, visible, numbers } = records;
  const sessions = new CaseSessions(base.dataSource, NAME, config.caseSessionKey);
  const kept = new KeptCases(base.dataSource, config.queryCodeKey, 'petition');
  const handOvers = new SqlHandOvers(petitions);
  const handOverDesk = {
    ...{ handOvers, successions: records.directory, desk, numbers, newId, now },
    letterKeys: config.letterKeys,
  };
  const schema = await buildFederatedSchema({
    resolvers: [
      ...resolversOf(records, config, new CaseEntrance(records.codes, sessions, kept), now),
      ...personalRightsOf(records, erasures, now),
      auditQuery(records, now),
    ],
    references: REFERENCES,
    orphanedTypes: [Unit, Cadre],
  });
  const time = timersOf(records, now);
  const { succeedUnits, passPastWall, runner } = casesInBulk(records, now);
  await askForPersonTokens(base.dataSource);
  const timers = new Background(
    'time',
    TIMER_MS,
    async () => {
      await time.execute();
      await succeedUnits.sweep();
      await passPastWall.sweep();
    },
    logger,
  );
  const batches = runner((report) =>
    report.outcome === 'failed' ? logger.warn(report, 'a batch failed') : logger.debug(report, 'a batch'),
  );
  // A batch at a time, so that the service stops between two.
  const jobs: Background = new Background(
    'jobs',
    JOBS_MS,
    async () => void ((await batches.runOne()) && jobs.wake()),
    logger,
  );
  const attempts = new DrainedAtTheEnd('attempts', ATTEMPTS_MS, () => records.attempts.drain(), logger);
  return hostService({
    base,
    config,
    logger,
    schema,
    loaders: createLoaders({
      ...{ standings: records.walls, attempts: records.attempts, visible, now },
      owned: new SqlOwnedPetitions(base.dataSource, petitions),
      clocks: new SqlUnitClocks(base.dataSource),
    }),
    listens: {
      to: LISTENS_TO,
      reactions: reactionsWith(new SqlDirectoryWriter(), sqlJobQueue, handOverDesk),
    },
    caseSession: (token) => sessions.read(token, now()),
    background: [timers, jobs, attempts],
  });
};
