import { until } from '@lianxin/testing';
import { DISTRICT, done, found, join } from '../support/personnel-story';
import { send } from '../support/petition-story';
import { answered, ask, codesOf, inDays, today, type As, type Shown } from '../support/product';
import { giveAs, type Told } from '../support/story';

const ACCOUNT: Told = { type: 'Account', fields: 'id roles { role unit { id } }' };
const newcomer: As = { account: 'newcomer' };
const admin: As = { account: 'admin-cadre' };

const rolesOf = async (as: As): Promise<readonly string[]> => {
  const { me } = (await answered('{ me { roles { role } } }', {}, as)) as { me: { roles: Shown[] } };
  return me.roles.map(({ role }) => String(role));
};
const untilRoles = (...roles: readonly string[]): Promise<void> =>
  until(`the roles ${roles.join()}`, async () => (await rolesOf(newcomer)).join() === roles.join());

const registration = {
  ...{ channel: 'LETTER', purpose: 'CLAIM', subject: '路面积水', text: '雨后积水。' },
  petitioners: [{ name: '某某', address: '东桥街道1号' }],
};
/** The unit on whose behalf he registers a petition now; null where he may not. */
const actsFor = async (): Promise<unknown> => {
  const { data } = await send('registerPetition', { ...registration, receivedAt: today() }, newcomer);
  const registered = data?.['registerPetition'] as Shown | null;
  return (registered?.['responsibility'] as { unit: Shown } | null)?.unit['id'] ?? null;
};

it('who signs in has the roles that were granted to him, within seconds of the grant, and for the unit where he serves', async () => {
  const [first, second, heir] = [await found('甲所'), await found('乙所'), await found('丙所')];
  const cadreId = await join(first, 'STAFF');
  const role = { account: 'newcomer', role: 'UNIT_HANDLER', unitId: DISTRICT };
  expect(await rolesOf(newcomer)).toEqual([]);

  const grant = { ...role, cadreId, reason: '到岗' };
  expect(await giveAs(ACCOUNT, 'grantRole', grant, { account: 'admin-cadre' })).toMatchObject({
    id: 'newcomer',
    roles: [{ role: 'UNIT_HANDLER', unit: { id: DISTRICT } }],
  });
  await untilRoles('UNIT_HANDLER');
  await until('him to act for his unit', async () => (await actsFor()) === first);

  await done('transferCadre', { cadreId, unitId: second, from: inDays(-1) });
  await until('him to act for the new unit', async () => (await actsFor()) === second);
  await done('mergeUnits', { unitIds: [second], intoUnitId: heir, from: today() });
  await until('him to act for its successor', async () => (await actsFor()) === heir);

  await done('suspendCadre', { cadreId, from: inDays(-1) });
  await untilRoles();
  expect(await actsFor()).toBeNull();
  await done('reinstateCadre', { cadreId, from: today() });
  await untilRoles('UNIT_HANDLER');

  await giveAs(ACCOUNT, 'revokeRole', { ...role, reason: '调离' }, admin);
  const answeredAt = performance.now();
  await untilRoles();
  process.stdout.write(
    `  revoked → effective at the gateway: ${Math.round(performance.now() - answeredAt)} ms\n`,
  );
  expect(await actsFor()).toBeNull();
});

it('only an administrator grants roles, never to himself, and he reads no case', async () => {
  const mutation = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename ... on Rejection { code } } }`;
  const input = { account: 'firm', role: 'LEADER', unitId: DISTRICT, reason: '试试' };
  for (const account of ['organization', 'leader', 'newcomer'])
    expect(codesOf(await ask(mutation, { input }, { account }))).toEqual(['FORBIDDEN']);
  expect(codesOf(await ask(mutation, { input }))).toEqual(['UNAUTHENTICATED']);
  const own = await ask(mutation, { input: { ...input, account: 'admin-cadre' } }, admin);
  expect(own.data?.['grantRole']).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  const { petitions } = (await answered('{ petitions { totalCount } }', {}, admin)) as { petitions: Shown };
  expect(petitions['totalCount']).toBe(0);
});
