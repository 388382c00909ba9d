import type { CommandContext } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { Logger } from 'typeorm';
import { createLoaders } from '../src/graphql/loaders';
import { setPurpose } from '../src/domain/set-purpose';
import { SqlMatterLinks } from '../src/persistence/matter-links';
import { SqlOwnedPetitions } from '../src/persistence/owned-petitions';
import { SqlUnitClocks } from '../src/persistence/unit-clocks';
import { SqlVisibleDocuments } from '../src/persistence/visible-documents';
import { SqlVisibleFiles } from '../src/persistence/visible-files';
import { WATER_BUREAU } from './builders';
import { commandsOn } from './support/commands';
import { clerk, id, waterSection } from './support/people';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let walled: { readonly id: string; readonly number: string; readonly paper: string; readonly file: string };
beforeAll(async () => {
  running = await runningService();
  const commands = commandsOn(running);
  const { id: petitionId, number } = await commands.register({ purpose: null }, { asker: waterSection });
  const [paper] = await running.records.dataSource.query<{ id: Buffer }[]>(
    'SELECT id FROM petition_document WHERE petition_id = ?',
    [idToBytes(String(petitionId))],
  );
  const content = Buffer.from('证据');
  const sent = { petitionId, name: '证据.txt', content };
  const file = await commands.run('attachFile', sent, { asker: waterSection });
  walled = {
    ...{ id: String(petitionId), number: String(number) },
    paper: idFromBytes(paper?.id ?? Buffer.alloc(16)),
    file: String(file['id']),
  };
  await commands.on(walled.id)('nameAccused', { asker: waterSection }, { unitIds: [WATER_BUREAU.id] });
});
afterAll(() => running.end());

/** The statements that the database is asked while something is done, up to its answer. */
const statementsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const { dataSource } = running.records;
  const statements: string[] = [];
  const quiet = (): void => undefined;
  const logger: Logger = {
    logQuery: (query) => void statements.push(query),
    ...{ logQueryError: quiet, logQuerySlow: quiet, logSchemaBuild: quiet, logMigration: quiet, log: quiet },
  };
  dataSource.setOptions({ logging: ['query'], logger });
  await work();
  dataSource.setOptions({ logging: false });
  return statements;
};

const context: CommandContext = {
  command: 'setPurpose',
  performer: { kind: 'ACCOUNT', id: waterSection.accountId, cadreId: waterSection.cadreId },
  now: new Date('2026-04-13T02:00:00Z'),
  traceparent: null,
  origin: null,
  idempotency: null,
};

const loadersOf = (asker: typeof clerk) => {
  const { records, clock } = running;
  const { dataSource, visible, walls: standings, attempts, petitions } = records;
  const owned = new SqlOwnedPetitions(dataSource, petitions);
  const clocks = new SqlUnitClocks(dataSource);
  const documents = new SqlVisibleDocuments(dataSource);
  const files = new SqlVisibleFiles(dataSource, records.base.sealer);
  const links = new SqlMatterLinks(dataSource);
  const readers = {
    ...{ standings, attempts, visible, histories: petitions, owned, clocks, documents, files, links },
    now: clock.now,
  };
  return createLoaders(readers)({ asker, origin: null, traceparent: '' });
};

/** A look by id, by number, and by a command, each at a petition that may not exist. */
const DOORS: Readonly<Record<string, (of: typeof walled) => Promise<unknown>>> = {
  'by id': (of) => loadersOf(waterSection).petitions.load(of.id),
  'by number': async (of) =>
    running.records.visible.byNumber(await running.records.walls.of(waterSection), of.number),
  'at a paper': async (of) => {
    const { dataSource, walls } = running.records;
    const found = await new SqlVisibleDocuments(dataSource).byId(await walls.of(waterSection), of.paper);
    expect(found).toBeNull();
  },
  'at a file': async (of) => {
    const { dataSource, base, walls } = running.records;
    const files = new SqlVisibleFiles(dataSource, base.sealer);
    expect(await files.byId(await walls.of(waterSection), of.file)).toBeNull();
  },
  'by a command': async (of) => {
    const tried = running.records.desk.decide(waterSection, of.id, context, (petition, acting, facts) =>
      setPurpose(petition, { purpose: 'CLAIM' }, acting, facts),
    );
    await expect(tried).rejects.toThrow('no petition with this id');
  },
};

it.each(Object.entries(DOORS))(
  'a look %s at what the wall closes asks the database what a look at nothing does, up to its answer',
  async (_door, look) => {
    const ofNothing = await statementsOf(() =>
      look({ id: id(9_999), number: 'XF-2026-999999', paper: id(9_998), file: id(9_997) }),
    );
    expect(ofNothing.length).toBeGreaterThan(0);
    expect(await statementsOf(() => look(walled))).toEqual(ofNothing);
  },
);

it('the very same looks find it for who may see it', async () => {
  expect(await loadersOf(clerk).petitions.load(walled.id)).toMatchObject({ id: walled.id });
  const standing = await running.records.walls.of(clerk);
  expect(await running.records.visible.byNumber(standing, walled.number)).toMatchObject({ id: walled.id });
});
