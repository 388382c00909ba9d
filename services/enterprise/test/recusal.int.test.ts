import type { Actor } from '@lianxin/access';
import { inTransaction, newId } from '@lianxin/store';
import { until } from '@lianxin/testing';
import { SqlDirectoryRecords } from '../src/persistence/directory-records';
import { aCadre, id, token } from './support/builders';
import { MARKET_BUREAU, POWER_BUREAU, SERVICE_CENTRE } from './support/requests';
import {
  accountIn,
  DISTRICT,
  requestStory,
  type As,
  type RequestStory,
  type Shown,
} from './support/request-story';

let story: RequestStory;
let [requestId, number, firmId]: [string, string, string] = ['', '', ''];

const ofCentre = accountIn(SERVICE_CENTRE.id, ['LIAISON', 'UNIT_HEAD', 'SUPERVISOR', 'LEADER'], DISTRICT);
const power = accountIn(POWER_BUREAU.id, ['UNIT_HANDLER']);
const powerHead = accountIn(POWER_BUREAU.id, ['UNIT_HEAD']);
const OWNER = '11010519491231002X';

const kinOf = ({ cadreId }: Actor, personToken: string | null, kinTokens: readonly string[]) => {
  const { dataSource } = story.running.records;
  return inTransaction(dataSource, (transaction) =>
    new SqlDirectoryRecords().replaceKin(String(cadreId), { personToken, kinTokens }, transaction),
  );
};
const changed = (subjectId: string) =>
  inTransaction(story.running.records.dataSource, (transaction) =>
    new SqlDirectoryRecords().reviewLater({ subjectId, dueOn: '2026-04-13' as never }, transaction),
  );
const submitted = async (): Promise<Shown> => story.submit({}, ofCentre);
const recordPersons = (as: As) =>
  story.running.ask(
    `mutation ($input: RecordEnterprisePersonsInput!) {
      recordEnterprisePersons(input: $input) { ... on Enterprise { id } } }`,
    {
      input: { enterpriseId: firmId, persons: [{ role: 'OWNER', name: '王芳', idNumber: OWNER }] },
    },
    { asker: as as Actor },
  );

beforeAll(async () => {
  story = await requestStory();
  firmId = story.enterpriseId;
  const { dataSource } = story.running.records;
  for (const [account, unitId] of [
    [ofCentre, SERVICE_CENTRE.id],
    [power, POWER_BUREAU.id],
    [powerHead, POWER_BUREAU.id],
  ] as const)
    await inTransaction(dataSource, (transaction) =>
      new SqlDirectoryRecords().addCadre(aCadre({ id: String(account.cadreId), unitId }), transaction),
    );
  expect((await recordPersons(ofCentre)).errors).toEqual([]);
  const request = await submitted();
  [requestId, number] = [String(request['id']), String(request['number'])];
});
afterAll(() => story.running.end());

const DOORS = `query ($id: ID!, $number: String!, $firm: ID!, $of: [_Any!]!) {
  byId: serviceRequest(id: $id) { id } byNumber: serviceRequest(number: $number) { id }
  all: serviceRequests { totalCount edges { node { id } } }
  found: serviceRequests(filter: { subject: "厂区", enterpriseId: $firm }) { totalCount }
  mine: myRequests(role: UNIT) { totalCount } handled: myRequests(role: HANDLER) { totalCount }
  enterprise(id: $firm) { name requests { totalCount } personsRecorded visits { id } }
  _entities(representations: $of) {
    ... on ServiceRequest { id number } ... on Enterprise { requests { totalCount } personsRecorded }
    ... on Unit { requests { totalCount } requestClocks { kind } } ... on Cadre { openRequests { totalCount } } } }`;

/** What one who must stand aside is told at every door: of this request as much as of none. */
const lookedAt = (as: Actor, ids: { readonly id: string; readonly number: string }): Promise<Shown> => {
  const of = [
    { __typename: 'ServiceRequest', id: ids.id },
    { __typename: 'Enterprise', id: firmId },
    { __typename: 'Unit', id: SERVICE_CENTRE.id },
    { __typename: 'Cadre', id: ofCentre.cadreId },
  ];
  return story.ask(DOORS, { ...ids, firm: firmId, of }, as);
};
const NOTHING = {
  ...{ byId: null, byNumber: null, all: { totalCount: 0, edges: [] }, found: { totalCount: 0 } },
  ...{ mine: { totalCount: 0 }, handled: { totalCount: 0 } },
  enterprise: {
    ...{ name: '晨光精密机械有限公司', requests: { totalCount: 0 }, personsRecorded: null, visits: null },
  },
  _entities: [
    null,
    { requests: { totalCount: 0 }, personsRecorded: null },
    { requests: { totalCount: 0 }, requestClocks: [] },
    { openRequests: { totalCount: 0 } },
  ],
};
const owner = (): string => story.running.tokenOf(OWNER);

it('before anybody has an interest, each door opens', async () => {
  const shown = await lookedAt(ofCentre, { id: requestId, number });
  expect(shown).toMatchObject({
    ...{ byId: { id: requestId }, byNumber: { id: requestId }, mine: { totalCount: 1 } },
    enterprise: { requests: { totalCount: 1 }, personsRecorded: 1, visits: [] },
  });
});

it.each([
  ['is the firm’s owner', () => kinOf(ofCentre, owner(), [])],
  ['has kin who owns it', () => kinOf(ofCentre, token('a'), [owner()])],
  [
    'has kin who owns it, by another file of the same person',
    async () => {
      const other = { ...ofCentre, cadreId: id(40_100) };
      const { dataSource } = story.running.records;
      await inTransaction(dataSource, (transaction) =>
        new SqlDirectoryRecords().addCadre(aCadre({ id: other.cadreId }), transaction),
      );
      await kinOf(other, token('b'), [owner()]);
      return kinOf(ofCentre, token('b'), []);
    },
  ],
])('one who %s finds every door as if there were nothing, whatever his roles', async (_, becomes) => {
  await becomes();
  const unknown = { id: newId(), number: 'QF-2026-999999' };
  expect(await lookedAt(ofCentre, { id: requestId, number })).toEqual(NOTHING);
  expect(await lookedAt(ofCentre, unknown)).toEqual(NOTHING);
  const answers = async (of: string) =>
    (
      await story.send('triageRequest', { requestId: of, category: 'UTILITIES', urgent: false }, ofCentre)
    ).errors.map(({ message, extensions }) => [message, extensions?.['code']]);
  expect(await answers(requestId)).toEqual(await answers(unknown.id));
  expect((await answers(requestId))[0]?.[1]).toBe('NOT_FOUND');
  await kinOf(ofCentre, null, []);
  expect(await story.see(requestId, ofCentre)).toMatchObject({ id: requestId });
});

it('his refused looks are on record, those at what doesn’t exist are not', async () => {
  const looks = async () => {
    const rows = await story.running.records.dataSource.query<{ body: string }[]>(
      "SELECT body FROM audit_entry WHERE body LIKE '%\"REFUSED\"%' AND body LIKE '%serviceRequest%'",
    );
    return rows.map(({ body }) => JSON.parse(body) as Shown);
  };
  await until('looks are on record', async () => (await looks()).length >= 3);
  for (const look of await looks())
    expect(look).toMatchObject({
      ...{ kind: 'REFUSED', aggregateType: 'request', aggregateId: requestId, result: 'NOT_FOUND' },
      performer: { id: ofCentre.accountId },
    });
});

it('who must stand aside takes nothing down for the firm, does nothing with its file, and is named for nothing', async () => {
  await kinOf(power, null, [owner()]);
  await kinOf(ofCentre, owner(), []);
  const submission = {
    ...{ enterpriseId: firmId, category: 'UTILITIES', receivedAt: '2026-04-13' },
    ...{ subject: '厂区用电增容', text: '变压器容量不足。' },
  };
  expect(await story.run('submitRequest', submission, ofCentre)).toMatchObject({ code: 'INTEREST_DECLARED' });
  expect((await recordPersons(ofCentre)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  await kinOf(ofCentre, null, []);

  const { id: other } = await submitted();
  const step = story.on(other);
  await step('triageRequest', ofCentre);
  await step('dispatchRequest', ofCentre);
  await step('acceptRequest', powerHead);
  const named = await step('assignRequestHandler', powerHead, { cadreId: power.cadreId });
  expect(named).toMatchObject({ code: 'INTEREST_DECLARED', rule: { article: expect.any(String) as string } });
  await kinOf(power, null, []);
  expect(await step('assignRequestHandler', powerHead, { cadreId: power.cadreId })).toMatchObject({
    handler: { id: power.cadreId },
  });
});

it('an officer who must stand aside from now on is taken off the request, which waits for his unit’s head', async () => {
  const { id: other } = await submitted();
  const step = story.on(other);
  await step('triageRequest', ofCentre);
  await step('dispatchRequest', ofCentre, { toUnitId: MARKET_BUREAU.id });
  const market = {
    ...power,
    unitId: MARKET_BUREAU.id,
    grants: [{ role: 'UNIT_HANDLER', unitId: MARKET_BUREAU.id }],
  };
  expect(await step('acceptRequest', market as Actor)).toMatchObject({ handler: { id: power.cadreId } });
  await kinOf(power, null, [owner()]);
  await changed(String(power.cadreId));
  await until('nobody works on it', async () => (await story.see(other, ofCentre))?.['handler'] === null);
  expect(await story.see(other, ofCentre)).toMatchObject({
    timeline: expect.arrayContaining([
      expect.objectContaining({ type: 'request.officer-recused' }),
    ]) as unknown,
    responsibility: { unit: { id: MARKET_BUREAU.id } },
  });
  await kinOf(power, null, []);
});

it('a declared interest bars at once, and no longer once another person recorded that it is gone', async () => {
  const declare = (held: boolean, as: Actor) =>
    story.running.ask(
      `mutation ($input: DeclareLiaisonInterestInput!) {
        declareLiaisonInterest(input: $input) { ... on Enterprise { id } ... on Rejection { code } } }`,
      { input: { enterpriseId: firmId, cadreId: ofCentre.cadreId, kind: 'SHARES', held } },
      { asker: as },
    );
  await declare(true, ofCentre);
  expect(await story.see(requestId, ofCentre)).toBeNull();
  expect((await declare(false, ofCentre)).data?.['declareLiaisonInterest']).toEqual({
    code: 'SECOND_PERSON_REQUIRED',
  });
  await declare(false, accountIn(SERVICE_CENTRE.id, ['UNIT_HEAD']));
  expect(await story.see(requestId, ofCentre)).toMatchObject({ id: requestId });
});
