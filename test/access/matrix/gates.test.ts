import { until } from '@lianxin/testing';
import {
  accountOf,
  ask,
  graphqlAddress,
  inDays,
  tokenOf,
  type Answer,
  type As,
  type Shown,
} from '../../support/product';
import { inLanes } from '../../support/lanes';
import { done, found, join, ownIdNumber } from '../../support/personnel-story';
import { firm, openFirmSession, order, submit } from '../../support/request-story';
import { ownName } from '../../support/story';
import { PROMISED_PATHS } from './api-names';
import { asActor, EVERYBODY, KNOCKING, type Knocking } from './actors';
import { makeCase, PLACES } from './cases';
import { GATE_CELLS } from './gate-rows';
import { GATES, type Gate, type GateWorld } from './gates';
import { verdictIn, type Verdict } from './verdicts';

const pairing = async (): Promise<Pick<GateWorld, 'pairingId' | 'recruitId'>> => {
  const office = await found('核对站', PLACES.OUTSIDE);
  const reported = inDays(-90);
  const recruitId = await join(office, 'STAFF', { from: reported, recruitedOn: reported });
  const [lead, middle] = [await join(office, 'LEADER'), await join(office, 'MID_LEVEL')];
  const mentors = { lead: { mentorId: lead }, middle: { mentorId: middle } };
  const { id } = await done('proposePairing', { recruitId, ...mentors });
  return { pairingId: String(id), recruitId };
};

/** Somebody of the street office who gave his number and phone, and retires. */
const identified = async (): Promise<string> => {
  const cadreId = await join(PLACES.OUTSIDE, 'STAFF', { idNumber: ownIdNumber(), phone: '13800000000' });
  await done('announceDeparture', { cadreId, on: inDays(60) });
  return cadreId;
};

const asked = ({ id, number }: Shown, subject: string) => ({
  id: String(id),
  number: String(number),
  subject,
});

/** Somebody of the accused bureau looks for the accusation, and it is on record; answers what the accusation is about. */
const attempted = async (): Promise<string> => {
  const { id, subject } = await makeCase('accusation of the holder, handed over');
  await ask('query ($id: ID!) { petition(id: $id) { id } }', { id }, { account: 'housing' });
  const attempts = '{ accessAttempts(first: 50) { edges { node { petitionId } } } }';
  await until('the attempt on record', async () => {
    const { data } = await ask(attempts, {}, { account: 'auditor' });
    const { edges } = data?.['accessAttempts'] as { edges: { node: Shown }[] };
    return edges.some(({ node }) => node['petitionId'] === id);
  });
  return subject;
};

let world: GateWorld;
const askers = new Map<Knocking, As>(EVERYBODY.map((actor): [Knocking, As] => [actor, asActor(actor)]));
beforeAll(async () => {
  const { id: enterpriseId } = await firm({ contactName: '李某某', contactPhone: '13800000000' });
  const [asking, complaining] = [ownName('矩阵诉求'), ownName('矩阵投诉')];
  const request = await submit(enterpriseId, { subject: asking });
  const handlerId = String(accountOf('labour').cadreId);
  const named = { requestId: request['id'], cadreId: handlerId };
  await order('assignRequestHandler', named, { account: 'labour-head' });
  const complaint = await submit(enterpriseId, {
    ...{ subject: complaining, category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: PLACES.HOLDING },
  });
  const accusation = await attempted();
  const competence = { unitId: PLACES.OUTSIDE, subject: 'WELFARE', from: '2020-01-01' };
  const said = 'mutation ($input: SetCompetenceInput!) { setCompetence(input: $input) { __typename } }';
  await ask(said, { input: competence }, { account: 'admin' });
  const handled = await makeCase('claim, in handling');
  const registered = await makeCase('claim, registered');
  world = {
    ...(await pairing()),
    subjects: { registered: registered.subject, handled: handled.subject, accusation },
    identifiedId: await identified(),
    cadreId: String(accountOf('westbridge').cadreId),
    handlerId,
    enterpriseId: String(enterpriseId),
    request: asked(request, asking),
    complaint: asked(complaint, complaining),
  };
  const { caseToken } = registered;
  askers.set('account without a role', { account: 'newcomer' });
  askers.set('petitioner in his session', { caseToken });
  askers.set('firm in its session', await openFirmSession(request));
  askers.set('nobody signed in', {});
}, 120_000);

const CODES: readonly unknown[] = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/** What an answer says of what is behind the gate; empty where there is nothing of it. */
const told = ({ reads }: Gate, shown: unknown, { errors }: Answer): Verdict => {
  const code = errors[0]?.extensions['code'];
  if (code !== undefined && !CODES.includes(code)) throw new Error(JSON.stringify(errors));
  if (code !== undefined) return code as Verdict;
  const behind = shown as Shown | readonly unknown[] | null | undefined;
  if (behind === null || behind === undefined) return 'NOT_FOUND';
  if (Array.isArray(behind)) return behind.length > 0 ? 'SEES' : 'EMPTY';
  const value = reads === 'ONE' ? behind : (behind as Shown)[reads === 'LIST' ? 'totalCount' : reads[0]];
  if (value === null || value === undefined) return 'EMPTY';
  if (reads === 'LIST') return Number(value) > 0 ? 'SEES' : 'EMPTY';
  const total = (value as Shown)['totalCount'];
  if (typeof total === 'number') return total > 0 ? 'SEES' : 'EMPTY';
  return reads[1] === 'FILLED' && (value as unknown[]).length === 0 ? 'EMPTY' : 'SEES';
};

/** Gates that one request goes through, as far as each answers without an error, which could take the others' answers away. */
const TOGETHER = 7;
const WITHOUT_ERROR: readonly Verdict[] = ['SEES', 'EMPTY'];

const GATE_NAMES = Object.keys(GATES);
const expectedOf = (who: Knocking, door: string): Verdict => verdictIn(GATE_CELLS, who, 'the district', door);

const askThrough = (who: Knocking, doors: readonly string[]): Promise<Answer> => {
  const selected = doors.map((door, at) => `door${at}: ${GATES[door]?.select(world)}`);
  return ask(`{ ${selected.join('\n')} }`, {}, askers.get(who));
};

/** What somebody is told at some gates, in one request; where anything is refused, at each by itself. */
const toldAt = async (who: Knocking, doors: readonly string[]): Promise<readonly Verdict[]> => {
  const answer = await askThrough(who, doors);
  if (doors.length === 1 || answer.errors.length === 0)
    return doors.map((door, at) => told(GATES[door] as Gate, answer.data?.[`door${at}`], answer));
  return (await Promise.all(doors.map((door) => toldAt(who, [door])))).flat();
};

/** All gates of somebody: those that are expected to open or to be empty some at a time, the others one by one. */
const requestsOf = (who: Knocking): readonly (readonly string[])[] => {
  const open = GATE_NAMES.filter((door) => WITHOUT_ERROR.includes(expectedOf(who, door)));
  const batches = Array.from({ length: Math.ceil(open.length / TOGETHER) }, (_, at) =>
    open.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  return [...batches, ...GATE_NAMES.filter((door) => !open.includes(door)).map((door) => [door])];
};

it(`${GATE_CELLS.size} cells: what everybody is told at every gate`, async () => {
  const requests = KNOCKING.flatMap((who) => requestsOf(who).map((doors) => ({ who, doors })));
  expect(requests.flatMap(({ doors }) => doors)).toHaveLength(GATE_CELLS.size);
  const wrong = await inLanes(requests, async ({ who, doors }) =>
    (await toldAt(who, doors)).flatMap((verdict, at) => {
      const door = doors[at] ?? '';
      const expected = expectedOf(who, door);
      return verdict === expected ? [] : [`${who} × ${door}: ${verdict}, not ${expected}`];
    }),
  );
  expect(wrong.flat()).toEqual([]);
}, 120_000);

it.each(PROMISED_PATHS)('%s, promised beside GraphQL, is absent: nobody is served there', async (path) => {
  const headers = { authorization: `Bearer ${await tokenOf('clerk')}` };
  expect((await fetch(new URL(path, graphqlAddress()), { headers })).status).toBe(404);
});
