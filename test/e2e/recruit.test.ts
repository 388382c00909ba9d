import { until } from '@lianxin/testing';
import { inDays, today, unitNamed, type As, type Shown } from '../support/product';
import {
  cadreOf,
  done,
  found,
  join,
  organization,
  pairingOf,
  personnel,
  sendPersonnel,
  untilPairing,
} from '../support/personnel-story';
import { readAs } from '../support/story';

const SUBDISTRICT = unitNamed('东桥街道');
/** The head of the subdistrict, a leading cadre, and the account that he signs in with. */
const LEAD = cadreOf('eastbridge-head');
const asLead: As = { account: 'eastbridge-head' };
const FROM_ABOVE = '本单位没有领导干部，由街道负责人担任';
const REPORTED = inDays(-90);

/** Somebody who reported three months ago and serves on probation. */
const recruit = (unitId: string): Promise<string> =>
  join(unitId, 'STAFF', { from: REPORTED, recruitedOn: REPORTED });

const propose = (recruitId: string, middle: string | null, changes: Shown = {}): Promise<Shown> =>
  personnel('proposePairing', {
    recruitId,
    lead: { mentorId: LEAD, reason: FROM_ABOVE },
    middle: { mentorId: middle },
    ...changes,
  });

const paired = async (recruitId: string, middle: string): Promise<string> => {
  const { id: pairingId } = await propose(recruitId, middle);
  expect(await personnel('confirmPairing', { pairingId })).toMatchObject({ status: 'ACTIVE' });
  return String(pairingId);
};

/** Recruits of a unit without a full pair, by the coverage board. */
const uncovered = async (unitId: string): Promise<readonly unknown[]> => {
  const query = `query ($unitId: ID!) { mentorCoverage(unitId: $unitId) {
    units { unit { id } recruits withoutFullPair { id } } } }`;
  const { units } = await readAs<{ units: (Shown & { unit: Shown; withoutFullPair: Shown[] })[] }>(
    query,
    { unitId },
    organization,
  );
  return units.flatMap(({ withoutFullPair }) => withoutFullPair.map(({ id }) => id));
};

it('a recruit’s first months: every wrong pair is refused, the right one accompanies him, a mentor leaves and is replaced', async () => {
  const office = await found('社区事务站', SUBDISTRICT);
  const [middle, second, kinsman] = [
    await join(office, 'MID_LEVEL'),
    await join(office, 'MID_LEVEL'),
    await join(office, 'MID_LEVEL'),
  ];
  const newcomer = await recruit(office);
  await done('registerKinship', {
    ...{ cadreId: newcomer, kinCadreId: kinsman, relation: 'COLLATERAL_BLOOD_WITHIN_THREE' },
  });
  const leaving = await join(office, 'MID_LEVEL');
  await done('announceDeparture', { cadreId: leaving, on: inDays(60) });
  const stranger = await join(unitNamed('示范区教育局'), 'MID_LEVEL');
  expect(await uncovered(office)).toEqual([newcomer]);

  const refusals: readonly [string, Promise<Shown>][] = [
    ['TWO_LEADERS', propose(newcomer, LEAD)],
    ['MENTOR_TIER_WRONG', propose(newcomer, middle, { lead: { mentorId: second } })],
    ['MENTOR_IS_RECRUIT', propose(newcomer, newcomer)],
    ['MENTOR_NOT_IN_UNIT', propose(newcomer, stranger)],
    ['MENTOR_NOT_IN_UNIT', propose(newcomer, middle, { lead: { mentorId: LEAD } })],
    ['MENTOR_NOT_ELIGIBLE', propose(newcomer, leaving)],
    ['KINSHIP', propose(newcomer, kinsman)],
    ['PAIRING_INCOMPLETE', propose(newcomer, null)],
    ['NOT_A_RECRUIT', propose(second, middle)],
  ];
  for (const [code, refusal] of refusals) expect(await refusal).toMatchObject({ code });
  for (const other of [await recruit(office), await recruit(office)]) await paired(other, middle);
  expect(await propose(newcomer, middle)).toMatchObject({ code: 'MENTOR_AT_CAPACITY' });

  const { id: pairingId } = await propose(newcomer, second);
  expect(await propose(newcomer, second)).toMatchObject({ code: 'PAIRING_EXISTS' });
  expect(await pairingOf(pairingId)).toMatchObject({
    status: 'PROPOSED',
    lead: { mentor: { name: '桥东来' }, exceptions: expect.arrayContaining(['PARENT_UNIT']) as unknown },
  });
  const on = (name: string, more: Shown, as?: As) => personnel(name, { pairingId, ...more }, as);
  const meeting = { role: 'LEAD', metOn: today(), topic: '熟悉街道各科室' };
  expect(await on('logMentorMeeting', meeting, asLead)).toMatchObject({ code: 'ILLEGAL_STEP' });
  expect(await on('confirmPairing', {})).toMatchObject({ status: 'ACTIVE', activeFrom: today() });
  expect(await uncovered(office)).toEqual([]);

  expect(await on('logMentorMeeting', { ...meeting, metOn: inDays(1) }, asLead)).toMatchObject({
    code: 'DATE_IN_FUTURE',
  });
  expect(await on('logMentorMeeting', meeting, asLead)).toMatchObject({ meetings: [meeting] });
  expect(await on('logMentorMeeting', meeting, asLead)).toMatchObject({ code: 'MEETING_LOGGED' });
  const planned = await on('setGrowthGoal', { text: '独立接待来访群众', dueOn: inDays(120) }, asLead);
  const [goal] = planned['goals'] as Shown[];
  const look = { goalId: goal?.['id'], progress: 'ON_TRACK' };
  expect(await on('reviewGrowthGoal', look, asLead)).toMatchObject({
    goals: [{ reviews: [{ progress: 'ON_TRACK' }] }],
  });

  await done('transferCadre', { cadreId: second, unitId: SUBDISTRICT, from: today() });
  const vacated = await untilPairing(
    pairingId,
    'the slot to be vacant',
    ({ middle: slot }) => (slot as Shown)['state'] === 'VACANT',
  );
  expect(vacated).toMatchObject({
    status: 'ACTIVE',
    middle: { mentor: null, past: [{ cause: 'TRANSFERRED', mentor: { id: second } }] },
    warnings: expect.arrayContaining([{ kind: 'SLOT_VACANT', role: 'MIDDLE' }]) as unknown,
  });
  expect(await uncovered(office)).toEqual([newcomer]);
  expect(await on('refillSlot', { role: 'LEAD', mentorId: LEAD })).toMatchObject({ code: 'SLOT_NOT_VACANT' });
  expect(await on('refillSlot', { role: 'MIDDLE', mentorId: kinsman })).toMatchObject({ code: 'KINSHIP' });
  const third = await join(office, 'MID_LEVEL');
  expect(await on('refillSlot', { role: 'MIDDLE', mentorId: third })).toMatchObject({
    middle: { state: 'FILLED', mentor: { id: third } },
  });
  expect(await uncovered(office)).toEqual([]);
});

it('a merger takes a recruit and his mentors along, and the pairing stays whole', async () => {
  const [office, successor] = [await found('便民服务点', SUBDISTRICT), await found('便民中心', SUBDISTRICT)];
  const [middle, newcomer] = [await join(office, 'MID_LEVEL'), await recruit(office)];
  const lead = await join(office, 'LEADER');
  const { id: pairingId } = await propose(newcomer, middle, { lead: { mentorId: lead } });
  await done('confirmPairing', { pairingId });
  await done('mergeUnits', { unitIds: [office], intoUnitId: successor, from: today() });
  const moved = await untilPairing(
    pairingId,
    'the pairing to follow',
    ({ unit }) => (unit as Shown)['id'] === successor,
  );
  expect(moved).toMatchObject({
    status: 'ACTIVE',
    lead: { state: 'FILLED', mentor: { id: lead } },
    middle: { state: 'FILLED', mentor: { id: middle } },
  });
  expect(await uncovered(successor)).toEqual([]);
});

it('a recruit who is moved alone leaves his mentors behind, and one who goes ends the pairing', async () => {
  const [office, elsewhere] = [await found('网格站', SUBDISTRICT), await found('网格中心', SUBDISTRICT)];
  const [middle, lead] = [await join(office, 'MID_LEVEL'), await join(office, 'LEADER')];
  const newcomer = await recruit(office);
  const { id: pairingId } = await propose(newcomer, middle, { lead: { mentorId: lead } });
  await done('confirmPairing', { pairingId });
  await done('transferCadre', { cadreId: newcomer, unitId: elsewhere, from: inDays(-1) });
  await untilPairing(
    pairingId,
    'both slots to be vacant',
    (shown) =>
      (shown['lead'] as Shown)['state'] === 'VACANT' && (shown['middle'] as Shown)['state'] === 'VACANT',
  );
  expect(await uncovered(elsewhere)).toEqual([newcomer]);
  await done('endService', { cadreId: newcomer, on: today() });
  await untilPairing(pairingId, 'the pairing to end', ({ status }) => status === 'ENDED');
  await until('nobody to be without a pair', async () => (await uncovered(elsewhere)).length === 0);
});

it('only the organization department pairs; a mentor of another unit learns of no pairing', async () => {
  const office = await found('城管站', SUBDISTRICT);
  const [middle, newcomer] = [await join(office, 'MID_LEVEL'), await recruit(office)];
  const input = {
    recruitId: newcomer,
    lead: { mentorId: LEAD, reason: FROM_ABOVE },
    middle: { mentorId: middle },
  };
  const refused = await sendPersonnel('proposePairing', input, asLead);
  expect(refused.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  const pairingId = await paired(newcomer, middle);
  expect(await pairingOf(pairingId, { account: 'housing-head' })).toBeNull();
  const log = { pairingId, role: 'LEAD', metOn: today(), topic: '冒名' };
  const stranger = await sendPersonnel('logMentorMeeting', log, { account: 'housing-head' });
  expect(stranger.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
});
