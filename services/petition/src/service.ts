import { CaseEntrance, CaseSessions, KeptCases } from '@lianxin/casekeeping';
import { hostService, type RunningService } from '@lianxin/hosting';
import { createLogger } from '@lianxin/observability';
import { newId } from '@lianxin/store';
import { buildFederatedSchema } from '@lianxin/subgraph';
import type { Now } from './application/ports';
import type { PetitionConfig } from './config';
import { createLoaders } from './graphql/loaders';
import { REFERENCES } from './graphql/references';
import { Cadre, Unit } from './graphql/refusals';
import { LISTENS_TO, reactionsWith } from './messaging/reactions';
import { SqlDirectoryWriter } from './persistence/directory';
import { SqlHandOvers } from './persistence/hand-overs';
import { sqlJobQueue } from './persistence/job-queue';
import { SqlMatterLinks } from './persistence/matter-links';
import { SqlOwnedPetitions } from './persistence/owned-petitions';
import { SqlUnitClocks } from './persistence/unit-clocks';
import { askForOlderPetitions, backgroundOf } from './service-background';
import { NAME, openRecords, erasuresOf } from './service-records';
import { filesOf } from './service-files';
import { papersOf } from './service-papers';
import { allResolversOf } from './service-resolvers';

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
  const entrance = new CaseEntrance(records.codes, sessions, kept);
  const handOvers = new SqlHandOvers(petitions);
  const handOverDesk = {
    ...{ handOvers, successions: records.directory, desk, numbers, newId, now },
    letterKeys: config.letterKeys,
  };
  const schema = await buildFederatedSchema({
    resolvers: allResolversOf(records, config, { entrance, erasures }, now),
    references: REFERENCES,
    orphanedTypes: [Unit, Cadre],
  });
  await askForOlderPetitions(base.dataSource);
  const papers = await papersOf(records, config, logger, now);
  const files = filesOf(records, config, logger, now);
  const running = await hostService({
    base,
    config,
    logger,
    schema,
    loaders: createLoaders({
      ...{ standings: records.walls, attempts: records.attempts, visible, histories: petitions, now },
      owned: new SqlOwnedPetitions(base.dataSource, petitions),
      clocks: new SqlUnitClocks(base.dataSource),
      documents: papers.visible,
      files: files.visible,
      links: new SqlMatterLinks(base.dataSource),
    }),
    routes: { ...papers.routes, ...files.routes },
    uploads: files.uploads,
    listens: {
      to: LISTENS_TO,
      reactions: reactionsWith(new SqlDirectoryWriter(), sqlJobQueue, handOverDesk),
    },
    caseSession: (token) => sessions.read(token, now()),
    background: [...backgroundOf(records, logger, now), papers.background, ...files.background],
  });
  return {
    ...running,
    stop: async () => {
      await running.stop();
      await papers.stop();
    },
  };
};
