import { done, found, join } from '../support/personnel-story';
import { accountOf, answered, inDays, today, unitNamed, type As, type Shown } from '../support/product';
import { giveAs, ownName } from '../support/story';

const organization: As = { account: 'organization' };
const CITY = unitNamed('示范区城市管理局');

const COUNT = '{ totalCount }';
const CADRE = `query ($id: ID!, $asOf: Date) { cadre(id: $id, asOf: $asOf) {
  asOf knownOn name post rank unit { name } status onProbation
  tenures { from until unit { name names { name from } } } posts { post tier from } ranks { rank from }
  suspensions { from until } probation { from until } specialties leavesOn
  openPetitions ${COUNT} openRequests ${COUNT} openDuties ledger { kind creditedOn }
  pairing { status due { kind dueOn daysLeft } nextStep { command label } dayOfTerm checklistOn } } }`;
const UNIT = `query ($id: ID!, $asOf: Date) { unit(id: $id, asOf: $asOf) {
  asOf name status names { name from } places { from parent { name } } parent { name }
  predecessors { name } successors { name } answering { name } openDuties
  children(first: 50) { totalCount edges { node { id name } } }
  cadres(first: 50) { totalCount edges { node { name tier post } } }
  petitions ${COUNT} requests ${COUNT} petitionClocks { kind red } requestClocks { kind red } } }`;
const WORK = `query ($within: ID!) { me { name today } pairingWork(view: TO_CONFIRM, filter: { withinId: $within }) {
  today counts { all vacant meetingLate toConfirm probationEnding decisionLate }
  edges { node { recruit { name } unit { name } due { kind dueOn daysLeft } nextStep { command label }
    dayOfTerm lead { state mentor { name } } middle { state mentor { name } } } } } }`;

const read = async (query: string, variables: Shown, as: As, field: string): Promise<Shown> =>
  (await answered(query, variables, as))[field] as Shown;

it('a cadre’s page is one query: bars, open cases of both kinds, ledger, and the pairing of a recruit', async () => {
  const office = await found('业务站');
  const reported = inDays(-30);
  const recruitId = await join(office, 'STAFF', { from: reported, recruitedOn: reported });
  const [lead, middle] = [await join(office, 'LEADER'), await join(office, 'MID_LEVEL')];
  await done('proposePairing', { recruitId, lead: { mentorId: lead }, middle: { mentorId: middle } });
  expect(await read(CADRE, { id: recruitId }, organization, 'cadre')).toMatchObject({
    ...{ asOf: today(), knownOn: today(), status: 'SERVING', onProbation: true, openDuties: 0, ledger: [] },
    ...{ openPetitions: { totalCount: 0 }, openRequests: { totalCount: 0 } },
    pairing: { status: 'PROPOSED', nextStep: { command: 'confirmPairing' }, dayOfTerm: 31 },
  });
  const { me, pairingWork } = await answered(WORK, { within: office }, organization);
  expect(me).toMatchObject({ name: accountOf('organization').name, today: today() });
  expect(pairingWork).toMatchObject({
    counts: { all: 1, toConfirm: 1, vacant: 0, decisionLate: 0 },
    edges: [{ node: { nextStep: { command: 'confirmPairing' }, lead: { state: 'FILLED' } } }],
  });
});

it('a unit’s page is one query, as of today and of a day', async () => {
  const below = await found('执法队', CITY);
  const page = await read(UNIT, { id: CITY }, organization, 'unit');
  expect(page).toMatchObject({
    asOf: today(),
    name: '示范区城市管理局',
    answering: { name: '示范区城市管理局' },
  });
  const { edges } = page['children'] as { edges: { node: Shown }[] };
  expect(edges.map(({ node }) => node['id'])).toContain(below);
  expect(Number((page['cadres'] as Shown)['totalCount'])).toBeGreaterThan(0);
  const then = await read(UNIT, { id: CITY, asOf: '2019-12-31' }, organization, 'unit');
  expect(then).toMatchObject({ asOf: '2019-12-31' });
  const before = (then['children'] as { edges: { node: Shown }[] }).edges.map(({ node }) => node['id']);
  expect(before).not.toContain(below);
});

it('an account keeps a view of its own across the gateway, and has a key for its drafts', async () => {
  const name = ownName('视图').slice(0, 30);
  const view = { type: 'SavedView', fields: 'id name address' };
  const address = '/work?role=PETITION_CLERK&view=OVERDUE';
  const saved = await giveAs(view, 'saveView', { name, address }, { account: 'clerk' });
  expect(saved).toMatchObject({ name, address });
  const own = '{ me { draftKey views { name address } } }';
  const clerk = await read(own, {}, { account: 'clerk' }, 'me');
  expect(clerk['views']).toContainEqual({ name, address });
  expect(Buffer.from(String(clerk['draftKey']), 'base64url')).toHaveLength(32);
  const other = await read(own, {}, { account: 'clerk2' }, 'me');
  expect(other['views']).not.toContainEqual({ name, address });
  expect(other['draftKey']).not.toBe(clerk['draftKey']);
  await giveAs(view, 'removeView', { id: saved['id'] }, { account: 'clerk' });
});
