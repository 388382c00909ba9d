import { until } from '@lianxin/testing';
import { done, personnel } from '../../support/personnel-story';
import { command, openDuties, petition, register, send } from '../../support/petition-story';
import { accountOf, answered, codesOf, today, unitNamed, type As, type Shown } from '../../support/product';
import { ledgerOf } from '../../support/request-story';

const [EAST, WEST] = [unitNamed('东桥街道'), unitNamed('西桥街道')];
const HEAD = accountOf('eastbridge-head');
const by = (account: string): As => ({ account });
const asHead = by('eastbridge-head');

/** A claim that the subdistrict’s own officer took down and works on. */
const claimOf = async (account: string, subject: string): Promise<unknown> => {
  const { id: petitionId } = await register({ subject }, by(account));
  const accepted = await command('acceptPetition', { petitionId }, by(account));
  expect(accepted).toMatchObject({ status: 'HANDLING', handler: { name: accountOf(account).name } });
  return petitionId;
};

const withoutOfficer = async (): Promise<readonly unknown[]> => {
  const query = '{ petitions(filter: { withoutOfficer: true }, first: 100) { edges { node { id } } } }';
  const { edges } = (await answered(query, {}, asHead))['petitions'] as { edges: { node: Shown }[] };
  return edges.map(({ node }) => node['id']);
};

it('a merged unit’s cases are with its successor, whose head names an officer; a leaving officer’s likewise, to the ledger', async () => {
  const duties = await openDuties(EAST);
  const theirs = await claimOf('westbridge', '西桥街道路灯');
  const ours = await claimOf('eastbridge', '东桥街道路灯');
  const offered = (await register())['id'];
  const transfer = { petitionId: offered, kind: 'TRANSFER', reason: '属地办理', toUnitId: WEST };
  await command('transferPetition', transfer, by('clerk'));
  const accusation = (await register({ purpose: 'ACCUSATION', subject: '举报' }, by('westbridge')))['id'];
  await until('one more open duty', async () => (await openDuties(EAST)) === duties + 1);
  expect(await petition(theirs, asHead)).toBeNull();

  await done('mergeUnits', { unitIds: [WEST], intoUnitId: EAST, from: today() });
  expect(await personnel('mergeUnits', { unitIds: [EAST], intoUnitId: WEST, from: today() })).toMatchObject({
    code: expect.stringMatching(/NOT_ACTIVE$/) as unknown,
  });
  await until('the successor to have it', async () => (await petition(theirs, asHead)) !== null);
  const moved = await petition(theirs, asHead);
  expect(moved).toMatchObject({
    status: 'HANDLING',
    firstResponsible: { unit: { name: '西桥街道' } },
    responsibility: { unit: { name: '东桥街道' } },
    chain: [{ unit: { name: '西桥街道' } }, { unit: { name: '东桥街道' }, reason: '职权承继' }],
  });
  await until('two more', async () => (await openDuties(EAST)) === duties + 2);
  expect(await command('acceptTransfer', { petitionId: offered }, by('eastbridge'))).toMatchObject({
    status: 'RECEIVED',
    responsibility: { unit: { name: '东桥街道' }, officer: { name: accountOf('eastbridge').name } },
  });
  expect(await petition(accusation, asHead)).toBeNull();
  expect(codesOf(await send('setPurpose', { petitionId: accusation, purpose: 'CLAIM' }, asHead))).toEqual([
    'NOT_FOUND',
  ]);

  await done('endService', { cadreId: accountOf('eastbridge').cadreId, on: today() });
  await until('his case to wait for the head', async () => (await withoutOfficer()).includes(ours));
  const gone = { petitionId: ours, cadreId: accountOf('eastbridge').cadreId };
  expect(await command('assignHandler', gone, asHead)).toMatchObject({ code: 'OFFICER_NOT_SERVING' });
  // The officer of the merged unit came along with it.
  const named = { petitionId: ours, cadreId: accountOf('westbridge').cadreId };
  expect(await command('assignHandler', named, asHead)).toMatchObject({
    handler: { name: accountOf('westbridge').name, unit: { name: '东桥街道' } },
  });
  expect(await command('assignHandler', { petitionId: theirs, cadreId: HEAD.cadreId }, asHead)).toMatchObject(
    { handler: { name: HEAD.name } },
  );

  const on = (name: string, more: Shown): Promise<Shown> =>
    command(name, { petitionId: theirs, ...more }, asHead);
  const [demand] = (await on('addDemand', { text: '修复路灯' }))['demands'] as Shown[];
  await on('assessDemand', { demandId: demand?.['id'], merit: 'REASONABLE', hardship: false });
  const opinion = { claim: '修复路灯', facts: '属实', reasons: '线路老化', outcome: 'SUPPORT' };
  await on('issueOpinion', { ...opinion, legalBasis: ['城市道路照明设施管理规定'] });
  await on('deliverOpinion', { how: 'IN_PERSON', deliveredOn: today(), proof: '回证002' });
  const executed = await on('recordExecution', { executedOn: today(), evidence: '现场照片' });
  expect(executed['clocks']).toContainEqual(expect.objectContaining({ kind: 'EXECUTION', state: 'MET' }));
  const lines = async () =>
    (await ledgerOf(String(HEAD.cadreId))).filter(({ sourceId }) => sourceId === theirs);
  await until('a line in the ledger', async () => (await lines()).length > 0);
  expect(await lines()).toEqual([
    { kind: 'PETITION_CARRIED_OUT', sourceId: theirs, creditedOn: today(), unit: { name: '东桥街道' } },
  ]);
});
