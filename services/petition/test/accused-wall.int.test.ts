import type { Actor } from '@lianxin/access';
import type { Answer } from '@lianxin/testing';
import { until } from '@lianxin/testing';
import { OPEN_STATUSES } from '../src/domain/transitions';
import {
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  ORGANIZATION_DEPARTMENT,
  PETITION_OFFICE,
  WATER_BUREAU,
} from './builders';
import { commandsOn, faultOf, mutationText, type Shown } from './support/commands';
import {
  accountIn,
  auditor,
  clerk,
  discipline,
  DISTRICT,
  housing,
  id,
  leader,
  organizationOfficer,
  secondClerk,
  supervisor,
  water,
  waterHead,
  waterSection,
  WATER_SECTION,
} from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';

const orgHead = accountIn(ORGANIZATION_DEPARTMENT, ['UNIT_HEAD', 'ORG_OFFICER']);
const housingDiscipline = accountIn(HOUSING_BUREAU, ['DISCIPLINE', 'UNIT_HANDLER']);
const PEOPLE: Readonly<Record<string, Actor>> = {
  ...{ clerk, secondClerk, water, waterHead, waterSection, housing, discipline, supervisor, leader },
  ...{ organizationOfficer, orgHead, housingDiscipline, auditor },
};

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
let subjects = 0;
const served = new Map<string, number>();

const joined = async (cadreId: string, unit: { readonly id: string }): Promise<void> => {
  served.set(cadreId, 1);
  const data = { cadreId, unitId: unit.id, name: '某', tier: 'STAFF', from: '2026-04-13' } as const;
  await running.tellOfCadre(cadreId, 1, { type: 'cadre.joined.v1', data });
};
const movesTo = async (cadreId: string, from: { readonly id: string }, to: { readonly id: string }) => {
  const sequence = (served.get(cadreId) ?? 0) + 1;
  served.set(cadreId, sequence);
  const data = { cadreId, fromUnitId: from.id, toUnitId: to.id, on: '2026-04-13' };
  await running.tellOfCadre(cadreId, sequence, { type: 'cadre.transferred.v1', data });
};

beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  await running.tell(ORGANIZATION_DEPARTMENT.id, 1, {
    type: 'unit.created.v1',
    data: {
      unitId: ORGANIZATION_DEPARTMENT.id,
      parentId: DISTRICT.id,
      name: '区委组织部',
      kind: 'PARTY_ORGAN',
      function: 'ORGANIZATION_DEPARTMENT',
      foundedOn: '2001-01-01',
    },
  });
});
afterAll(() => running.end());

/** Sends commands that have to succeed. */
const given = async (petitionId: unknown, ...steps: readonly (readonly [Actor, string, Shown?])[]) => {
  for (const [asker, name, changes] of steps) {
    const answer = (await commands.on(String(petitionId))(name, { asker }, changes)) as Shown | null;
    if (answer?.['__typename'] === 'Rejection') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }
  return String(petitionId);
};
const register = async (changes: Shown, asker: Actor = clerk): Promise<Shown> => {
  const subject = `关于第${(subjects += 1)}号工程的反映`;
  return commands.register({ subject, ...changes }, { asker });
};

const FIND = `query ($id: ID!, $number: String!, $subject: String!, $unit: ID!, $cadre: ID!) {
  byId: petition(id: $id) { id } byNumber: petition(number: $number) { id }
  petitions(filter: { subject: $subject }) { totalCount edges { node { id } } }
  _entities(representations: [{ __typename: "Petition", id: $id }, { __typename: "Unit", id: $unit },
    { __typename: "Cadre", id: $cadre }]) {
    ... on Petition { id } ... on Unit { id petitions(filter: { subject: $subject }) { totalCount }
      petitionClocks { kind calm amber red } }
    ... on Cadre { id openPetitions { edges { node { id } } } } } }`;
const MEASURES = `{ petitionMeasures(from: "2026-04-13", to: "2026-12-31") { registered } }`;

interface Found {
  readonly byId: Shown | null;
  readonly byNumber: Shown | null;
  readonly petitions: { readonly totalCount: number; readonly edges: readonly { node: Shown }[] };
  readonly _entities: readonly (Shown | null)[];
}

/** Who is shown a petition: by every door alike, or by none. */
const seersOf = async (petitionId: string): Promise<readonly string[]> => {
  const state = await running.records.petitions.find(petitionId);
  if (!state) throw new Error('no such petition');
  const { number, subject, heldBy, status } = state;
  const cadre = state.responsibility.current.officerId ?? state.handlerId;
  const seers: string[] = [];
  for (const [who, asker] of Object.entries(PEOPLE)) {
    const variables = { id: petitionId, number, subject, unit: heldBy.id, cadre: cadre ?? id(1) };
    const { data, errors } = await running.ask(FIND, variables, { asker });
    expect(errors).toEqual([]);
    const { byId, byNumber, petitions, _entities } = data as unknown as Found;
    const sees = byId !== null;
    const [entity, unit, officer] = _entities;
    const owned = (unit?.['petitions'] as Shown)['totalCount'];
    const open = (officer?.['openPetitions'] as { edges: { node: Shown }[] }).edges.map(
      ({ node }) => node['id'],
    );
    expect([who, byNumber !== null, entity !== null]).toEqual([who, sees, sees]);
    expect([who, petitions.totalCount, petitions.edges.length, owned]).toEqual([
      who,
      ...Array<number>(3).fill(sees ? 1 : 0),
    ]);
    if (!sees || !OPEN_STATUSES.includes(status)) expect(open).not.toContain(petitionId);
    if (sees) seers.push(who);
  }
  return seers;
};
const registeredFor = async (asker: Actor): Promise<number> => {
  const { data } = await running.ask(MEASURES, {}, { asker });
  return Number((data?.['petitionMeasures'] as Shown)['registered']);
};

const plain = ({ data, errors }: Answer) => ({
  data,
  errors: errors.map(({ message, extensions: { traceId: _own, ...rest } }) => ({ message, ...rest })),
});

it('the registering unit that is accused loses sight with the naming itself, by every door, and the office above has it', async () => {
  const { id: petitionId } = await register({ purpose: null }, waterSection);
  expect(await seersOf(String(petitionId))).toEqual(['waterSection']);
  const measured = await registeredFor(waterSection);
  const answer = await commands.on(String(petitionId))(
    'nameAccused',
    { asker: waterSection },
    { unitIds: [WATER_BUREAU.id] },
  );
  expect(answer).toBeNull();
  expect(await seersOf(String(petitionId))).toEqual(['clerk', 'secondClerk']);
  expect(await registeredFor(waterSection)).toBe(measured - 1);
  const shown = await running.ask(
    `query ($id: ID!) { petition(id: $id) { accused { units { id } cadres { id } outsiders } shares { unit { id } }
      responsibility { unit { id } reason } timeline { type } } }`,
    { id: petitionId },
    { asker: clerk },
  );
  expect(shown.data?.['petition']).toMatchObject({
    accused: { units: [{ id: WATER_BUREAU.id }], cadres: [], outsiders: [] },
    shares: [],
    responsibility: { unit: { id: PETITION_OFFICE.id }, reason: '依规改由其负责' },
  });
});

it('the wall stays on what becomes a claim: accused readers lose it, others read it without being told why', async () => {
  const { id: registered } = await register({ purpose: null });
  const petitionId = await given(registered, [clerk, 'nameAccused', { unitIds: [WATER_SECTION.id] }]);
  await given(petitionId, [clerk, 'setPurpose', { purpose: 'CLAIM' }]);
  const refused = await commands.on(petitionId)(
    'transferPetition',
    { asker: clerk },
    { toUnitId: WATER_SECTION.id },
  );
  expect(refused).toMatchObject({ code: 'UNIT_CANNOT_RECEIVE', message: '该单位不能接收本事项。' });
  await given(
    petitionId,
    [clerk, 'transferPetition', { toUnitId: WATER_BUREAU.id }],
    [water, 'acceptTransfer'],
  );
  const readers = ['clerk', 'secondClerk', 'water', 'waterHead', 'supervisor', 'leader'];
  expect(await seersOf(petitionId)).toEqual(readers);
  const { data } = await running.ask(
    `query ($id: ID!) { petition(id: $id) { accused { units { id } } shares { at } timeline { type } } }`,
    { id: petitionId },
    { asker: leader },
  );
  expect(data?.['petition']).toMatchObject({ accused: null, shares: null });
  expect(JSON.stringify(data)).not.toContain('accused-named');
});

it('an accused cadre takes the wall along to his new unit, at once; then the case passes on, and is read there no more', async () => {
  const cadreId = id(7_001);
  await joined(cadreId, HOUSING_BUREAU);
  const { id: registered } = await register({ purpose: null });
  const petitionId = await given(
    registered,
    [clerk, 'nameAccused', { cadreIds: [cadreId] }],
    [clerk, 'setPurpose', { purpose: 'CLAIM' }],
    [clerk, 'transferPetition', { toUnitId: WATER_BUREAU.id }],
    [water, 'acceptTransfer'],
    [water, 'acceptPetition'],
  );
  expect(await seersOf(petitionId)).toContain('water');
  await movesTo(cadreId, HOUSING_BUREAU, WATER_BUREAU);
  const { data } = await running.ask(
    'query ($id: ID!) { petition(id: $id) { id } }',
    { id: petitionId },
    { asker: water },
  );
  expect(data?.['petition']).toBeNull();
  await until('the case to have passed on', async () => {
    const state = await running.records.petitions.find(petitionId);
    return state?.heldBy.id === PETITION_OFFICE.id && state.handlerId === null;
  });
  expect(await seersOf(petitionId)).toEqual(['clerk', 'secondClerk', 'supervisor', 'leader']);
  await movesTo(cadreId, WATER_BUREAU, HOUSING_BUREAU);
  expect(await seersOf(petitionId)).toContain('water');
});

it('an accused leader of the district is out of everybody’s sight who serves below him', async () => {
  const cadreId = id(7_002);
  await joined(cadreId, DISTRICT);
  const { id: petitionId } = await register({ purpose: 'ACCUSATION' });
  expect(
    await commands.on(String(petitionId))('nameAccused', { asker: clerk }, { cadreIds: [cadreId] }),
  ).toBeNull();
  expect(await seersOf(String(petitionId))).toEqual([]);
  expect((await running.records.petitions.find(String(petitionId)))?.heldBy.kind).toBe('EXTERNAL');
});

it('the successor of an accused unit counts as accused', async () => {
  const gone = { id: id(7_101) };
  const data = {
    unitId: gone.id,
    parentId: DISTRICT.id,
    name: '原供水公司',
    kind: 'PUBLIC_INSTITUTION',
    foundedOn: '2001-01-01',
  } as const;
  await running.tell(gone.id, 1, { type: 'unit.created.v1', data: { ...data, function: null } });
  const { id: registered } = await register({ purpose: null });
  const petitionId = await given(
    registered,
    [clerk, 'nameAccused', { unitIds: [gone.id] }],
    [clerk, 'setPurpose', { purpose: 'CLAIM' }],
    [clerk, 'transferPetition', { toUnitId: HOUSING_BUREAU.id }],
    [housing, 'acceptTransfer'],
  );
  expect(await seersOf(petitionId)).toContain('housing');
  const merged = { unitId: gone.id, intoUnitId: HOUSING_BUREAU.id, from: '2026-04-13' };
  await running.tell(gone.id, 2, { type: 'unit.merged.v1', data: merged });
  await until('the case to have passed on', async () => {
    return (await running.records.petitions.find(petitionId))?.heldBy.id === PETITION_OFFICE.id;
  });
  expect(await seersOf(petitionId)).toEqual(['clerk', 'secondClerk', 'supervisor', 'leader']);
});

it('an accusation is shown to whom it was shared with, on record, and allows them nothing', async () => {
  const { id: registered } = await register({ purpose: 'ACCUSATION' });
  const petitionId = await given(registered, [clerk, 'nameAccused', { unitIds: [WATER_BUREAU.id] }]);
  const share = { unitId: ORGANIZATION_DEPARTMENT.id, ground: 'ORGANIZATION_DEPARTMENT' };
  const accused = { unitId: WATER_SECTION.id, ground: 'INSPECTION' };
  expect(await commands.on(petitionId)('shareAccusation', { asker: clerk }, accused)).toMatchObject({
    code: 'UNIT_IS_ACCUSED',
    rule: { article: '第三十条第三款' },
  });
  await given(petitionId, [clerk, 'shareAccusation', share]);
  expect(await seersOf(petitionId)).toEqual(['clerk', 'secondClerk', 'orgHead']);
  const { data } = await running.ask(
    `query ($id: ID!) { petition(id: $id) { shares { unit { id } ground } nextSteps { command } } }`,
    { id: petitionId },
    { asker: orgHead },
  );
  expect(data?.['petition']).toEqual({
    shares: [{ unit: { id: ORGANIZATION_DEPARTMENT.id }, ground: 'ORGANIZATION_DEPARTMENT' }],
    nextSteps: [],
  });
  const tried = await commands.send('setPurpose', { petitionId, purpose: 'CLAIM' }, { asker: orgHead });
  expect(faultOf(tried)).toEqual(['NOT_FOUND']);
  await given(
    petitionId,
    [clerk, 'transferPetition', { toUnitId: DISCIPLINE_ORGAN.id }],
    [discipline, 'acceptTransfer'],
  );
  expect(await seersOf(petitionId)).toEqual(['discipline', 'orgHead']);
});

it('a command on what the wall closes is answered as on what there isn’t, in code, words and statements', async () => {
  const { id: registered } = await register({ purpose: null }, waterSection);
  const walled = String(registered);
  await commands.on(walled)('nameAccused', { asker: waterSection }, { unitIds: [WATER_BUREAU.id] });
  const nothing = id(9_999);
  const tried: readonly (readonly [string, Shown])[] = [
    ['setPurpose', { purpose: 'CLAIM' }],
    ['nameAccused', { unitIds: [WATER_BUREAU.id] }],
    ['shareAccusation', { unitId: ORGANIZATION_DEPARTMENT.id, ground: 'INSPECTION' }],
    ['declareInterest', { reason: '系同学' }],
    ['recuse', { cadreId: id(7_001), reason: '系同学' }],
    ['transferPetition', { kind: 'TRANSFER', toUnitId: PETITION_OFFICE.id, reason: '属其职权' }],
    ['assignHandler', { cadreId: id(7_001) }],
  ];
  for (const [name, input] of tried) {
    const answerOf = async (petitionId: string) =>
      plain(
        await running.ask(mutationText(name), { input: { ...input, petitionId } }, { asker: waterSection }),
      );
    const ofNothing = await answerOf(nothing);
    expect([name, (ofNothing.errors[0] as Shown | undefined)?.['code']]).toEqual([name, 'NOT_FOUND']);
    expect([name, await answerOf(walled)]).toEqual([name, ofNothing]);
  }
});

it('a look at what the wall closes is on record afterwards, for the discipline role of its circle and auditors', async () => {
  const { id: registered, number } = await register({ purpose: 'ACCUSATION' });
  const petitionId = await given(
    registered,
    [clerk, 'nameAccused', { unitIds: [WATER_BUREAU.id] }],
    [clerk, 'transferPetition', { toUnitId: DISCIPLINE_ORGAN.id }],
    [discipline, 'acceptTransfer'],
  );
  await running.ask(
    FIND,
    { id: petitionId, number, subject: '无', unit: id(1), cadre: id(1) },
    { asker: waterHead },
  );
  await commands.send('acceptPetition', { petitionId }, { asker: waterHead });
  await running.ask('query ($id: ID!) { petition(id: $id) { id } }', { id: petitionId }, { asker: housing });
  const read = async (asker: Actor) => {
    const query =
      '{ accessAttempts(first: 200) { totalCount edges { node { petitionId door cadre { id } petition { id } } } } }';
    return running.ask(query, {}, { asker });
  };
  const ofIt = ({ data }: Answer): readonly Shown[] =>
    (data?.['accessAttempts'] as { edges: { node: Shown }[] }).edges
      .map(({ node }) => node)
      .filter((node) => node['petitionId'] === petitionId);
  await until('the looks to be on record', async () => ofIt(await read(discipline)).length === 3);
  const looked = ofIt(await read(discipline));
  expect(looked.map(({ door }) => door).sort()).toEqual(['acceptPetition', 'petition', 'petition']);
  expect(new Set(looked.map(({ cadre }) => (cadre as Shown)['id']))).toEqual(new Set([waterHead.cadreId]));
  expect(looked.every(({ petition }) => (petition as Shown)['id'] === petitionId)).toBe(true);
  expect(ofIt(await read(auditor))).toHaveLength(3);
  expect(ofIt(await read(housingDiscipline))).toEqual([]);
  expect(faultOf(await read(clerk))).toEqual(['FORBIDDEN']);
  const [entry] = await running.records.dataSource.query<{ n: string }[]>(
    "SELECT COUNT(*) AS n FROM audit_entry WHERE body LIKE '%REFUSED%' AND body LIKE ?",
    [`%${petitionId}%`],
  );
  // A command that is refused is on record as such, beside the look.
  expect(Number(entry?.n)).toBe(4);
});

it('names are refused in what they must not be, and a unit or cadre that nobody knows is bad input', async () => {
  const { id: claim } = await register({});
  const refused = await commands.on(String(claim))(
    'nameAccused',
    { asker: clerk },
    { unitIds: [WATER_BUREAU.id] },
  );
  expect(refused).toMatchObject({ code: 'NOT_AN_ACCUSATION' });
  const { id: unsorted } = await register({ purpose: null });
  const send = (input: Shown) =>
    commands.send('nameAccused', { petitionId: unsorted, ...input }, { asker: clerk });
  expect(faultOf(await send({ unitIds: [id(8_888)] }))).toEqual(['BAD_USER_INPUT', 'input.unitIds']);
  expect(faultOf(await send({ cadreIds: [id(8_888)] }))).toEqual(['BAD_USER_INPUT', 'input.cadreIds']);
  const named = await commands.on(String(unsorted))(
    'nameAccused',
    { asker: clerk },
    {
      outsiders: [{ name: '诸葛某某', idNumber: '110105194912310021' }],
    },
  );
  expect(named['accused'] ?? null).toBeNull();
  const { data } = await running.ask(
    'query ($id: ID!) { petition(id: $id) { accused { outsiders } } }',
    { id: unsorted },
    { asker: clerk },
  );
  expect(data?.['petition']).toEqual({ accused: { outsiders: ['诸葛**'] } });
});

it('nothing of all this is told to other services but what they know of claims, and every petition is the fold of its history', async () => {
  const [row] = await running.records.dataSource.query<{ n: string }[]>(
    "SELECT COUNT(*) AS n FROM outbox WHERE envelope LIKE '%accus%' OR envelope LIKE '%recus%'",
  );
  expect(Number(row?.n)).toBe(0);
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(8);
});
