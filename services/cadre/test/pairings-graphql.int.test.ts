import type { Actor } from '@lianxin/access';
import { addDays, shanghaiDateOf } from '@lianxin/calendar';
import { publishedEvents, until } from '@lianxin/testing';
import { DEFAULT_PAIRING_RULES } from '../src/domain/pairing/pairing-rules';
import { day } from './support/builders';
import { officer, TOP } from './support/commands';
import { pairingCommandsOn, recorded } from './support/pairing-commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let the: ReturnType<typeof pairingCommandsOn>;

beforeAll(async () => {
  running = await runningService();
  the = pairingCommandsOn(running.records);
});
afterAll(() => running.end());

const today = shanghaiDateOf(new Date());

const yearsSince = (from: string): number =>
  Number(today.slice(0, 4)) - Number(from.slice(0, 4)) - (today.slice(5) < from.slice(5) ? 1 : 0);

const accountOf = (cadreId: string | null, ...grants: Actor['grants']): Actor => ({
  kind: 'ACCOUNT',
  accountId: `account-of-${cadreId ?? 'nobody'}`,
  cadreId,
  unitId: TOP,
  grants,
});

const ask = async (query: string, variables: object, asker: Actor = officer, claims: object = {}) => {
  const { data, errors } = await running.ask(query, { ...variables }, { asker, ...claims });
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Record<string, unknown>;
};

const faultOf = async (query: string, variables: object, asker: Actor = officer) => {
  const { errors } = await running.ask(query, { ...variables }, { asker });
  const { code, field } = errors[0]?.extensions ?? {};
  return field === undefined ? code : [code, field];
};

const mutation = (
  name: string,
  type: string,
): string => `mutation ($input: ${type}Input!) { ${name}(input: $input) {
  __typename
  ... on Pairing { id status lead { state mentor { id } past { cause } } middle { state } activeFrom
    evaluations { grade } meetings { topic } goals { id } }
  ... on Rejection { code message rule { source article } } } }`;

const PROPOSE = mutation('proposePairing', 'ProposePairing');
const CONFIRM = mutation('confirmPairing', 'ConfirmPairing');
const REFILL = mutation('refillSlot', 'RefillSlot');
const LOG = mutation('logMentorMeeting', 'LogMentorMeeting');
const EVALUATE = mutation('evaluatePairing', 'EvaluatePairing');
const DECIDE = mutation('decideProbation', 'DecideProbation');

const aCast = async () => {
  const { id: unitId } = recorded(await the.createUnit());
  const facts = { from: day('2026-01-01') };
  return {
    unitId,
    lead: await the.cadre(unitId, 'LEADER', facts),
    middle: await the.cadre(unitId, 'MID_LEVEL', facts),
    recruit: recorded(await the.addCadre({ unitId, from: day('2026-03-02'), recruitedOn: day('2026-03-02') }))
      .id,
  };
};

const anActive = async () => {
  const cast = await aCast();
  const input = { recruitId: cast.recruit, lead: { mentorId: cast.lead }, middle: { mentorId: cast.middle } };
  const proposed = await ask(PROPOSE, { input });
  const pairingId = String(proposed['id']);
  const confirmed = await ask(CONFIRM, { input: { pairingId } });
  expect(confirmed).toMatchObject({ status: 'ACTIVE', activeFrom: today });
  return { ...cast, pairingId };
};

describe('a pairing', () => {
  it('whose mentor leaves is vacated without waiting for the timer, refilled, and other services are told', async () => {
    const { unitId, lead, pairingId } = await anActive();
    const end = `mutation ($input: EndServiceInput!) { endService(input: $input) { __typename } }`;
    await ask(end, { input: { cadreId: lead, on: today } });
    const read = () =>
      ask(`query ($id: ID!) { pairing(id: $id) { lead { state past { cause } } warnings { kind role } } }`, {
        id: pairingId,
      });
    await until('the slot to be vacant', async () => {
      const { lead: slot } = (await read()) as { lead: { state: string } };
      return slot.state === 'VACANT';
    });
    expect(await read()).toMatchObject({
      lead: { past: [{ cause: 'LEFT' }] },
      warnings: [{ kind: 'SLOT_VACANT', role: 'LEAD' }],
    });
    const next = await the.cadre(unitId, 'LEADER', { from: day('2026-01-01') });
    const candidates = `query ($pairingId: ID!) { slotCandidates(pairingId: $pairingId, role: LEAD) {
      cadre { id } load capacity exceptions rejection { code } reasons } }`;
    const inOffice = [`工作${yearsSince('2026-01-01')}年`, '带教0/3'];
    expect(await ask(candidates, { pairingId })).toMatchObject([
      { cadre: { id: next }, load: 0, capacity: 3, exceptions: [], rejection: null, reasons: inOffice },
    ]);
    const input = { pairingId, role: 'LEAD', mentorId: next };
    expect(await ask(REFILL, { input })).toMatchObject({ lead: { state: 'FILLED', mentor: { id: next } } });
    const told = async () => publishedEvents(running.stream.settings, { type: 'pairing', id: pairingId });
    await until('two events on the stream', async () => (await told()).length === 2);
    expect((await told()).map(({ type, data }) => [type, data])).toMatchObject([
      ['pairing.activated.v1', { leadId: lead, from: today }],
      ['pairing.slot-vacated.v1', { slot: 'LEAD', mentorId: lead, on: today }],
    ]);
  });

  it('tells who could accompany a recruit without one, and a mentor’s load to those who answer for the unit', async () => {
    const { unitId, lead, middle, recruit } = await aCast();
    const candidates = `query ($recruitId: ID, $pairingId: ID) {
      slotCandidates(recruitId: $recruitId, pairingId: $pairingId, role: LEAD) { cadre { id } load rejection { code } } }`;
    expect(await ask(candidates, { recruitId: recruit })).toMatchObject([
      { cadre: { id: lead }, load: 0, rejection: null },
    ]);
    expect(await ask(candidates, { recruitId: middle })).toEqual([]);
    expect(await faultOf(candidates, { recruitId: recruit }, accountOf(lead))).toBe('FORBIDDEN');
    expect(await faultOf(candidates, {})).toEqual(['BAD_USER_INPUT', 'pairingId']);
    const pair = { lead: { mentorId: lead }, middle: { mentorId: middle } };
    const { id } = await ask(PROPOSE, { input: { recruitId: recruit, ...pair } });
    const loads = `query ($id: ID!) { pairing(id: $id) { lead { load capacity } } }`;
    const answer = { lead: { load: 1, capacity: DEFAULT_PAIRING_RULES.rules.capacityLead.value } };
    expect(await ask(loads, { id })).toEqual(answer);
    const head = accountOf(null, { role: 'UNIT_HEAD', unitId });
    expect(await ask(loads, { id }, head)).toEqual(answer);
    expect(await ask(loads, { id }, accountOf(lead))).toEqual({ lead: { ...answer.lead, load: null } });
  });

  it('lists what each may do, and words a refusal in the language asked for', async () => {
    const { pairingId, lead } = await anActive();
    const steps = `query ($id: ID!) { pairing(id: $id) { nextSteps { command label allowed rejection { code } } } }`;
    const of = async (asker: Actor) => {
      const { nextSteps } = await ask(steps, { id: pairingId }, asker);
      return nextSteps as { command: string; allowed: boolean; rejection: { code: string } | null }[];
    };
    const allowed = (await of(officer)).filter((one) => one.allowed).map(({ command }) => command);
    expect(allowed).toEqual(['extendProbation', 'suspendPairing', 'endPairing']);
    expect((await of(officer)).find(({ command }) => command === 'decideProbation')).toMatchObject({
      rejection: { code: 'PROBATION_NOT_OVER' },
    });
    expect((await of(accountOf(lead))).map(({ command }) => command)).toEqual([
      'logMentorMeeting',
      'setGrowthGoal',
      'reviewGrowthGoal',
      'evaluatePairing',
    ]);
    const held = { input: { pairingId, role: 'LEAD', mentorId: lead } };
    expect(await ask(REFILL, held)).toMatchObject({ code: 'SLOT_NOT_VACANT', message: '该导师岗位没有空缺' });
    expect(await ask(REFILL, held, officer, { locale: 'en' })).toMatchObject({
      message: 'The slot is not vacant',
    });
    const early = { input: { pairingId, outcome: 'QUALIFIED' } };
    expect(await ask(DECIDE, early)).toMatchObject({ rule: { source: '公务员法', article: '第三十四条' } });
  });

  it('tells why each candidate stands where he does, in the language asked for, and kinship by its register alone', async () => {
    const { unitId, recruit, pairingId, middle } = await anActive();
    const kinsman = await the.cadre(unitId, 'MID_LEVEL', { from: day('2026-01-01') });
    recorded(await the.registerKinship(recruit, { kin: { cadreId: kinsman } }));
    const reasons = `query ($id: ID!) { slotCandidates(pairingId: $id, role: MIDDLE) { cadre { id } reasons } }`;
    const of = async (locale: 'zh-CN' | 'en') => {
      const { data } = await running.ask(reasons, { id: pairingId }, { asker: officer, locale });
      const found = data?.['slotCandidates'] as { cadre: { id: string }; reasons: string[] }[];
      return new Map(found.map((one) => [one.cadre.id, one.reasons]));
    };
    const [chinese, english] = [await of('zh-CN'), await of('en')];
    expect([chinese.get(kinsman), english.get(kinsman)]).toEqual([['亲属登记'], ['Kinship register']]);
    expect(english.get(middle)).toContain('Accompanies 1 of 2');
  });

  it('shows an evaluation to its author and the organization department only', async () => {
    const { pairingId, lead, recruit } = await anActive();
    const input = { pairingId, aboutId: lead, grade: 2, remark: '见面太少' };
    expect(await ask(EVALUATE, { input }, accountOf(recruit))).toMatchObject({ evaluations: [{ grade: 2 }] });
    const read = async (asker: Actor) =>
      (
        await ask(`query ($id: ID!) { pairing(id: $id) { evaluations { grade } } }`, { id: pairingId }, asker)
      )['evaluations'];
    expect(await read(officer)).toHaveLength(1);
    expect(await read(accountOf(lead))).toEqual([]);
    expect(await faultOf(EVALUATE, { input: { ...input, grade: 6 } }, accountOf(recruit))).toEqual([
      'BAD_USER_INPUT',
      'input.grade',
    ]);
  });

  it('stands in the lists of those whom it concerns, and on the board of its unit', async () => {
    const { unitId, pairingId, lead, recruit } = await anActive();
    const own = `query ($due: Date) { myPairings(due: $due) { totalCount edges { node { id } } } }`;
    expect(await ask(own, {}, accountOf(lead))).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: pairingId } }],
    });
    expect(await ask(own, { due: today }, accountOf(recruit))).toMatchObject({ totalCount: 0 });
    expect(await ask(own, { due: addDays(today, 31) }, accountOf(recruit))).toMatchObject({ totalCount: 1 });
    const list = `query ($filter: PairingFilterInput) { pairings(filter: $filter) { totalCount } }`;
    const inUnit = { filter: { unitId, statuses: ['ACTIVE'], vacant: false } };
    expect(await ask(list, inUnit)).toEqual({ totalCount: 1 });
    expect(await ask(list, { filter: { unitId, vacant: true } })).toEqual({ totalCount: 0 });
    const stranger = accountOf('01970000-0000-7000-8000-000000004242');
    expect(await ask(list, inUnit, stranger)).toEqual({ totalCount: 0 });
    expect(await ask(`query ($id: ID!) { pairing(id: $id) { id } }`, { id: pairingId }, stranger)).toBeNull();
    const board = `query ($unitId: ID!) { mentorCoverage(unitId: $unitId) {
      asOf units { unit { id } recruits withoutFullPair { id } missingLogs lateLogs } mentors { mentor { id } role recruits } } }`;
    expect(await ask(board, { unitId })).toMatchObject({
      asOf: today,
      units: [{ unit: { id: unitId }, recruits: 1, withoutFullPair: [], missingLogs: 0, lateLogs: 0 }],
    });
    expect(await faultOf(board, { unitId }, accountOf(lead))).toBe('FORBIDDEN');
  });

  it('names the field of a bad input and writes nothing; strangers learn of no pairing', async () => {
    const { pairingId, lead } = await anActive();
    const topic = 'x'.repeat(2_001);
    const log = { pairingId, role: 'LEAD', metOn: today, topic };
    expect(await faultOf(LOG, { input: log }, accountOf(lead))).toEqual(['BAD_USER_INPUT', 'input.topic']);
    expect(await faultOf(CONFIRM, { input: { pairingId: 'x' } })).toEqual([
      'BAD_USER_INPUT',
      'input.pairingId',
    ]);
    const stranger = accountOf('01970000-0000-7000-8000-000000004242');
    expect(await faultOf(LOG, { input: { ...log, topic: '谈心' } }, stranger)).toBe('NOT_FOUND');
    expect(await faultOf(CONFIRM, { input: { pairingId } }, stranger)).toBe('FORBIDDEN');
    const input = { ...log, topic: '谈心', idempotencyKey: 'one-meeting' };
    const first = await ask(LOG, { input }, accountOf(lead));
    expect(await ask(LOG, { input }, accountOf(lead))).toEqual(first);
    expect(first['meetings']).toHaveLength(1);
  });
});
