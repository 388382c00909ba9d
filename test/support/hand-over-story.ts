import { until } from '@lianxin/testing';
import type { As, Shown } from './product';
import { unitNamed } from './product';
import { order, requestOf, submit } from './request-story';
import { giveAs, readAs, type Told } from './story';

const clerk: As = { account: 'clerk' };

const PETITION: Told = {
  type: 'Petition',
  fields: `id number status purpose subject receipt { number queryCode } firstResponsible { unit { name } }
    petitioners { name } origin { request { id number } requestNumber confirmedOn returnedOn reason steps { type }
    otherHandOvers { id } }`,
};

/** Gives a command on a petition that came of a firm's request; answers it with its origin, or the refusal. */
export const onOrigin = (name: string, input: Shown, as: As = clerk): Promise<Shown> =>
  giveAs(PETITION, name, input, as);

/** A firm's request that the liaison has sent on its way to the petition office. */
export const handedOver = async (enterpriseId: unknown, subject: string): Promise<Shown> => {
  const submitted = await submit(enterpriseId, { subject });
  const input = { requestId: submitted['id'], toUnitId: unitNamed('示范区信访局'), reason: '诉求属信访事项' };
  const sent = await order('handToPetition', input, { account: 'liaison' });
  return { ...sent, receipt: submitted['receipt'] };
};

/** The petitions that the office's clerk finds under a subject, by their ids. */
export const petitionsAbout = async (subject: string): Promise<readonly Shown[]> => {
  const query = `query ($subject: String!) { petitions(filter: { subject: $subject, handedOver: true }, first: 50) {
    edges { node { ${PETITION.fields} } } } }`;
  const { edges } = await readAs<{ edges: { node: Shown }[] }>(query, { subject }, clerk);
  return edges.map(({ node }) => node);
};

/** Waits until the office has the request; answers the one petition. */
export const registered = async (subject: string, patienceMs?: number): Promise<Shown> => {
  await until(
    'the request at the office',
    async () => (await petitionsAbout(subject)).length > 0,
    patienceMs,
  );
  return (await petitionsAbout(subject))[0] ?? {};
};

/** Waits until a request has come to a status; answers it. */
export const arrived = async (requestId: unknown, status: string, patienceMs?: number): Promise<Shown> => {
  const now = () => requestOf(requestId, { account: 'liaison' });
  await until(`the request ${status}`, async () => (await now())?.['status'] === status, patienceMs);
  return (await now()) ?? {};
};
