import type { Actor } from '@lianxin/access';
import { addDays, type PlainDate } from '@lianxin/calendar';
import { day } from './support/builders';
import { officer, TOP } from './support/commands';
import { pairingCommandsOn, recorded } from './support/pairing-commands';
import { runningService, type RunningTest } from './support/running';
import { PAIRING_WORK_VIEWS, type PairingWorkView } from '../src/application/pairing/ports';
import { checklistFrom, decisionDueOn } from '../src/domain/pairing/checklist';
import { workOn } from '../src/domain/pairing/due';
import { outstandingLogs } from '../src/domain/pairing/meeting-periods';
import { slotsOf, type Pairing } from '../src/domain/pairing/pairing';
import { DEFAULT_PAIRING_RULES as RULES } from '../src/domain/pairing/pairing-rules';
import { isLive } from '../src/domain/pairing/transitions';

let running: RunningTest;
let the: ReturnType<typeof pairingCommandsOn>;
let today = day('2026-04-20');
let [bureau, station] = ['', ''];
const pairings: Record<string, string> = {};

/** A pairing of a recruit of that day, with mentors of his own; ACTIVE unless it is only proposed. */
const paired = async (name: string, unitId: string, recruitedOn: string, isConfirmed = true) => {
  const facts = { from: day('2016-09-01') };
  const [lead, middle] = [
    await the.cadre(unitId, 'LEADER', facts),
    await the.cadre(unitId, 'MID_LEVEL', facts),
  ];
  const recruitId = await the.recruit(unitId, recruitedOn);
  const { id } = recorded(await the.propose(recruitId, { lead, middle }));
  if (isConfirmed) recorded(await the.confirm(id));
  pairings[name] = id;
  return { lead, middle, recruitId };
};

beforeAll(async () => {
  running = await runningService(() => new Date(`${today}T02:00:00Z`));
  the = pairingCommandsOn(running.records);
  bureau = recorded(await the.createUnit({ name: '区教育局' })).id;
  station = recorded(await the.createUnit({ name: '区教研室', parentId: bureau })).id;
  await paired('proposed', bureau, '2026-03-01', false);
  await paired('young', bureau, '2026-03-01');
  const { lead } = await paired('vacant', station, '2026-02-01');
  recorded(await the.endService(lead, '2026-04-20'));
  await paired('ending', bureau, '2025-05-01');
  await paired('late', station, '2025-03-01');
  await paired('passed', station, '2025-04-10');
  const verdict = { outcome: 'QUALIFIED', remark: null, studiedQuarters: [], overrideReason: null } as const;
  const induction = { completedOn: day('2025-09-01'), score: 90, evidence: '结业证书' };
  recorded(await the.decide(String(pairings['passed']), { ...verdict, induction }, '2026-04-20'));
  await the.passTime();
});
afterAll(() => running.end());

const head: Actor = {
  ...{ kind: 'ACCOUNT', accountId: 'head', cadreId: null, unitId: TOP },
  grants: [{ role: 'UNIT_HEAD', unitId: station }],
};
const headOf = (unitId: string): Actor => ({ ...head, grants: [{ role: 'UNIT_HEAD', unitId }] });

const WORK = `query ($view: PairingWorkView, $filter: PairingFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
  pairingWork(view: $view, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    today totalCount counts { all vacant meetingLate toConfirm probationEnding decisionLate }
    pageInfo { hasNextPage endCursor startCursor }
    edges { node { id due { kind role dueOn daysLeft } nextStep { command } dayOfTerm checklistOn } } } }`;

interface Work {
  readonly today: string;
  readonly totalCount: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor: string;
    readonly startCursor: string;
  };
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> & { readonly id: string } }[];
}

const work = async (variables: object = {}, asker: Actor = officer): Promise<Work> => {
  const { data, errors } = await running.ask(WORK, { ...variables }, { asker });
  expect(errors).toEqual([]);
  return data?.['pairingWork'] as Work;
};
const idsOf = ({ edges }: Work): readonly string[] => edges.map(({ node }) => node.id);
const nameOf = (id: string): string => Object.keys(pairings).find((name) => pairings[name] === id) ?? '';
const named = (found: Work): readonly string[] => idsOf(found).map(nameOf).sort();

/** What a view shows, said by the domain of one state. */
const belongs: Readonly<Record<PairingWorkView, (pairing: Pairing, on: PlainDate) => boolean>> = {
  ALL: () => true,
  VACANT: (pairing) => slotsOf(pairing).some(({ mentorId }) => mentorId === null),
  MEETING_LATE: (pairing, on) =>
    pairing.status === 'ACTIVE' && !pairing.decision && outstandingLogs(pairing, on, RULES).length > 0,
  TO_CONFIRM: ({ status }) => status === 'PROPOSED',
  PROBATION_ENDING: (pairing, on) =>
    !pairing.decision &&
    on <= decisionDueOn(pairing, RULES) &&
    (pairing.term.until <= addDays(on, 30) || checklistFrom(pairing, RULES) <= on),
  DECISION_LATE: (pairing, on) => !pairing.decision && decisionDueOn(pairing, RULES) < on,
};
const COUNT_OF: Readonly<Record<PairingWorkView, string>> = {
  ...{ ALL: 'all', VACANT: 'vacant', MEETING_LATE: 'meetingLate', TO_CONFIRM: 'toConfirm' },
  ...{ PROBATION_ENDING: 'probationEnding', DECISION_LATE: 'decisionLate' },
};

it.each(['2026-04-20', '2026-05-19', '2026-05-20', '2026-05-30', '2026-05-31', '2027-01-29', '2027-03-31'])(
  'on %s every view shows what the domain says, what is due first in front, and counts it',
  async (date) => {
    today = day(date);
    const states = (await Promise.all(Object.values(pairings).map((id) => running.records.pairings.find(id))))
      .filter((one) => one !== null)
      .filter(isLive);
    expect(states).toHaveLength(6);
    for (const view of PAIRING_WORK_VIEWS) {
      const found = await work({ view });
      const expected = states
        .filter((one) => belongs[view](one, today))
        .sort((a, b) => {
          const [x, y] = [a, b].map((one) => `${workOn(one, RULES) ?? ''} ${one.id}`);
          return String(x) < String(y) ? -1 : 1;
        });
      expect(idsOf(found)).toEqual(expected.map(({ id }) => id));
      expect(found).toMatchObject({ today: date, totalCount: expected.length });
      expect(found.counts[COUNT_OF[view]]).toBe(expected.length);
    }
  },
);

it('each pairing says what is due, what to do next and how far the probation is', async () => {
  today = day('2026-04-20');
  const found = await work();
  const of = (name: string) => found.edges.find(({ node }) => node.id === pairings[name])?.node;
  expect(of('late')).toMatchObject({
    due: { kind: 'DECISION', role: null, dueOn: '2026-03-30', daysLeft: -21 },
    nextStep: { command: 'decideProbation' },
    dayOfTerm: 416,
    checklistOn: '2026-01-29',
  });
  expect(of('proposed')).toMatchObject({
    due: { kind: 'DECISION', dueOn: '2027-03-30' },
    nextStep: { command: 'confirmPairing' },
  });
  expect(of('young')).toMatchObject({
    due: { kind: 'MEETING', role: 'LEAD', dueOn: '2026-05-19', daysLeft: 29 },
    nextStep: null,
    dayOfTerm: 51,
  });
  expect(of('vacant')).toMatchObject({ due: { role: 'MIDDLE' }, nextStep: { command: 'refillSlot' } });
  expect(of('passed')).toMatchObject({ due: null, nextStep: { command: 'completePairing' } });
  expect(named(await work({ view: 'PROBATION_ENDING' }))).toEqual(['ending']);
  expect(named(await work({ view: 'DECISION_LATE' }))).toEqual(['late']);
});

it('pages go through all of it once, both ways, and counts follow the filter, not the view', async () => {
  const whole = idsOf(await work());
  const forward: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Work = await work({ first: 2, after });
    forward.push(...idsOf(page));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(forward).toEqual(whole);
  const end = await work({ last: 2 });
  expect(idsOf(end)).toEqual(whole.slice(-2));
  expect(idsOf(await work({ last: 2, before: end.pageInfo.startCursor }))).toEqual(whole.slice(-4, -2));
  const within = await work({ view: 'VACANT', filter: { withinId: station } });
  expect(within).toMatchObject({
    totalCount: 1,
    counts: { all: 3, vacant: 1, toConfirm: 0, decisionLate: 1 },
  });
});

it('a head reads the work of his unit and is offered no step; who takes part in a pairing has no such desk', async () => {
  const mine = await work({}, headOf(station));
  expect(named(mine)).toEqual(['late', 'passed', 'vacant']);
  expect(mine.counts).toMatchObject({ all: 3, toConfirm: 0 });
  expect(mine.edges.map(({ node }) => node['nextStep'])).toEqual([null, null, null]);
  const state = await running.records.pairings.find(String(pairings['young']));
  const mentor: Actor = { ...head, cadreId: state?.lead.mentorId ?? null, grants: [] };
  const { errors } = await running.ask(WORK, {}, { asker: mentor });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  const own = `{ myPairings { edges { node { id recruit { name } unit { name } due { kind dueOn daysLeft }
    nextStep { command } dayOfTerm } } } }`;
  const { data } = await running.ask(own, {}, { asker: mentor });
  expect(data?.['myPairings']).toMatchObject({
    edges: [{ node: { due: { dueOn: '2026-05-19' }, nextStep: { command: 'logMentorMeeting' } } }],
  });
});

it('the board counts what each unit lacks and in all, and names the vacancies to who reads pairings', async () => {
  const board = `query ($unitId: ID!, $asOf: Date) { mentorCoverage(unitId: $unitId, asOf: $asOf) {
    units { unit { id } recruits complete withoutLead withoutMiddle meetingsLate placesLeftLead placesLeftMiddle vacant { id } }
    totals { recruits complete withoutLead withoutMiddle meetingsLate placesLeftLead placesLeftMiddle } } }`;
  const read = async (asker: Actor, asOf: string | null = null) => {
    const { data, errors } = await running.ask(board, { unitId: bureau, asOf }, { asker });
    expect(errors).toEqual([]);
    return data?.['mentorCoverage'] as { units: Record<string, unknown>[]; totals: Record<string, number> };
  };
  const { units, totals } = await read(officer);
  const of = (unitId: string) => units.find(({ unit }) => (unit as { id: string }).id === unitId);
  expect(of(station)).toMatchObject({
    ...{ recruits: 2, complete: 1, withoutLead: 1, withoutMiddle: 0, meetingsLate: 0 },
    // Of two leading cadres who are left, both accompany one of three.
    ...{ placesLeftLead: 4, placesLeftMiddle: 3, vacant: [{ id: pairings['vacant'] }] },
  });
  expect(of(bureau)).toMatchObject({
    recruits: 3,
    complete: 2,
    withoutLead: 1,
    withoutMiddle: 1,
    vacant: [],
  });
  for (const [name, total] of Object.entries(totals))
    expect(total).toBe(units.reduce((sum, unit) => sum + Number(unit[name]), 0));
  const leader: Actor = { ...head, grants: [{ role: 'LEADER', unitId: TOP }] };
  const seen = await read(leader);
  expect(seen.totals).toEqual(totals);
  expect(seen.units.flatMap(({ vacant }) => vacant)).toEqual([]);
  expect((await read(officer, '2026-04-19')).totals).toMatchObject({ recruits: 6, complete: 0 });
});
