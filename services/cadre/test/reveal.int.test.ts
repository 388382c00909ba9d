import type { Actor } from '@lianxin/access';
import { newId } from '@lianxin/store';
import { commandsOn, officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

const REVEAL = `mutation ($input: RevealCadreFieldInput!) { revealCadreField(input: $input) {
  __typename ... on RevealedField { value } ... on Rejection { code } } }`;
const OWN = { idNumber: '11010519491231002X', phone: '13800001234' };
const KIN = { name: '外人甲', idNumber: '440524188001010014' };

let running: RunningTest;
let cadreId: string;
let kinshipId: string;

beforeAll(async () => {
  running = await runningService();
  const commands = commandsOn(running.records);
  const added = await commands.addCadre({ personal: OWN });
  if (added.kind === 'rejected') throw new Error(added.code);
  cadreId = added.state.id;
  const kin = await commands.registerKinship(cadreId, { kin: KIN });
  if (kin.kind === 'rejected') throw new Error(kin.code);
  kinshipId = kin.state.kin[0]?.kinshipId ?? '';
});
afterAll(() => running.end());

const holding = (role: Actor['grants'][number]['role'], own: string | null = null): Actor => ({
  ...officer,
  accountId: role,
  cadreId: own,
  grants: [{ role, unitId: TOP }],
});
const reveal = async (asker: Actor | null, input: object = {}) => {
  const told = { cadreId, field: 'ID_NUMBER', purpose: '办理任免手续', ...input };
  const { data, errors } = await running.ask(REVEAL, { input: told }, asker ? { asker } : {});
  return { answer: data?.['revealCadreField'] ?? null, fault: errors[0]?.extensions?.['code'], errors };
};
const masked = async (asker: Actor) => {
  const query = `query ($id: ID!) { cadre(id: $id) { idNumber phone } }`;
  const { data } = await running.ask(query, { id: cadreId }, { asker });
  return data?.['cadre'];
};

it('number and phone are masked for the organization department and for himself, and null for anybody else', async () => {
  const shown = { idNumber: '110************02X', phone: '138****1234' };
  expect(await masked(officer)).toEqual(shown);
  expect(await masked({ ...holding('UNIT_HANDLER'), cadreId })).toEqual(shown);
  for (const role of ['UNIT_HEAD', 'LEADER', 'ADMIN', 'AUDITOR'] as const)
    expect(await masked(holding(role))).toEqual({ idNumber: null, phone: null });
});

it('each value is given to the organization department, of kin as well, and to nobody else', async () => {
  expect((await reveal(officer)).answer).toEqual({ __typename: 'RevealedField', value: OWN.idNumber });
  expect((await reveal(officer, { field: 'PHONE' })).answer).toMatchObject({ value: OWN.phone });
  expect((await reveal(officer, { field: 'KIN_NAME', kinshipId })).answer).toMatchObject({ value: KIN.name });
  expect((await reveal(officer, { field: 'KIN_ID_NUMBER', kinshipId })).answer).toMatchObject({
    value: KIN.idNumber,
  });
  expect((await reveal(officer, { field: 'KIN_NAME', kinshipId: newId() })).answer).toMatchObject({
    value: null,
  });
  for (const asker of [holding('UNIT_HEAD'), holding('ADMIN'), { ...holding('UNIT_HANDLER'), cadreId }])
    expect((await reveal(asker)).fault).toBe('FORBIDDEN');
  expect((await reveal(null)).fault).toBe('UNAUTHENTICATED');
});

it('an account without a role is told of him what it is told of nobody', async () => {
  const nobody = { ...holding('LEADER'), unitId: null, grants: [] };
  const [him, nothing] = [await reveal(nobody), await reveal(nobody, { cadreId: newId() })];
  expect(him.fault).toBe('NOT_FOUND');
  expect(him.errors.map(({ message }) => message)).toEqual(nothing.errors.map(({ message }) => message));
});

it('a purpose is asked for, and put on record with the field, never the value', async () => {
  expect((await reveal(officer, { purpose: '\n' })).answer).toMatchObject({ code: 'PURPOSE_REQUIRED' });
  await reveal(officer, { field: 'KIN_NAME', kinshipId, purpose: '回避核查' });
  const rows = await running.records.dataSource.query<{ body: string }[]>('SELECT body FROM audit_entry');
  const entries = rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(entries).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'REVEAL', what: `kin.${kinshipId}.name`, purpose: '回避核查', result: 'GIVEN' },
    }) as unknown,
  );
  expect(JSON.stringify(entries)).not.toMatch(new RegExp([...Object.values(OWN), KIN.name].join('|')));
});

it('where it can’t be put on record nothing is given', async () => {
  const { dataSource } = running.records;
  await dataSource.query('RENAME TABLE audit_entry TO audit_away');
  try {
    const { answer, fault } = await reveal(officer);
    expect(answer).toBeNull();
    expect(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR']).toContain(fault);
  } finally {
    await dataSource.query('RENAME TABLE audit_away TO audit_entry');
  }
});
