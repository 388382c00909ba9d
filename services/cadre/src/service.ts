import { personToken } from '@lianxin/access';
import { hostService, openKeys, openStoreBase, type RunningService } from '@lianxin/hosting';
import { Background } from '@lianxin/messaging';
import { createLogger } from '@lianxin/observability';
import { ConfigurationError } from '@lianxin/configuration';
import type { CommandContext, Transaction, Uuid } from '@lianxin/kernel';
import {
  AggregateStore,
  BlindIndex,
  jointly,
  newId,
  SqlAccessJournal,
  storeRekeying,
  type Rekeying,
} from '@lianxin/store';
import { buildFederatedSchema } from '@lianxin/subgraph';
import type { DataSource } from 'typeorm';
import { accountResolvers, accountRoutes, accountStore, grantFirstAdmin, keptViews } from './account-service';
import { AbolishUnit } from './application/abolish-unit';
import { AddCadre } from './application/add-cadre';
import { CadreDesk } from './application/cadre-desk';
import { CreateUnit } from './application/create-unit';
import { LoadDistrict } from './application/load-district';
import { MentorCoverage } from './application/pairing/mentor-coverage';
import { PairingDesk } from './application/pairing/pairing-desk';
import { PassPairingTime } from './application/pairing/pass-time';
import { ProposePairing } from './application/pairing/propose-pairing';
import { MoveUnit } from './application/move-unit';
import { MergeUnits } from './application/merge-units';
import { SplitUnit } from './application/split-unit';
import { TransferCadre } from './application/transfer-cadre';
import { CorrectRecord } from './application/correct-record';
import { RegisterKinship } from './application/register-kinship';
import type { Now, Reorganizing } from './application/ports';
import { RevealCadreField } from './application/reveal-cadre-field';
import { RenameUnit } from './application/rename-unit';
import type { CadreConfig, RecordsConfig } from './config';
import type { Cadre } from './domain/cadre';
import { DEFAULT_PAIRING_RULES } from './domain/pairing/pairing-rules';
import { draftKeyOf } from './graphql/account/draft-key';
import { createLoaders } from './graphql/loaders';
import type { ACCOUNT_RESOLVERS } from './graphql/account/resolvers';
import { PAIRING_DESK_MUTATIONS, type PAIRING_RESOLVERS } from './graphql/pairing/resolvers';
import { REFERENCES } from './graphql/references';
import { RESOLVERS, type Resolvers } from './graphql/resolvers';
import { publishCadre } from './messaging/publish-cadre';
import { publishPairing } from './messaging/publish-pairing';
import { publishUnit } from './messaging/publish-unit';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { auditTrails } from './persistence/audit-trail';
import { cadreMapping } from './persistence/cadre-mapping';
import { SqlCadreReader } from './persistence/cadre-reader';
import { SqlCaseDuties } from './persistence/case-duties';
import { SqlDutyReader } from './persistence/duty-reader';
import { SqlIdentityReader } from './persistence/identity-reader';
import { IdentityIndex } from './persistence/identity-index';
import { NumberRekeying } from './persistence/number-rekeying';
import { SqlLedgerReader } from './persistence/ledger-reader';
import { SqlResultsLedger } from './persistence/results-ledger';
import { SqlCoverageReader } from './persistence/pairing/coverage-reader';
import { pairingMapping } from './persistence/pairing/pairing-mapping';
import { SqlPairingRegister } from './persistence/pairing/pairing-register';
import { SqlPairingTimers } from './persistence/pairing/pairing-timers';
import { SqlPairingWork } from './persistence/pairing/pairing-work';
import { SqlVisiblePairings } from './persistence/pairing/visible-pairings';
import { SCHEMA } from './persistence/schema';
import { unitMapping } from './persistence/unit-mapping';
import { SqlKinshipReader } from './persistence/kinship-reader';
import { SqlTreeShape } from './persistence/tree-shape';
import { SqlUnitReader } from './persistence/unit-reader';
import { SqlUnitTree } from './persistence/unit-tree';

const NAME = 'cadre';

/** How often time is looked at, beside every commit of this process; what comes about by itself comes by days. */
const TIMER_MS = 60_000;

/** What commands write to and read from: units, cadres and the tree, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

type JointCommand<T> = [context: CommandContext, work: (transaction: Transaction) => Promise<T>];

/** A ring without the key of those on file would let them be filed twice; throws ConfigurationError, the database closed. */
const mustKnowAll = async (
  dataSource: DataSource,
  identities: IdentityIndex,
  cadres: { find(id: Uuid): Promise<Cadre | null> },
): Promise<void> => {
  const numberOf = async (id: Uuid) => (await cadres.find(id))?.personal.idNumber ?? null;
  let isKnown = false;
  try {
    isKnown = await identities.knowsAll(numberOf);
  } finally {
    if (!isKnown) await dataSource.destroy();
  }
  if (!isKnown)
    throw new ConfigurationError(['LIANXIN_INDEX_KEY lacks a key by which people on file are found']);
};

/** Renews what older keys made in this database. */
export const rekeyingOf = ({ base, cadres, identities }: Records): Rekeying =>
  storeRekeying(base, {
    target: identities.version,
    parts: [new NumberRekeying(base.dataSource, cadres, identities)],
  });

/** Opens the database with everything that writes to it. */
export const openRecords = async (config: RecordsConfig) => {
  const base = await openStoreBase(NAME, config, SCHEMA);
  const { dataSource } = base;
  const index = await openKeys({ variable: 'LIANXIN_INDEX_KEY', ring: config.indexKeys }, config);
  const identities = new IdentityIndex(dataSource, new BlindIndex(index, config.fieldSuite));
  const tree = new SqlUnitTree(dataSource);
  const pairings = new AggregateStore(
    base,
    pairingMapping(DEFAULT_PAIRING_RULES, publishPairing, new SqlResultsLedger()),
  );
  const cadres = new AggregateStore(
    base,
    cadreMapping(
      identities,
      publishCadre((number) => personToken(config.personTokenKey, number)),
    ),
  );
  await mustKnowAll(dataSource, identities, cadres);
  const visiblePairings = new SqlVisiblePairings(dataSource, pairings);
  const register = new SqlPairingRegister(dataSource);
  const desk = new PairingDesk(pairings, visiblePairings, register, tree, DEFAULT_PAIRING_RULES);
  return {
    base,
    dataSource,
    identities,
    units: new AggregateStore(base, unitMapping(publishUnit)),
    accounts: accountStore(base),
    cadres,
    tree,
    pairings,
    visiblePairings,
    desk,
    shape: new SqlTreeShape(),
    jointly: <T, Code extends string>(...command: JointCommand<T>) => jointly<T, Code>(base, ...command),
    close: () => dataSource.destroy(),
  };
};

/** The use case of the command line's loader. */
export const districtLoader = ({ units, cadres, tree }: Records): LoadDistrict =>
  new LoadDistrict(units, cadres, tree);

/** What requests read from. */
export const readersOf = ({ dataSource, cadres }: Records) => ({
  units: new SqlUnitReader(dataSource),
  cadres: new SqlCadreReader(dataSource),
  duties: new SqlDutyReader(dataSource),
  ledger: new SqlLedgerReader(dataSource),
  kinship: new SqlKinshipReader(dataSource),
  identities: new SqlIdentityReader(dataSource, cadres),
});

/** The timer of pairings; it looks at what is there, so that nothing is lost where it was stopped. */
export const pairingTimer = ({ dataSource, pairings, cadres, desk }: Records, now: Now): PassPairingTime =>
  new PassPairingTime(pairings, cadres, desk.register, new SqlPairingTimers(dataSource), now);

const pairingResolversOf = ({ dataSource, pairings, visiblePairings, desk, tree }: Records, now: Now) => {
  const coverage = new MentorCoverage(new SqlCoverageReader(dataSource), tree, DEFAULT_PAIRING_RULES);
  const work = new SqlPairingWork(dataSource, pairings);
  return {
    PairingQueries: new RESOLVERS.PairingQueries(visiblePairings),
    PairingWorkQuery: new RESOLVERS.PairingWorkQuery(work, DEFAULT_PAIRING_RULES, now),
    PairingWorkFields: new RESOLVERS.PairingWorkFields(work),
    PairingFields: new RESOLVERS.PairingFields(desk, pairings, now),
    SlotFields: new RESOLVERS.SlotFields(DEFAULT_PAIRING_RULES),
    PastMentorFields: new RESOLVERS.PastMentorFields(),
    MentorMeetingFields: new RESOLVERS.MentorMeetingFields(),
    SlotCandidatesQuery: new RESOLVERS.SlotCandidatesQuery(desk, now),
    SlotCandidateFields: new RESOLVERS.SlotCandidateFields(now),
    MentorCoverageQuery: new RESOLVERS.MentorCoverageQuery(coverage, now),
    UnitCoverageFields: new RESOLVERS.UnitCoverageFields(),
    MentorLoadFields: new RESOLVERS.MentorLoadFields(),
    ProposePairingMutation: new RESOLVERS.ProposePairingMutation(
      new ProposePairing(pairings, desk, newId),
      now,
    ),
  };
};

const pairingMutationsOf = ({ desk }: Records, now: Now): object[] =>
  Object.values(PAIRING_DESK_MUTATIONS).map((Mutation) => new Mutation(desk, now, newId));

const resolversOf = (
  { dataSource, units, cadres, tree, shape, jointly: together, identities }: Records,
  readers: ReturnType<typeof readersOf>,
  draftKeyFor: (account: string) => string,
  now: Now,
  on: Reorganizing = { units, cadres, tree, shape, jointly: together },
  files = new CadreDesk(cadres, tree),
): Omit<
  Resolvers,
  keyof typeof PAIRING_DESK_MUTATIONS | keyof typeof PAIRING_RESOLVERS | keyof typeof ACCOUNT_RESOLVERS
> => ({
  MeQuery: new RESOLVERS.MeQuery(keptViews(dataSource), draftKeyFor, now),
  RoleGrantFields: new RESOLVERS.RoleGrantFields(),
  UnitQueries: new RESOLVERS.UnitQueries(readers.units, now),
  UnitFields: new RESOLVERS.UnitFields(now),
  UnitMembers: new RESOLVERS.UnitMembers(),
  CadreQueries: new RESOLVERS.CadreQueries(readers.cadres, now),
  CadreFields: new RESOLVERS.CadreFields(now),
  TenureFields: new RESOLVERS.TenureFields(),
  PersonnelFields: new RESOLVERS.PersonnelFields(),
  IdentityFields: new RESOLVERS.IdentityFields(),
  LedgerQuery: new RESOLVERS.LedgerQuery(readers.ledger),
  LedgerFields: new RESOLVERS.LedgerFields(),
  LedgerLineFields: new RESOLVERS.LedgerLineFields(),
  UnitLedgerFields: new RESOLVERS.UnitLedgerFields(),
  CreateUnitMutation: new RESOLVERS.CreateUnitMutation(new CreateUnit(units, tree, newId), now),
  RenameUnitMutation: new RESOLVERS.RenameUnitMutation(new RenameUnit(units, tree), now),
  AbolishUnitMutation: new RESOLVERS.AbolishUnitMutation(new AbolishUnit(on), now),
  AddCadreMutation: new RESOLVERS.AddCadreMutation(new AddCadre(cadres, units, tree, identities, newId), now),
  EndServiceMutation: new RESOLVERS.EndServiceMutation(files, now),
  MoveUnitMutation: new RESOLVERS.MoveUnitMutation(new MoveUnit(on), now),
  MergeUnitsMutation: new RESOLVERS.MergeUnitsMutation(new MergeUnits(on), now),
  SplitUnitMutation: new RESOLVERS.SplitUnitMutation(new SplitUnit(on, newId), now),
  TransferCadreMutation: new RESOLVERS.TransferCadreMutation(new TransferCadre(on), now),
  ChangePostMutation: new RESOLVERS.ChangePostMutation(files, now),
  ChangeRankMutation: new RESOLVERS.ChangeRankMutation(files, now),
  SuspendCadreMutation: new RESOLVERS.SuspendCadreMutation(files, now),
  ReinstateCadreMutation: new RESOLVERS.ReinstateCadreMutation(files, now),
  AnnounceDepartureMutation: new RESOLVERS.AnnounceDepartureMutation(files, now),
  CorrectRecordMutation: new RESOLVERS.CorrectRecordMutation(new CorrectRecord(cadres, units, tree), now),
  RegisterKinshipMutation: new RESOLVERS.RegisterKinshipMutation(
    new RegisterKinship(cadres, tree, identities, newId),
    now,
  ),
  RevealCadreFieldMutation: new RESOLVERS.RevealCadreFieldMutation(
    new RevealCadreField(cadres, tree, new SqlAccessJournal(dataSource)),
    now,
  ),
  RecruitQueries: new RESOLVERS.RecruitQueries(readers.cadres),
  KinshipFields: new RESOLVERS.KinshipFields(),
  DatedPlaceFields: new RESOLVERS.DatedPlaceFields(),
  CadreAuditQuery: new RESOLVERS.CadreAuditQuery({
    service: NAME,
    trailOf: auditTrails(dataSource),
    journal: new SqlAccessJournal(dataSource),
    now,
  }),
});

/** Builds every adapter and starts the service; `now` is the clock that all decisions are made by. */
export const startService = async (
  config: CadreConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
  now: Now = () => new Date(),
): Promise<RunningService> => {
  const records = await openRecords(config);
  const readers = {
    ...readersOf(records),
    pairings: records.visiblePairings,
    register: records.desk.register,
  };
  const draftKeyFor = (account: string) => draftKeyOf(config.draftKey, account);
  const schema = await buildFederatedSchema({
    resolvers: [
      ...Object.values(resolversOf(records, readers, draftKeyFor, now)),
      ...Object.values(pairingResolversOf(records, now)),
      ...pairingMutationsOf(records, now),
      ...Object.values(accountResolvers(records, now)),
    ],
    references: REFERENCES,
  });
  if (config.firstAdmin) await grantFirstAdmin(records, config.firstAdmin, now(), logger);
  const passTime = pairingTimer(records, now);
  const timer = new Background('pairing-time', TIMER_MS, async () => void (await passTime.execute()), logger);
  records.base.committed.subscribe(timer.wake);
  return hostService({
    base: records.base,
    config,
    logger,
    schema,
    loaders: createLoaders(readers),
    listens: {
      to: LISTENS_TO,
      reactions: reactionsWith({ duties: new SqlCaseDuties(), ledger: new SqlResultsLedger() }),
    },
    background: [timer],
    routes: accountRoutes(records, now),
  });
};
