import { inLanes } from '../support/lanes';
import { command, openCase, caseStatus, petition, register, send } from '../support/petition-story';
import { ACCOUNTS, answered, ask, codesOf, unitNamed, type Shown } from '../support/product';

const FIND = `query ($id: ID!, $number: String!) { byId: petition(id: $id) { id } byNumber: petition(number: $number) { id }
  petitions(first: 200, filter: { subject: "举报施工单位行贿" }) { totalCount edges { node { id } } } }`;

/** The demo accounts that are shown a petition, by id, by number and in lists alike. */
const seersOf = async ({ id, number }: Shown): Promise<readonly string[]> => {
  const sees = async (account: string): Promise<boolean> => {
    const shown = await answered(FIND, { id, number }, { account });
    const { edges, totalCount } = shown['petitions'] as { totalCount: number; edges: { node: Shown }[] };
    const listed = edges.some(({ node }) => node['id'] === id);
    expect([account, shown['byId'] !== null, shown['byNumber'] !== null]).toEqual([account, listed, listed]);
    expect([account, totalCount]).toEqual([account, edges.length]);
    return listed;
  };
  const shown = await inLanes(ACCOUNTS, ({ account }) => sees(account));
  const seers = ACCOUNTS.filter((_, at) => shown[at]).map(({ account }) => account);
  return seers.sort();
};

const OFFICE = ['clerk', 'clerk2', 'office-head'];
const DISCIPLINE = ['discipline', 'discipline-head'];

it('an accusation is its registering office’s alone, then the discipline organ’s alone, and told to no other account', async () => {
  const registered = await register({ purpose: 'ACCUSATION', subject: '举报施工单位行贿', anonymous: true });
  const petitionId = registered['id'];
  expect(await seersOf(registered)).toEqual(OFFICE);
  const transfer = { petitionId, kind: 'TRANSFER', reason: '属纪检监察机关职权' };
  const toHousing = { ...transfer, toUnitId: unitNamed('示范区住房和城乡建设局') };
  expect(await command('transferPetition', toHousing, { account: 'clerk' })).toMatchObject({
    code: 'ACCUSATION_ONLY_TO_COMPETENT_ORGAN',
  });
  const toDiscipline = { ...transfer, toUnitId: unitNamed('示范区纪委监委') };
  await command('transferPetition', toDiscipline, { account: 'clerk' });
  expect(await seersOf(registered)).toEqual([...OFFICE, ...DISCIPLINE].sort());
  await command('acceptTransfer', { petitionId }, { account: 'discipline' });
  expect(await seersOf(registered)).toEqual(DISCIPLINE);
  expect(await petition(petitionId, { account: 'clerk' })).toBeNull();
  const refused = await send('closePetition', { petitionId }, { account: 'housing' });
  const nothing = { petitionId: '01980000-0000-7000-8000-00000000dead' };
  const unknown = await send('closePetition', nothing, { account: 'housing' });
  expect(codesOf(refused)).toEqual(['NOT_FOUND']);
  expect(refused.errors[0]?.message).toBe(unknown.errors[0]?.message);
});

it('its petitioner sees the stage only', async () => {
  const registered = await register({ purpose: 'ACCUSATION', subject: '举报施工单位行贿' });
  expect(await caseStatus(await openCase(registered))).toMatchObject({
    stage: '已登记',
    responsibleUnitName: null,
    clocks: [],
    opinion: null,
    mayRate: [],
  });
});

it('without signing in nothing is told of it at all', async () => {
  const { id, number } = await register({ purpose: 'ACCUSATION', subject: '举报施工单位行贿' });
  const { data, errors } = await ask(FIND, { id, number });
  expect(data?.['byId'] ?? null).toBeNull();
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['UNAUTHENTICATED']));
});
