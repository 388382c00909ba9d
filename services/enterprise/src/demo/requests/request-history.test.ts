import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STATE_COUNCIL_CALENDAR, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { holdersOf, levelOf } from '@lianxin/casework';
import { DEMO_SEED, districtPlan, nameOf, readCore } from '@lianxin/synthesis';
import type { RequestEvent } from '../../domain/request/events';
import { evolveRequest } from '../../domain/request/evolve';
import { nextTimerOn } from '../../domain/request/pass-time';
import { amberRuleOf, DEFAULT_REQUEST_RULES } from '../../domain/request/request-rules';
import { holderOf, type ServiceRequest } from '../../domain/request/service-request';
import { REQUEST_CATEGORIES, REQUEST_STATUSES } from '../../domain/request/vocabulary';
import { ACCOUNT_DESK, asksOf } from './asks';
import { handedOverHistory } from './past-hand-overs';
import { requestHistory } from './request-history';
import { Staff } from './staff';

const path = resolve(__dirname, '../../../../../infra/local/demo/district.json');
const core = readCore(JSON.parse(readFileSync(path, 'utf8')));
const book = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_REQUEST_RULES };
const planAt = (end: Date, share: number) =>
  districtPlan({ seed: DEMO_SEED, today: shanghaiDateOf(end), core, share });
const historiesAt = (end: Date, share = 1) => {
  const plan = planAt(end, share);
  const setting = { staff: new Staff(plan), book, end };
  return asksOf(plan).map((ask, index) => requestHistory(setting, ask, `QF-2026-${100_000 + index}`));
};
const fold = (events: readonly RequestEvent[]): ServiceRequest => {
  const request = events.reduce<ServiceRequest | null>(evolveRequest, null);
  if (!request) throw new Error('a history without an event');
  return request;
};

const END = new Date('2026-05-12T08:00:00Z');
const TODAY = '2026-05-12' as PlainDate;
const histories = historiesAt(END);
const requests = histories.map(fold);
const handedOver = planAt(END, 1).handOvers.map((planned) =>
  fold(handedOverHistory({ staff: new Staff(planAt(END, 1)), book, end: END }, planned)),
);
const open = requests.filter(({ status }) => ['SUBMITTED', 'OFFERED', 'WORKING', 'WAITING'].includes(status));

/** Every word of a vocabulary comes up somewhere: a word that is added later fails here until the generator knows it. */
const expectAll = (words: readonly unknown[], found: readonly unknown[]): void =>
  expect(words.filter((word) => !found.includes(word))).toEqual([]);

it('tells of requests in every state and category', () => {
  expect(requests).toHaveLength(1500);
  expectAll(
    REQUEST_STATUSES,
    [...requests, ...handedOver].map(({ status }) => status),
  );
  expectAll(
    REQUEST_CATEGORIES,
    requests.map(({ category }) => category),
  );
  expect(requests.filter(({ urgent }) => urgent).length).toBeGreaterThan(40);
});

it('every kind of event is told but for the petition service’s answers and a new calendar', () => {
  const types = new Set(histories.flat().map(({ type }) => type));
  expect([...types].sort()).toEqual([
    'request.accepted',
    'request.bad-rating-contacted',
    'request.clock-missed',
    'request.closed',
    'request.delivered',
    'request.dispatched',
    'request.firm-asked',
    'request.firm-contacted',
    'request.handed-to-petition',
    'request.objected',
    'request.objection-decided',
    'request.question-answered',
    'request.rated',
    'request.reopened',
    'request.submitted',
    'request.takeover-deemed',
    'request.triaged',
    'request.withdrawn',
  ]);
});

it('deliveries were in time, late with a reason, and refused; ratings came in every grade, a second time too', () => {
  const deliveries = requests.flatMap((request) => request.deliveries);
  expectAll(
    [true, false],
    deliveries.map(({ refused }) => refused),
  );
  expectAll(
    [true, false],
    deliveries.map(({ lateReason }) => lateReason === null),
  );
  const ratings = requests.flatMap((request) => request.ratings);
  expectAll(
    [1, 2, 3, 4, 5],
    ratings.map(({ grade }) => grade),
  );
  expect(requests.some((request) => request.ratings.length === 2)).toBe(true);
  expect(requests.some(({ responsibility }) => responsibility.bounces.length > 0)).toBe(true);
});

it('about 150 are open, spread over units and ages, most in good time', () => {
  expect(open.length).toBeGreaterThan(110);
  expect(open.length).toBeLessThan(210);
  expect(new Set(open.map(holderOf)).size).toBeGreaterThan(12);
  const levels = open.flatMap(({ clocks }) =>
    clocks.map((clock) => levelOf(clock, TODAY, amberRuleOf(DEFAULT_REQUEST_RULES), STATE_COUNCIL_CALENDAR)),
  );
  const count = (level: string): number => levels.filter((other) => other === level).length;
  expect(count('AMBER')).toBeGreaterThan(3);
  expect(count('RED')).toBeGreaterThan(5);
});

it('the demo liaison has requests of his own', () => {
  const { accounts } = JSON.parse(readFileSync(path, 'utf8')) as {
    accounts: { account: string; cadreId: string }[];
  };
  const liaison = accounts.find(({ account }) => account === 'liaison');
  const desk = planAt(END, 1).units.find((unit) => nameOf(unit) === ACCOUNT_DESK);
  expect(open.filter(({ handlerId }) => handlerId === liaison?.cadreId).length).toBeGreaterThan(2);
  expect(open.filter((request) => holderOf(request) === desk?.id).length).toBeGreaterThan(8);
});

it('who is complained of never had the complaint, nor was it offered to him', () => {
  const complaints = requests.filter(({ complainedOfUnitId }) => complainedOfUnitId !== null);
  expect(complaints.length).toBeGreaterThan(40);
  for (const { responsibility, complainedOfUnitId } of complaints)
    expect(holdersOf(responsibility).map(({ unitId }) => unitId)).not.toContain(complainedOfUnitId);
});

it('no two say the same, every event follows the one before it, and time has nothing left to do', () => {
  expect(new Set(requests.map(({ text }) => text)).size).toBe(requests.length);
  expect(requests.filter((request) => (nextTimerOn(request) ?? '9') <= TODAY)).toEqual([]);
  const isInOrder = (events: readonly RequestEvent[]): boolean =>
    events.every(({ at }, index) => at >= (events[index - 1]?.at ?? '') && at <= END.toISOString());
  expect(histories.filter((events) => !isInOrder(events))).toEqual([]);
});

it('is the same whenever it is told for the same moment', () => {
  expect(JSON.stringify(historiesAt(END, 0.05))).toBe(JSON.stringify(historiesAt(END, 0.05)));
});

it.each(['2026-02-20T03:00:00Z', '2026-10-06T23:30:00Z', '2027-03-01T01:00:00Z'])(
  'can be told up to %s',
  (end) => {
    expect(historiesAt(new Date(end), 0.2)).toHaveLength(300);
  },
);
