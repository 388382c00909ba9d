import type { Actor } from '@lianxin/access';
import type { Envelope } from '@lianxin/contracts';
import { publishedEvents, until } from '@lianxin/testing';
import { DISCIPLINE_ORGAN, HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { allowedIn, clockIn, commandsOn, faultOf, type Shown } from './support/commands';
import {
  accountIn,
  clerk,
  discipline,
  DISTRICT,
  housing,
  id,
  leader,
  water,
  waterHead,
} from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';

const SUCCESSOR = { id: id(80) };
const successor = accountIn(SUCCESSOR, ['UNIT_HANDLER']);
const successorHead = accountIn(SUCCESSOR, ['UNIT_HEAD', 'UNIT_HANDLER']);

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  await running.tell(SUCCESSOR.id, 1, {
    type: 'unit.created.v1',
    data: {
      unitId: SUCCESSOR.id,
      parentId: DISTRICT.id,
      name: '区住建水务局',
      kind: 'GOVERNMENT_DEPARTMENT',
      function: null,
      foundedOn: '2026-04-01',
    },
  });
});
afterAll(() => running.end());

const register = async (asker: Actor, purpose: string | null): Promise<string> =>
  String((await commands.register({ purpose }, { asker }))['id']);

const officerOf = (petition: Shown | null): Shown => petition?.['responsibility'] as Shown;

const told = async (petitionId: string): Promise<readonly Envelope[]> => {
  await until('an empty outbox', async () => {
    const [row] = await running.records.dataSource.query<[{ n: string }]>(
      'SELECT COUNT(*) AS n FROM outbox WHERE published_at IS NULL',
    );
    return Number(row.n) === 0;
  });
  return publishedEvents(running.stream.settings, { type: 'petition', id: petitionId });
};

/** Everything by which somebody could learn that there is a petition. */
const DOORS = `query ($id: ID!, $number: String!, $of: [_Any!]!, $units: [_Any!]!) {
  byId: petition(id: $id) { id } byNumber: petition(number: $number) { id }
  petitions(first: 200) { totalCount edges { node { id } } }
  petitionMeasures(from: "2026-04-01", to: "2026-04-30") { registered }
  _entities(representations: $of) { ... on Petition { id } }
  units: _entities(representations: $units) { ... on Unit {
    petitions(first: 200) { totalCount edges { node { id } } } petitionClocks(subtree: true) { calm amber red } } } }`;

const knownBy = async (asker: Actor, petitionId: string) => {
  const number = (await running.records.petitions.find(petitionId))?.number;
  const of = [{ __typename: 'Petition', id: petitionId }];
  const units = [SUCCESSOR, HOUSING_BUREAU, PETITION_OFFICE, DISTRICT].map((unit) => ({
    __typename: 'Unit',
    id: unit.id,
  }));
  const { data, errors } = await running.ask(DOORS, { id: petitionId, number, of, units }, { asker });
  expect(errors).toEqual([]);
  const shown = JSON.stringify(data);
  const counted = [
    (data?.['petitions'] as Shown)['totalCount'],
    (data?.['petitionMeasures'] as Shown)['registered'],
    (data?.['units'] as Shown[]).reduce(
      (sum, unit) => sum + Number((unit['petitions'] as Shown)['totalCount']),
      0,
    ),
  ];
  return { named: shown.includes(petitionId), counted };
};

it('a merged unit’s petitions reach the successor, but what is closed to others passes it by, by every door', async () => {
  const claim = await register(housing, 'CLAIM');
  const offered = await register(clerk, 'CLAIM');
  await commands.on(offered)('transferPetition', { asker: clerk }, { toUnitId: HOUSING_BUREAU.id });
  const closed = [await register(housing, 'ACCUSATION'), await register(housing, null)];
  const handedOver = await register(housing, 'ACCUSATION');
  await commands.on(handedOver)('transferPetition', { asker: housing }, { toUnitId: DISCIPLINE_ORGAN.id });
  await commands.on(handedOver)('acceptTransfer', { asker: discipline });

  const early = await commands.send('acceptPetition', { petitionId: claim }, { asker: successor });
  expect(faultOf(early)).toEqual(['NOT_FOUND']);
  await running.tell(HOUSING_BUREAU.id, 2, {
    type: 'unit.merged.v1',
    data: { unitId: HOUSING_BUREAU.id, intoUnitId: SUCCESSOR.id, from: '2026-04-13' },
  });
  await until('no job that waits', async () => {
    const [row] = await running.records.dataSource.query<[{ n: string }]>(
      'SELECT COUNT(*) AS n FROM job WHERE done_at IS NULL',
    );
    return Number(row.n) === 0;
  });

  for (const asker of [successor, successorHead]) {
    for (const petitionId of [claim, offered])
      expect(await knownBy(asker, petitionId)).toEqual({ named: true, counted: [2, 2, 2] });
    for (const petitionId of [...closed, handedOver]) {
      expect(await knownBy(asker, petitionId)).toEqual({ named: false, counted: [2, 2, 2] });
      for (const [name, input] of [
        ['acceptPetition', {}],
        ['setPurpose', { purpose: 'CLAIM' }],
        ['assignHandler', { cadreId: String(asker.cadreId) }],
      ] as const)
        expect(faultOf(await commands.send(name, { ...input, petitionId }, { asker }))).toEqual([
          'NOT_FOUND',
        ]);
    }
  }
  for (const petitionId of closed) {
    expect((await knownBy(clerk, petitionId)).named).toBe(true);
    for (const asker of [housing, leader, water])
      expect((await knownBy(asker, petitionId)).named).toBe(false);
    expect(await told(petitionId)).toEqual([]);
  }
  expect((await knownBy(discipline, handedOver)).named).toBe(true);
  expect((await knownBy(clerk, handedOver)).named).toBe(false);

  expect((await told(claim)).at(-1)).toMatchObject({
    type: 'petition.responsibility-accepted.v1',
    data: { responsible: { unitId: SUCCESSOR.id, officerId: null }, how: 'SUCCESSION', since: '2026-04-13' },
  });
  const accepted = await commands.on(claim)('acceptPetition', { asker: successor });
  expect(accepted).toMatchObject({
    status: 'HANDLING',
    handler: { id: successor.cadreId },
    firstResponsible: { unit: { id: HOUSING_BUREAU.id } },
    chain: [{ unit: { id: HOUSING_BUREAU.id } }, { unit: { id: SUCCESSOR.id }, reason: '职权承继' }],
    bounces: [],
  });
  expect(clockIn(accepted, 'NOTIFY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
  const taken = await commands.on(offered)('acceptTransfer', { asker: successor });
  expect(taken).toMatchObject({ status: 'RECEIVED', responsibility: { unit: { id: SUCCESSOR.id } } });
});

const joins = (cadre: Actor) =>
  running.tellOfCadre(String(cadre.cadreId), 1, {
    type: 'cadre.joined.v1',
    data: {
      cadreId: String(cadre.cadreId),
      unitId: String(cadre.unitId),
      name: '某',
      tier: 'STAFF',
      from: '2020-01-01',
    },
  });

it('the petitions of an officer who left wait for his unit’s head, who finds them and names another', async () => {
  await joins(water);
  await joins(waterHead);
  const [claim, accusation] = [await register(water, 'CLAIM'), await register(water, 'ACCUSATION')];
  await commands.on(claim)('acceptPetition', { asker: water });
  await running.tellOfCadre(String(water.cadreId), 2, {
    type: 'cadre.left.v1',
    data: { cadreId: String(water.cadreId), unitId: WATER_BUREAU.id, on: '2026-04-13' },
  });
  await until('petitions without an officer', async () => {
    const [row] = await running.records.dataSource.query<[{ n: string }]>(
      'SELECT COUNT(*) AS n FROM petition WHERE officer_id IS NULL AND held_by = ?',
      [Buffer.from(WATER_BUREAU.id.replaceAll('-', ''), 'hex')],
    );
    return Number(row.n) === 2;
  });
  const list = '{ petitions(filter: { withoutOfficer: true }) { edges { node { id } } } }';
  const { data } = await running.ask(list, {}, { asker: waterHead });
  const found = (data?.['petitions'] as { edges: { node: { id: string } }[] }).edges.map(
    ({ node }) => node.id,
  );
  expect(found.sort()).toEqual([claim, accusation].sort());

  const waiting = await commands.petition(claim, { asker: waterHead });
  expect(waiting).toMatchObject({ status: 'HANDLING', handler: null, responsibility: { officer: null } });
  expect(officerOf(waiting)['reason']).toBe('责任人离任，待单位负责人指定');
  expect(allowedIn(waiting)).toContain('assignHandler');
  const gone = await commands.on(claim)('assignHandler', { asker: waterHead }, { cadreId: water.cadreId });
  expect(gone).toMatchObject({ code: 'OFFICER_NOT_SERVING' });
  for (const petitionId of [claim, accusation])
    expect(
      await commands.on(petitionId)('assignHandler', { asker: waterHead }, { cadreId: waterHead.cadreId }),
    ).toMatchObject({
      responsibility: { unit: { id: WATER_BUREAU.id }, officer: { id: waterHead.cadreId } },
    });
  expect(await commands.petition(claim, { asker: waterHead })).toMatchObject({
    handler: { id: waterHead.cadreId },
  });
  expect((await told(claim)).slice(-2).map(({ data: fact }) => fact)).toMatchObject([
    { how: 'DEPARTURE', responsible: { unitId: WATER_BUREAU.id, officerId: null } },
    { how: 'ASSIGNED', responsible: { unitId: WATER_BUREAU.id, officerId: waterHead.cadreId } },
  ]);
  expect(await told(accusation)).toEqual([]);
});

it('what was supported and carried out is told with unit and handler of the conclusion, without the evidence', async () => {
  const claim = await register(waterHead, 'CLAIM');
  const on = commands.on(claim);
  await on('acceptPetition', { asker: waterHead });
  const [demand] = (await on('addDemand', { asker: waterHead }))['demands'] as Shown[];
  await on('assessDemand', { asker: waterHead }, { demandId: demand?.['id'] });
  await on('issueOpinion', { asker: waterHead });
  const concluded = await on('deliverOpinion', { asker: waterHead });
  expect(clockIn(concluded, 'EXECUTION')).toMatchObject({ state: 'RUNNING', dueOn: '2026-06-12' });
  expect(allowedIn(concluded)).toContain('recordExecution');
  const executed = await on('recordExecution', { asker: waterHead });
  expect(clockIn(executed, 'EXECUTION')).toMatchObject({ state: 'MET' });
  const last = (await told(claim)).at(-1);
  expect(last).toMatchObject({ type: 'petition.executed.v1' });
  expect(last?.data).toEqual({
    petitionId: claim,
    unitId: WATER_BUREAU.id,
    handlerId: waterHead.cadreId,
    concludedOn: '2026-04-13',
    executedOn: '2026-04-13',
  });
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBe(8);
});
