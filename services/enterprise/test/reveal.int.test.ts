import type { Actor } from '@lianxin/access';
import { idFromBytes, newId } from '@lianxin/store';
import {
  leader,
  liaison,
  market,
  power,
  powerSection,
  requestStory,
  supervisor,
  type RequestStory,
  type Shown,
} from './support/request-story';
import { POWER_BUREAU } from './support/requests';

const mutation = (name: string): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
  __typename ... on RevealedField { value } ... on Rejection { code } } }`;
const CONTACT = { contactName: '李敏', contactPhone: '13800005678' };

let story: RequestStory;
let request: Shown;
let enterpriseId: string;

beforeAll(async () => {
  story = await requestStory();
  request = await story.submit(CONTACT);
  const [row] = await story.running.records.dataSource.query<[{ id: Buffer }]>('SELECT id FROM enterprise');
  enterpriseId = idFromBytes(row.id);
  const step = story.on(request['id']);
  await step('triageRequest', liaison);
  await step('dispatchRequest', liaison);
  await step('acceptRequest', power);
});
afterAll(() => story.running.end());

const told = async (name: string, asker: Actor | null, input: object) => {
  const order = { purpose: '联系企业', ...input };
  const { data, errors } = await story.running.ask(mutation(name), { input: order }, asker ? { asker } : {});
  return { answer: data?.[name] ?? null, fault: errors[0]?.extensions?.['code'], errors };
};
const ofFirm = (asker: Actor | null, input: object = {}) =>
  told('revealEnterpriseField', asker, { enterpriseId, field: 'CONTACT_NAME', ...input });
const ofRequest = (asker: Actor | null, input: object = {}) =>
  told('revealRequestField', asker, { requestId: request['id'], field: 'CONTACT_PHONE', ...input });

it('a firm’s contact and persons, and whom to call about a request, are masked', async () => {
  const firm = `query ($id: ID!) { enterprise(id: $id) { contact { name phone } persons { role name idNumber } } }`;
  const { data, errors } = await story.running.ask(firm, { id: enterpriseId }, { asker: leader });
  expect(errors).toEqual([]);
  expect(data?.['enterprise']).toMatchObject({ persons: [] });
  const kept = await story.running.records.enterprises.find(enterpriseId);
  expect(JSON.stringify(data)).not.toContain(kept?.personal.name ?? 'no contact');
  const one = `query ($id: ID!) { serviceRequest(id: $id) { contact { name phone } } }`;
  const seen = await story.running.ask(one, { id: request['id'] }, { asker: power });
  expect(seen.errors).toEqual([]);
  expect(seen.data?.['serviceRequest']).toEqual({ contact: { name: '李*', phone: '138****5678' } });
});

it('the unit that answers for a request of a firm is told, others are not', async () => {
  const kept = await story.running.records.enterprises.find(enterpriseId);
  expect((await ofFirm(power)).answer).toEqual({ __typename: 'RevealedField', value: kept?.personal.name });
  expect((await ofFirm(power, { field: 'PERSON_NAME', index: 3 })).answer).toMatchObject({ value: null });
  expect((await ofRequest(power)).answer).toMatchObject({ value: CONTACT.contactPhone });
  for (const asker of [market, leader, supervisor]) expect((await ofFirm(asker)).fault).toBe('FORBIDDEN');
  expect((await ofRequest(supervisor)).fault).toBe('FORBIDDEN');
  expect((await ofRequest(liaison)).fault).toBe('FORBIDDEN');
  expect((await ofFirm(null)).fault).toBe('UNAUTHENTICATED');
});

it('what was given is counted by field, what a rule refused by code', async () => {
  const given = 'lianxin_reveals_total{command="revealRequestField",field="CONTACT_PHONE"';
  const refused = 'lianxin_rejections_total{command="revealRequestField",code="PURPOSE_REQUIRED"';
  const counted = () => Promise.all([given, refused].map((series) => story.running.metric(series)));
  const [before = 0, refusedBefore = 0] = await counted();
  await ofRequest(power);
  await ofRequest(power, { purpose: '' });
  expect(await counted()).toEqual([before + 1, refusedBefore + 1]);
});

it('who may not read a request is told what he is told of none', async () => {
  const [hidden, nothing] = [await ofRequest(market), await ofRequest(market, { requestId: newId() })];
  expect(hidden.fault).toBe('NOT_FOUND');
  expect(hidden.errors.map(({ message }) => message)).toEqual(nothing.errors.map(({ message }) => message));
  expect((await ofFirm(power, { enterpriseId: newId() })).fault).toBe('NOT_FOUND');
});

it('whom to call about a complaint is told to nobody of the unit complained of, nor above the one that answers', async () => {
  const complaint = await story.submit({
    ...CONTACT,
    category: 'ENVIRONMENT_COMPLAINT',
    complainedOfUnitId: POWER_BUREAU.id,
  });
  const of = { requestId: complaint['id'] };
  expect((await ofRequest(liaison, of)).answer).toMatchObject({ value: CONTACT.contactPhone });
  for (const asker of [power, powerSection]) expect((await ofRequest(asker, of)).fault).toBe('NOT_FOUND');
  const one = `query ($id: ID!) { serviceRequest(id: $id) { contact { name phone } } }`;
  const seen = await story.running.ask(one, { id: complaint['id'] }, { asker: supervisor });
  expect(seen.data?.['serviceRequest']).toEqual({ contact: null });
});

it('a purpose is asked for; where it can’t be put on record nothing is given', async () => {
  expect((await ofFirm(power, { purpose: '' })).answer).toMatchObject({ code: 'PURPOSE_REQUIRED' });
  const { dataSource } = story.running.records;
  await dataSource.query('RENAME TABLE audit_entry TO audit_away');
  try {
    for (const { answer, fault } of [await ofFirm(power), await ofRequest(power)]) {
      expect(answer).toBeNull();
      expect(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR']).toContain(fault);
    }
  } finally {
    await dataSource.query('RENAME TABLE audit_away TO audit_entry');
  }
});
