import { caseStatus, command, openCase, petition, register } from '../support/petition-story';
import { answered, unitNamed, type As, type Shown } from '../support/product';
import { ownName } from '../support/story';

const HOUSING = unitNamed('示范区住房和城乡建设局');
const CITY = unitNamed('示范区城市管理局');
const by = (account: string): As => ({ account });

const TOGETHER = `query ($id: ID!) { petition(id: $id) {
  dispute { pending decidedBy decider { name } lead { name } between { name } }
  assistingUnits { unit { name } contribution until } } }`;

const together = async (id: unknown, account: string): Promise<Shown | null> =>
  (await answered(TOGETHER, { id }, by(account)))['petition'] as Shown | null;

it('disputed: two bureaus say it is the other’s, the district decides, one leads and the other helps (PR 24)', async () => {
  const registered = await register({ subject: ownName('夜市噪声由谁管'), demands: ['停止夜间噪声'] });
  const petitionId = registered['id'];
  const caseToken = await openCase(registered);
  const transfer = { petitionId, kind: 'TRANSFER', reason: '属住建职权', toUnitId: HOUSING };
  await command('transferPetition', transfer, by('clerk'));
  await command('objectToTransfer', { petitionId, reasons: '属城市管理职责' }, by('housing'));
  const refused = { petitionId, agreed: false, reason: '工地噪声属住建职责' };
  await command('decideObjection', refused, by('clerk'));
  expect(await together(petitionId, 'city')).toBeNull();

  const dispute = { petitionId, reasons: '与城市管理局协商不成', unitIds: [CITY] };
  expect(await command('raiseDispute', dispute, by('housing'))).toMatchObject({ status: 'RECEIVED' });
  expect(await together(petitionId, 'city')).toMatchObject({
    dispute: { pending: true, decidedBy: 'COMMON_SUPERIOR', decider: { name: '示范区' } },
  });
  const decision = {
    petitionId,
    leadUnitId: CITY,
    assistingUnitIds: [HOUSING],
    reason: '夜市属城市管理职责',
  };
  expect(await command('decideDispute', decision, by('housing'))).toMatchObject({
    code: 'ANOTHER_UNITS_STEP',
  });
  expect(await petition(petitionId, by('leader'))).toMatchObject({
    nextSteps: [{ command: 'decideDispute', allowed: true }],
  });
  expect(await command('decideDispute', decision, by('leader'))).toMatchObject({
    responsibility: { unit: { name: '示范区城市管理局' } },
    chain: [{}, { unit: { id: HOUSING } }, { unit: { id: CITY } }],
  });
  expect(await command('decideDispute', decision, by('leader'))).toMatchObject({
    code: 'NO_DISPUTE_PENDING',
  });

  expect(await command('acceptPetition', { petitionId }, by('housing'))).toMatchObject({
    code: 'NOT_RESPONSIBLE',
  });
  expect(await command('acceptPetition', { petitionId }, by('city'))).toMatchObject({ status: 'HANDLING' });
  const contribution = { petitionId, unitId: HOUSING, text: '已核实工地施工许可时段' };
  await command('endAssistance', contribution, by('housing'));
  expect(await together(petitionId, 'city')).toMatchObject({
    dispute: { pending: false, lead: { name: '示范区城市管理局' } },
    assistingUnits: [{ unit: { name: '示范区住房和城乡建设局' }, contribution: '已核实工地施工许可时段' }],
  });
  const status = await caseStatus(caseToken);
  expect(status).toMatchObject({ responsibleUnitName: '示范区城市管理局' });
  expect(JSON.stringify(status)).not.toMatch(/争议|协办/);
});
