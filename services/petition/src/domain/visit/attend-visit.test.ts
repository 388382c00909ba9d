import { factsOn, officerOf, PETITION_ID, PETITION_OFFICE, WATER_BUREAU } from '../../../test/builders';
import { callVisitor, concludeVisit, receiveVisitor, type VisitDecision } from './attend-visit';
import { evolveVisit, VISIT_OUTCOMES, VISIT_STATUSES, type Visit, type VisitStatus } from './visit';

const FACTS = factsOn('2026-04-13');
const DESK = officerOf(PETITION_OFFICE);
const OTHER_DESK = officerOf(WATER_BUREAU);

const after = (visit: Visit | null, decision: VisitDecision): Visit => {
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const next = decision.events.reduce<Visit | null>(evolveVisit, visit);
  if (!next) throw new Error('nothing was recorded');
  return next;
};

const codeOf = (decision: VisitDecision): string =>
  decision.kind === 'rejected' ? decision.code : `${decision.events.length} recorded`;

const visit = { id: 'v1', unitId: PETITION_OFFICE.id, ticket: 7, attendance: 3 };
const waiting = after(null, receiveVisitor(visit, DESK, FACTS));
const called = after(waiting, callVisitor(waiting, { window: '2号', withUnits: [] }, DESK, FACTS));
const left = after(called, concludeVisit(called, { outcome: 'LEFT', petitionId: null }, DESK, FACTS));
const IN: Readonly<Record<VisitStatus, Visit>> = { WAITING: waiting, CALLED: called, CONCLUDED: left };

const call = (of: Visit, window = '3号') => callVisitor(of, { window, withUnits: [] }, DESK, FACTS);
const conclude = (of: Visit, outcome: Visit['outcome'], petitionId: string | null = PETITION_ID) =>
  concludeVisit(of, { outcome: outcome ?? 'LEFT', petitionId }, DESK, FACTS);

test('each state is reached, with what is known in it', () => {
  expect(VISIT_STATUSES.map((status) => IN[status].status)).toEqual(VISIT_STATUSES);
  expect(waiting).toMatchObject({ ticket: 7, attendance: 3, day: '2026-04-13', window: null });
  expect(called).toMatchObject({ window: '2号', calledAt: FACTS.now, outcome: null });
  expect(left).toMatchObject({ outcome: 'LEFT', petitionId: null, concludedAt: FACTS.now });
});

test.each([
  ['WAITING', '1 recorded'],
  ['CALLED', '1 recorded'],
  ['CONCLUDED', 'VISIT_OVER'],
] as const)('a ticket that is %s is called: %s', (status, expected) => {
  expect(codeOf(call(IN[status]))).toBe(expected);
});

test('the same call again records nothing; another window is another call', () => {
  expect(codeOf(call(called, '2号'))).toBe('0 recorded');
  expect(after(called, call(called, '5号')).window).toBe('5号');
});

test('units that receive together are named once each, the desk’s own left out', () => {
  const withUnits = [WATER_BUREAU.id, PETITION_OFFICE.id, WATER_BUREAU.id];
  expect(after(waiting, callVisitor(waiting, { window: '1号', withUnits }, DESK, FACTS)).withUnits).toEqual([
    WATER_BUREAU.id,
  ]);
});

describe('Article 22: what a visitor asks for is registered', () => {
  test.each(VISIT_OUTCOMES)('%s before anybody heard him', (outcome) => {
    expect(codeOf(conclude(waiting, outcome))).toBe(outcome === 'LEFT' ? '1 recorded' : 'VISIT_NOT_CALLED');
  });
  test.each(VISIT_OUTCOMES)('%s without a petition', (outcome) => {
    const needsOne = outcome === 'REGISTERED' || outcome === 'ADDED_TO_CASE';
    expect(codeOf(conclude(called, outcome, null))).toBe(needsOne ? 'PETITION_REQUIRED' : '1 recorded');
  });
  test.each(VISIT_OUTCOMES)('%s with one', (outcome) => {
    expect(after(called, conclude(called, outcome))).toMatchObject({ outcome, petitionId: PETITION_ID });
  });
});

test('another desk neither calls nor ends it, and what is over stays as it is', () => {
  expect(codeOf(callVisitor(waiting, { window: '1号', withUnits: [] }, OTHER_DESK, FACTS))).toBe(
    'NOT_RESPONSIBLE',
  );
  expect(codeOf(concludeVisit(called, { outcome: 'LEFT', petitionId: null }, OTHER_DESK, FACTS))).toBe(
    'NOT_RESPONSIBLE',
  );
  expect(codeOf(conclude(left, 'REGISTERED'))).toBe('VISIT_OVER');
});
