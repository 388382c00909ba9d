import type { Actor } from '@lianxin/access';
import type { Answer } from '@lianxin/testing';
import { nextDueOn } from '../src/domain/next-due-on';
import type { Petition } from '../src/domain/petition';
import { DISCIPLINE_ORGAN, HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { commandsOn, faultOf, type Shown } from './support/commands';
import { handOver } from './support/hand-overs';
import {
  admin,
  auditor,
  clerk,
  discipline,
  housing,
  housingHead,
  leader,
  liaison,
  organizationOfficer,
  secondClerk,
  supervisor,
  water,
  waterHead,
  waterSection,
} from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory, rowCounts, withoutAudit } from './support/written';

const PEOPLE: Readonly<Record<string, Actor>> = {
  clerk,
  secondClerk,
  water,
  waterHead,
  waterSection,
  housing,
  housingHead,
  discipline,
  supervisor,
  leader,
  organizationOfficer,
  liaison,
  auditor,
  admin,
};
const OFFICE = ['clerk', 'secondClerk'];
const ABOVE = ['supervisor', 'leader'];
const BUREAU = ['water', 'waterHead'];

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;

/** Brings a petition on its way and answers its id. */
const way = async (
  purpose: string | null,
  registrar: Actor,
  ...steps: readonly (readonly [Actor, string, Shown?])[]
): Promise<string> => {
  running.clock.to('2026-04-13');
  const registered = await commands.register({ purpose }, { asker: registrar });
  const id = String(registered['id']);
  for (const [asker, name, changes] of steps) {
    const answer = await commands.on(id)(name, { asker }, changes);
    if (answer['__typename'] === 'Rejection') throw new Error(JSON.stringify(answer));
  }
  return id;
};
/** The same for a firm's request that was handed over. */
const handedOver = async (...steps: readonly (readonly [Actor, string, Shown?])[]): Promise<string> => {
  running.clock.to('2026-04-13');
  const id = await handOver(running);
  for (const [asker, name, changes] of steps) {
    const answer = await commands.on(id)(name, { asker }, changes);
    if (answer['__typename'] === 'Rejection') throw new Error(JSON.stringify(answer));
  }
  return id;
};
const to = (unit: { readonly id: string }): Shown => ({ toUnitId: unit.id });
const toWater = [clerk, 'transferPetition', to(WATER_BUREAU)] as const;
const toDiscipline = [clerk, 'transferPetition', to(DISCIPLINE_ORGAN)] as const;
const taken = [water, 'acceptTransfer'] as const;
const accepted = [water, 'acceptPetition'] as const;
const becomesAccusation = [clerk, 'setPurpose', { purpose: 'ACCUSATION' }] as const;

/** Each kind of petition, and exactly those who may know of it. */
const KINDS: Readonly<Record<string, { make: () => Promise<string>; seenBy: readonly string[] }>> = {
  'a claim that was registered': { make: () => way('CLAIM', clerk), seenBy: [...OFFICE, ...ABOVE] },
  'a suggestion that was registered': { make: () => way('SUGGESTION', clerk), seenBy: [...OFFICE, ...ABOVE] },
  'a claim offered to the water bureau': {
    make: () => way('CLAIM', clerk, toWater),
    seenBy: [...OFFICE, ...BUREAU, ...ABOVE],
  },
  'a claim that the water bureau sent back': {
    make: () => way('CLAIM', clerk, toWater, [water, 'objectToTransfer'], [clerk, 'decideObjection']),
    seenBy: [...OFFICE, ...ABOVE],
  },
  'a claim that the water bureau received': {
    make: () => way('CLAIM', clerk, toWater, taken),
    seenBy: [...OFFICE, ...BUREAU, ...ABOVE],
  },
  'a claim in handling': {
    make: () => way('CLAIM', clerk, toWater, taken, accepted),
    seenBy: [...OFFICE, ...BUREAU, ...ABOVE],
  },
  'a suggestion concluded and closed': {
    make: async () => {
      const id = await way('SUGGESTION', clerk, toWater, taken, accepted, [water, 'answerSuggestion']);
      await commands.on(id)('deliverOpinion', { asker: water });
      await commands.on(id)('closePetition', { asker: clerk });
      return id;
    },
    seenBy: [...OFFICE, ...BUREAU, ...ABOVE],
  },
  'a claim that went on from the water bureau to the housing bureau': {
    make: () =>
      way(
        'CLAIM',
        clerk,
        toWater,
        taken,
        [water, 'transferPetition', to(HOUSING_BUREAU)],
        [housing, 'acceptTransfer'],
      ),
    seenBy: [...OFFICE, ...BUREAU, 'housing', 'housingHead', ...ABOVE],
  },
  'a claim that a section of the water bureau registered': {
    make: () => way('CLAIM', waterSection),
    seenBy: ['waterSection', ...BUREAU, ...ABOVE],
  },
  'a petition that nobody has sorted': { make: () => way(null, clerk), seenBy: OFFICE },
  'an unsorted petition of a section': { make: () => way(null, waterSection), seenBy: ['waterSection'] },
  'a request that was handed over and nobody has sorted': { make: () => handedOver(), seenBy: OFFICE },
  'a request that was handed over, confirmed and an accusation': {
    make: () => handedOver([clerk, 'confirmRequestHandOver'], becomesAccusation),
    seenBy: OFFICE,
  },
  'a request that was handed over and is a claim': {
    make: () => handedOver([clerk, 'setPurpose', { purpose: 'CLAIM' }]),
    seenBy: [...OFFICE, ...ABOVE],
  },
  'an accusation that was registered': { make: () => way('ACCUSATION', clerk), seenBy: OFFICE },
  'an accusation that a bureau received first': { make: () => way('ACCUSATION', water), seenBy: BUREAU },
  'an accusation offered to the discipline organ': {
    make: () => way('ACCUSATION', clerk, toDiscipline),
    seenBy: [...OFFICE, 'discipline'],
  },
  'an accusation that the discipline organ has': {
    make: () => way('ACCUSATION', clerk, toDiscipline, [discipline, 'acceptTransfer']),
    seenBy: ['discipline'],
  },
  'a claim in handling that turned out to be an accusation': {
    make: () => way('CLAIM', clerk, toWater, taken, accepted, becomesAccusation),
    seenBy: OFFICE,
  },
  'a claim that the discipline organ had when it turned out to be an accusation': {
    make: () => way('CLAIM', clerk, toDiscipline, [discipline, 'acceptTransfer'], becomesAccusation),
    seenBy: ['discipline'],
  },
};

const ids: Record<string, string> = {};
/** Those who may know of each petition, and its state, by its id. */
const seenBy = new Map<string, readonly string[]>();
const states = new Map<string, Petition>();
let otherSession: string;

const remember = async (id: string, by: readonly string[]): Promise<void> => {
  const state = await running.records.petitions.find(id);
  if (!state) throw new Error(`no petition ${id}`);
  seenBy.set(id, by);
  states.set(id, state);
};

beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  for (const [kind, { make, seenBy: by }] of Object.entries(KINDS)) {
    const id = await make();
    ids[kind] = id;
    await remember(id, by);
  }
  const other = await commands.register();
  otherSession = await commands.open(other);
  await remember(String(other['id']), [...OFFICE, ...ABOVE]);
});
afterAll(() => running.end());

const maySee = (who: string, id: string): boolean => seenBy.get(id)?.includes(who) ?? false;
const visibleTo = (who: string): readonly Petition[] =>
  [...states.values()].filter(({ id }) => maySee(who, id));

const LOOK = `query ($id: ID!, $number: String!, $of: [_Any!]!) {
  byId: petition(id: $id) { id subject } byNumber: petition(number: $number) { id }
  _entities(representations: $of) { ... on Petition { id number } } }`;
const look = (id: string, claims: object): Promise<Answer> => {
  const number = states.get(id)?.number;
  return running.ask(LOOK, { id, number, of: [{ __typename: 'Petition', id }] }, claims);
};

it.each(Object.keys(KINDS))('%s is known to exactly those who may know of it', async (kind) => {
  const id = ids[kind] ?? '';
  const seen: string[] = [];
  for (const [who, asker] of Object.entries(PEOPLE)) {
    const { data, errors } = await look(id, { asker });
    expect(errors).toEqual([]);
    const { byId, byNumber, _entities } = data as { byId: unknown; byNumber: unknown; _entities: unknown[] };
    const [entity] = _entities;
    expect([who, byNumber === null, entity === null]).toEqual([who, byId === null, byId === null]);
    if (byId !== null) seen.push(who);
  }
  expect(seen.sort()).toEqual([...(KINDS[kind]?.seenBy ?? [])].sort());
});

it.each(Object.keys(KINDS))(
  '%s is nobody’s without signing in, and no other case’s session’s',
  async (kind) => {
    for (const claims of [{}, { caseToken: otherSession }]) {
      const { data, errors } = await look(ids[kind] ?? '', claims);
      expect(data?.['_entities']).toEqual([null]);
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual([
        'UNAUTHENTICATED',
        'UNAUTHENTICATED',
      ]);
    }
  },
);

const LIST = `query ($filter: PetitionFilterInput, $orderBy: PetitionOrder!) {
  petitions(filter: $filter, orderBy: $orderBy, first: 200) { totalCount totalCountIsExact edges { node { id } } } }`;
const list = async (asker: Actor, filter: Shown | null, orderBy = 'DUE_ON') => {
  const { data, errors } = await running.ask(LIST, { filter, orderBy }, { asker });
  expect(errors).toEqual([]);
  const { totalCount, totalCountIsExact, edges } = data?.['petitions'] as {
    totalCount: number;
    totalCountIsExact: boolean;
    edges: { node: { id: string } }[];
  };
  expect([totalCount, totalCountIsExact]).toEqual([edges.length, true]);
  return edges.map(({ node }) => node.id).sort();
};

/** Every filter, and what it means. */
const FILTERS: readonly (readonly [Shown, (petition: Petition) => boolean])[] = [
  [{ statuses: ['OFFERED', 'HANDLING'] }, ({ status }) => status === 'OFFERED' || status === 'HANDLING'],
  [{ statuses: [] }, () => false],
  [{ purposes: ['ACCUSATION'] }, ({ purpose }) => purpose === 'ACCUSATION'],
  [{ unsorted: true }, ({ purpose }) => purpose === null],
  [{ unsorted: false }, ({ purpose }) => purpose !== null],
  [{ channel: 'VISIT' }, ({ channel }) => channel === 'VISIT'],
  [{ handedOver: true }, ({ origin }) => Boolean(origin)],
  [{ handedOver: false }, ({ origin }) => !origin],
  [{ channel: 'FAX' }, () => false],
  [{ heldBy: DISCIPLINE_ORGAN.id }, ({ heldBy }) => heldBy.id === DISCIPLINE_ORGAN.id],
  [{ heldBy: PETITION_OFFICE.id }, ({ heldBy }) => heldBy.id === PETITION_OFFICE.id],
  [{ offeredTo: DISCIPLINE_ORGAN.id }, ({ offeredTo }) => offeredTo?.id === DISCIPLINE_ORGAN.id],
  [{ offeredTo: WATER_BUREAU.id }, ({ offeredTo }) => offeredTo?.id === WATER_BUREAU.id],
  [{ handlerId: water.cadreId }, ({ handlerId }) => handlerId === water.cadreId],
  [{ receivedFrom: '2026-04-14' }, () => false],
  [{ receivedFrom: '2026-04-13', receivedTo: '2026-04-13' }, () => true],
  [{ dueBy: '2026-04-20' }, (petition) => nextDueOn(petition) <= '2026-04-20'],
  [{ subject: '供水' }, ({ subject }) => subject.includes('供水')],
  [{ subject: '%' }, () => false],
  [{ historical: true }, () => false],
];

it.each(Object.entries(PEOPLE))(
  '%s finds in lists, by any filter and in either order, what he may see',
  async (who, asker) => {
    const visible = visibleTo(who);
    for (const order of ['DUE_ON', 'RECEIVED_AT'])
      expect(await list(asker, null, order)).toEqual(visible.map(({ id }) => id).sort());
    for (const [filter, chooses] of FILTERS) {
      const found = await list(asker, filter);
      expect([filter, found]).toEqual([
        filter,
        visible
          .filter(chooses)
          .map(({ id }) => id)
          .sort(),
      ]);
    }
  },
);

const MEASURES = `query ($unitId: ID) { petitionMeasures(from: "2026-04-01", to: "2026-04-30", unitId: $unitId) {
  registered answered clocks { kind running met missed void unknown } } }`;

it.each(Object.entries(PEOPLE))('%s is told figures of what he may see, or none', async (who, asker) => {
  const visible = visibleTo(who);
  const mayMeasure = !['organizationOfficer', 'liaison', 'auditor', 'admin'].includes(who);
  const answer = await running.ask(MEASURES, {}, { asker });
  if (!mayMeasure) return expect(faultOf(answer)).toEqual(['FORBIDDEN']);
  expect(answer.data?.['petitionMeasures']).toMatchObject({
    registered: visible.length,
    answered: visible.filter(({ delivery }) => delivery !== null).length,
  });
  const clocks = (answer.data?.['petitionMeasures'] as { clocks: Shown[] }).clocks;
  const counted = clocks.reduce(
    (sum, { running: runs, met, missed, void: voided, unknown }) =>
      sum + Number(runs) + Number(met) + Number(missed) + Number(voided) + Number(unknown),
    0,
  );
  expect(counted).toBe(visible.reduce((sum, { clocks: own }) => sum + own.length, 0));
  const ofUnit = await running.ask(MEASURES, { unitId: DISCIPLINE_ORGAN.id }, { asker });
  expect(ofUnit.data?.['petitionMeasures']).toMatchObject({
    registered: visible.filter(({ heldBy }) => heldBy.id === DISCIPLINE_ORGAN.id).length,
  });
});

const UNKNOWN = '00000000-0000-7000-8000-00000000dead';
const TRIED: readonly (readonly [string, Shown])[] = [
  ['addDemand', { text: '恢复供水' }],
  ['setPurpose', { purpose: 'CLAIM' }],
  ['transferPetition', { kind: 'TRANSFER', toUnitId: HOUSING_BUREAU.id, reason: '属其职权' }],
  ['acceptTransfer', {}],
  ['objectToTransfer', { reasons: '不属本单位' }],
  ['decideObjection', { agreed: true }],
  ['closePetition', {}],
  ['confirmRequestHandOver', {}],
  ['returnToEnterprise', { reason: '属于企业诉求' }],
];

it.each(Object.entries(PEOPLE))(
  '%s commands what he may not know of as he would what there isn’t: with the same answer, and nothing written but the refusal',
  async (who, asker) => {
    const before = withoutAudit(await rowCounts(running.records));
    const worksOnPetitions = ![
      'supervisor',
      'leader',
      'organizationOfficer',
      'liaison',
      'auditor',
      'admin',
    ].includes(who);
    const hidden = [...states.keys()].filter((id) => !maySee(who, id));
    expect(hidden.length).toBeGreaterThan(0);
    const plain = ({ data, errors }: Answer) => ({
      data,
      errors: errors.map(({ message, extensions: { traceId: _own, ...rest } }) => ({ message, ...rest })),
    });
    for (const [name, input] of TRIED) {
      const ofNothing = await commands.send(name, { ...input, petitionId: UNKNOWN }, { asker });
      expect(faultOf(ofNothing)).toEqual([worksOnPetitions ? 'NOT_FOUND' : 'FORBIDDEN']);
      for (const petitionId of hidden)
        expect(plain(await commands.send(name, { ...input, petitionId }, { asker }))).toEqual(
          plain(ofNothing),
        );
    }
    expect(withoutAudit(await rowCounts(running.records))).toEqual(before);
  },
);

it('a page goes on where the last one ended, forwards and backwards, over what the asker may see only', async () => {
  const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
    petitions(orderBy: RECEIVED_AT, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } } } }`;
  const read = async (variables: Shown) => {
    const { data, errors } = await running.ask(page, variables, { asker: discipline });
    expect(errors).toEqual([]);
    return data?.['petitions'] as {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      edges: { node: { id: string } }[];
    };
  };
  const found: string[] = [];
  let last = await read({ first: 1 });
  for (;;) {
    expect(last.totalCount).toBe(visibleTo('discipline').length);
    found.push(...last.edges.map(({ node }) => node.id));
    if (!last.pageInfo.hasNextPage) break;
    last = await read({ first: 1, after: last.pageInfo.endCursor });
  }
  expect(found.sort()).toEqual(
    visibleTo('discipline')
      .map(({ id }) => id)
      .sort(),
  );
  const back = await read({ last: 200, before: last.pageInfo.startCursor });
  expect(back.edges).toHaveLength(found.length - 1);
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBe(states.size);
});
