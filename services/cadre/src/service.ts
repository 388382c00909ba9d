import { personToken } from '@lianxin/access';
import { hostService, openStoreBase, type RunningService } from '@lianxin/hosting';
import { createLogger } from '@lianxin/observability';
import { AggregateStore, newId } from '@lianxin/store';
import { buildFederatedSchema } from '@lianxin/subgraph';
import type { DataSource } from 'typeorm';
import { AbolishUnit } from './application/abolish-unit';
import { AddCadre } from './application/add-cadre';
import { CreateUnit } from './application/create-unit';
import { EndService } from './application/end-service';
import { LoadDistrict } from './application/load-district';
import type { Now } from './application/ports';
import { RenameUnit } from './application/rename-unit';
import type { CadreConfig, RecordsConfig } from './config';
import { createLoaders } from './graphql/loaders';
import { REFERENCES } from './graphql/references';
import { RESOLVERS, type Resolvers } from './graphql/resolvers';
import { publishCadre } from './messaging/publish-cadre';
import { publishUnit } from './messaging/publish-unit';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { cadreMapping } from './persistence/cadre-mapping';
import { SqlCadreReader } from './persistence/cadre-reader';
import { SqlCaseDuties } from './persistence/case-duties';
import { SqlDutyReader } from './persistence/duty-reader';
import { IdentityIndex } from './persistence/identity-index';
import { SCHEMA } from './persistence/schema';
import { unitMapping } from './persistence/unit-mapping';
import { SqlUnitReader } from './persistence/unit-reader';
import { SqlUnitTree } from './persistence/unit-tree';

const NAME = 'cadre';

/** What commands write to and read from: units, cadres and the tree, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/** Opens the database with everything that writes to it. */
export const openRecords = async (config: RecordsConfig) => {
  const base = await openStoreBase(NAME, config, SCHEMA);
  const { dataSource } = base;
  const identities = new IdentityIndex(dataSource, config.indexKey);
  return {
    base,
    dataSource,
    identities,
    units: new AggregateStore(base, unitMapping(publishUnit)),
    cadres: new AggregateStore(
      base,
      cadreMapping(
        identities,
        publishCadre((number) => personToken(config.personTokenKey, number)),
      ),
    ),
    tree: new SqlUnitTree(dataSource),
    close: () => dataSource.destroy(),
  };
};

/** The use case of the command line's loader. */
export const districtLoader = ({ units, cadres, tree }: Records): LoadDistrict =>
  new LoadDistrict(units, cadres, tree);

const readersOf = (dataSource: DataSource) => ({
  units: new SqlUnitReader(dataSource),
  cadres: new SqlCadreReader(dataSource),
  duties: new SqlDutyReader(dataSource),
});

const resolversOf = (
  { units, cadres, tree, identities }: Records,
  readers: ReturnType<typeof readersOf>,
  now: Now,
): Resolvers => ({
  MeQuery: new RESOLVERS.MeQuery(now),
  RoleGrantFields: new RESOLVERS.RoleGrantFields(),
  UnitQueries: new RESOLVERS.UnitQueries(readers.units, now),
  UnitFields: new RESOLVERS.UnitFields(),
  CadreQueries: new RESOLVERS.CadreQueries(readers.cadres, now),
  CadreFields: new RESOLVERS.CadreFields(),
  TenureFields: new RESOLVERS.TenureFields(),
  CreateUnitMutation: new RESOLVERS.CreateUnitMutation(new CreateUnit(units, tree, newId), now),
  RenameUnitMutation: new RESOLVERS.RenameUnitMutation(new RenameUnit(units, tree), now),
  AbolishUnitMutation: new RESOLVERS.AbolishUnitMutation(new AbolishUnit(units, tree), now),
  AddCadreMutation: new RESOLVERS.AddCadreMutation(new AddCadre(cadres, units, tree, identities, newId), now),
  EndServiceMutation: new RESOLVERS.EndServiceMutation(new EndService(cadres, tree), now),
});

/** Builds every adapter and starts the service. */
export const startService = async (
  config: CadreConfig,
  logger = createLogger({ service: NAME, level: config.logLevel }),
): Promise<RunningService> => {
  const records = await openRecords(config);
  const readers = readersOf(records.dataSource);
  const schema = await buildFederatedSchema({
    resolvers: Object.values(resolversOf(records, readers, () => new Date())),
    references: REFERENCES,
  });
  return hostService({
    base: records.base,
    config,
    logger,
    schema,
    loaders: createLoaders(readers),
    listens: { to: LISTENS_TO, reactions: reactionsWith(new SqlCaseDuties()) },
  });
};
