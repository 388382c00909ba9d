import { arrived, handedOver, onOrigin, petitionsAbout, registered } from '../support/hand-over-story';
import { caseStatus, openCase } from '../support/petition-story';
import type { As, Shown } from '../support/product';
import { firm, firmView, openFirmSession, order } from '../support/request-story';
import { ownName } from '../support/story';

const liaison: As = { account: 'liaison' };

it('a firm’s request goes to the petition office with both numbers, and comes back with its history, once', async () => {
  const { id: enterpriseId, name } = await firm();
  const subject = ownName('厂区停水');
  const sent = await handedOver(enterpriseId, subject);
  const requestId = sent['id'];
  expect(sent).toMatchObject({ handOvers: [{ state: 'PENDING' }] });
  const twice = { requestId, toUnitId: '01980000-0000-7000-8000-000000000002', reason: '再转一次' };
  expect(await order('handToPetition', twice, liaison)).toMatchObject({ code: 'HAND_OVER_PENDING' });

  const petition = await registered(subject);
  const petitionId = petition['id'];
  expect(petition).toMatchObject({
    status: 'REGISTERED',
    purpose: null,
    receipt: null,
    petitioners: [{}, {}],
    firstResponsible: { unit: { name: '示范区信访局' } },
    origin: { requestNumber: sent['number'], confirmedOn: null, steps: [{ type: 'request.submitted' }] },
  });
  expect(JSON.stringify(petition)).not.toContain(name);
  const early = { petitionId, reason: '不属信访' };
  expect(await onOrigin('returnToEnterprise', early)).toMatchObject({ code: 'HAND_OVER_NOT_CONFIRMED' });
  const confirmed = await onOrigin('confirmRequestHandOver', { petitionId });
  expect(await onOrigin('confirmRequestHandOver', { petitionId }, { account: 'clerk2' })).toMatchObject({
    code: 'HAND_OVER_CONFIRMED',
  });
  expect((await caseStatus(await openCase(confirmed)))['number']).toBe(petition['number']);

  const numbers = { status: 'HANDED_OVER', petitionNumber: petition['number'] };
  await arrived(requestId, 'HANDED_OVER');
  const session = await openFirmSession(sent);
  expect(await firmView(session)).toMatchObject({ ...numbers, number: sent['number'] });

  expect(await onOrigin('returnToEnterprise', early)).toMatchObject({ code: 'PURPOSE_NOT_SET' });
  await onOrigin('setPurpose', { petitionId, purpose: 'CLAIM' });
  const returned = { petitionId, reason: '属企业服务事项，由原单位继续办理' };
  expect(await onOrigin('returnToEnterprise', returned)).toMatchObject({
    status: expect.anything() as unknown,
  });
  expect(await onOrigin('returnToEnterprise', returned)).toMatchObject({ code: 'ILLEGAL_STEP' });
  const back = await arrived(requestId, 'SUBMITTED');
  expect(back['handOvers']).toMatchObject([
    { state: 'RETURNED', petitionNumber: petition['number'], returnReason: returned.reason },
  ]);
  expect((back['timeline'] as Shown[]).map(({ type }) => type)).toEqual([
    'request.submitted',
    'request.handed-to-petition',
    'request.hand-over-confirmed',
    'request.returned',
  ]);
  expect(await petitionsAbout(subject)).toHaveLength(1);
});

it('an accusation that was taken for a request stays with the office', async () => {
  const { id: enterpriseId } = await firm();
  const subject = ownName('举报索贿');
  const sent = await handedOver(enterpriseId, subject);
  const { id: petitionId } = await registered(subject);
  await onOrigin('confirmRequestHandOver', { petitionId });
  await onOrigin('setPurpose', { petitionId, purpose: 'ACCUSATION' });
  const returned = { petitionId, reason: '退回' };
  expect(await onOrigin('returnToEnterprise', returned)).toMatchObject({ code: 'ACCUSATION_NOT_RETURNED' });
  await arrived(sent['id'], 'HANDED_OVER');
});
