import { until } from '@lianxin/testing';
import { arrived, handedOver, onOrigin, petitionsAbout, registered } from '../../support/hand-over-story';
import { without } from '../../support/outage';
import type { Shown } from '../../support/product';
import { firm, requestOf } from '../../support/request-story';
import { ownName } from '../../support/story';

/** The stream may take ten seconds to come back, and what listens to it some more. */
const PATIENCE_MS = 60_000;
jest.setTimeout(4 * PATIENCE_MS);

it('what is handed over, confirmed and returned while the stream is down arrives afterwards, exactly once', async () => {
  const { id: enterpriseId } = await firm();
  const subjects = [ownName('厂区停水'), ownName('厂区停电'), ownName('厂区停气')];
  const sent = await without('nats', async () => {
    const requests: Shown[] = [];
    for (const subject of subjects) requests.push(await handedOver(enterpriseId, subject));
    for (const subject of subjects) expect(await petitionsAbout(subject)).toEqual([]);
    return requests;
  });
  const petitions: Shown[] = [];
  for (const subject of subjects) petitions.push(await registered(subject, PATIENCE_MS));

  await without('nats', async () => {
    for (const { id: petitionId } of petitions) {
      await onOrigin('confirmRequestHandOver', { petitionId });
      await onOrigin('setPurpose', { petitionId, purpose: 'CLAIM' });
      const back = await onOrigin('returnToEnterprise', { petitionId, reason: '属企业服务事项' });
      expect(back).toMatchObject({ __typename: 'Petition' });
    }
    for (const { id } of sent)
      expect(await requestOf(id, { account: 'liaison' })).toMatchObject({
        handOvers: [{ state: 'PENDING' }],
      });
  });
  for (const [index, { id }] of sent.entries()) {
    await until(
      'the request to be back',
      async () => {
        const shown = await requestOf(id, { account: 'liaison' });
        return (shown?.['handOvers'] as Shown[])[0]?.['state'] === 'RETURNED';
      },
      PATIENCE_MS,
    );
    const back = await arrived(id, 'SUBMITTED');
    expect(back['handOvers']).toMatchObject([{ petitionNumber: petitions[index]?.['number'] }]);
    const steps = (back['timeline'] as Shown[]).map(({ type }) => type);
    expect(steps.filter((type) => type === 'request.returned')).toHaveLength(1);
    expect(await petitionsAbout(subjects[index] ?? '')).toHaveLength(1);
  }
});
