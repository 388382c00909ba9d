import type { Actor } from '@lianxin/access';
import { newId } from '@lianxin/store';
import { WATER_BUREAU } from './builders';
import { commandsOn } from './support/commands';
import { clerk, discipline, supervisor, water } from './support/people';
import { runningService, type RunningTest } from './support/running';

const REVEAL = `mutation ($input: RevealPetitionFieldInput!) { revealPetitionField(input: $input) {
  __typename ... on RevealedField { value } ... on Rejection { code message } } }`;
const PERSON = {
  name: '欧阳明月',
  idNumber: '110105194912310038',
  phone: '13800001402',
  address: '苏州市姑苏区平江路一号',
};

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
let petitionId: string;

beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  running.clock.to('2026-04-13');
  const petitioners = [{ ...PERSON, representative: false }];
  petitionId = String((await commands.register({ petitioners, purpose: 'CLAIM' }, { asker: clerk }))['id']);
});
afterAll(() => running.end());

const reveal = async (asker: Actor | null, input: object = {}) => {
  const told = { petitionId, field: 'PETITIONER_PHONE', purpose: '电话核实诉求', ...input };
  const { data, errors } = await running.ask(REVEAL, { input: told }, asker ? { asker } : {});
  return { answer: data?.['revealPetitionField'] ?? null, fault: errors[0]?.extensions?.['code'], errors };
};
const onRecord = async (): Promise<Record<string, unknown>[]> => {
  const rows = await running.records.dataSource.query<{ body: string }[]>('SELECT body FROM audit_entry');
  return rows
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
    .filter(({ kind }) => kind === 'REVEAL');
};

it('says beforehand to whom the masked values are given', async () => {
  const query = `query ($id: ID!) { petition(id: $id) { mayReveal } }`;
  const told = async (asker: Actor) =>
    (await running.ask(query, { id: petitionId }, { asker })).data?.['petition'];
  expect(await told(clerk)).toEqual({ mayReveal: true });
  expect(await told(supervisor)).toEqual({ mayReveal: false });
});

it('petitioners are masked for everybody, and each value is given to who works on the petition', async () => {
  const query = `query ($id: ID!) { petition(id: $id) { petitioners { name idNumber phone address } } }`;
  const { data } = await running.ask(query, { id: petitionId }, { asker: clerk });
  expect(data?.['petition']).toEqual({
    petitioners: [
      {
        name: '欧阳**',
        idNumber: '110************038',
        phone: '138****1402',
        address: '苏州市姑苏区***',
      },
    ],
  });
  const fields = [
    ['PETITIONER_NAME', PERSON.name],
    ['PETITIONER_ID_NUMBER', PERSON.idNumber],
    ['PETITIONER_PHONE', PERSON.phone],
    ['PETITIONER_ADDRESS', PERSON.address],
  ] as const;
  for (const [field, value] of fields)
    expect(await reveal(clerk, { field })).toMatchObject({ answer: { __typename: 'RevealedField', value } });
  expect((await reveal(clerk, { index: 7 })).answer).toEqual({ __typename: 'RevealedField', value: null });
});

it('who asked, for which value and what for is on record, the value never', async () => {
  await reveal(clerk, { purpose: ' 核对身份 ' });
  const found = (await onRecord()).filter(({ purpose }) => purpose === '核对身份');
  expect(found).toMatchObject([
    {
      ...{ command: 'revealPetitionField', what: 'petitioners.0.phone', result: 'GIVEN' },
      ...{ aggregateType: 'petition', aggregateId: petitionId },
      performer: { kind: 'ACCOUNT', id: clerk.accountId },
    },
  ]);
  expect(JSON.stringify(await onRecord())).not.toMatch(new RegExp(Object.values(PERSON).join('|')));
});

it('without a purpose nothing is given, and that is on record as well', async () => {
  expect((await reveal(clerk, { purpose: '  ' })).answer).toMatchObject({ code: 'PURPOSE_REQUIRED' });
  expect(await onRecord()).toContainEqual(
    expect.objectContaining({ result: 'PURPOSE_REQUIRED', purpose: null }) as unknown,
  );
});

it('what was given is counted by field, what a rule refused by code, and neither by whom or whose', async () => {
  const given = 'lianxin_reveals_total{command="revealPetitionField",field="PETITIONER_ADDRESS"';
  const refused = 'lianxin_rejections_total{command="revealPetitionField",code="PURPOSE_REQUIRED"';
  const counted = () => Promise.all([given, refused].map((series) => running.metric(series)));
  const [before = 0, refusedBefore = 0] = await counted();
  await reveal(clerk, { field: 'PETITIONER_ADDRESS' });
  expect(await counted()).toEqual([before + 1, refusedBefore]);
  await reveal(clerk, { field: 'PETITIONER_ADDRESS', purpose: '' });
  expect(await counted()).toEqual([before + 1, refusedBefore + 1]);
  expect((await reveal(supervisor)).fault).toBe('FORBIDDEN');
  expect(await counted()).toEqual([before + 1, refusedBefore + 1]);
});

it('one who only looks on is refused, and one who may not read it is told what he is told of no petition', async () => {
  expect((await reveal(supervisor)).fault).toBe('FORBIDDEN');
  expect((await reveal(null)).fault).toBe('UNAUTHENTICATED');
  const [stranger, nothing] = [await reveal(water), await reveal(water, { petitionId: newId() })];
  expect(stranger.fault).toBe('NOT_FOUND');
  expect(stranger.errors.map(({ message }) => message)).toEqual(nothing.errors.map(({ message }) => message));
  expect((await reveal(discipline)).fault).toBe('NOT_FOUND');
});

it('who it was transferred to is told once his unit answers for it', async () => {
  const on = commands.on(petitionId);
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  expect((await reveal(water)).fault).toBe('FORBIDDEN');
  await on('acceptTransfer', { asker: water });
  expect((await reveal(water)).answer).toMatchObject({ value: PERSON.phone });
});

it('where it can’t be put on record nothing is given', async () => {
  const { dataSource } = running.records;
  await dataSource.query('RENAME TABLE audit_entry TO audit_away');
  try {
    const { answer, fault, errors } = await reveal(clerk);
    expect(answer).toBeNull();
    expect(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR']).toContain(fault);
    expect(JSON.stringify(errors)).not.toContain(PERSON.phone);
  } finally {
    await dataSource.query('RENAME TABLE audit_away TO audit_entry');
  }
  expect((await reveal(clerk)).answer).toMatchObject({ value: PERSON.phone });
});
