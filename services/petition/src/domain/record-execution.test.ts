import {
  concluded,
  day,
  decided,
  factsOn,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { passTime } from './pass-time';
import type { Petition } from './petition';
import { deliverOpinion } from './deliver-opinion';
import { issueOpinion } from './issue-opinion';
import { recordExecution } from './record-execution';

const bureau = officerOf(WATER_BUREAU);
const record = (petition: Petition, on = '2026-05-01', evidence = '验收单', today = on, acting = bureau) =>
  recordExecution(petition, { executedOn: day(on), evidence }, acting, factsOn(today));

const notSupported = (): Petition => {
  const [sorted, ...demands] = inHandling().withDemand().build().demands;
  const found = { merit: 'UNREASONABLE', category: 'EXPLAIN' } as const;
  const petition = {
    ...inHandling().withDemand().build(),
    demands: sorted ? [{ ...sorted, ...found }, ...demands] : [],
  };
  const opinion = { claim: '请求', facts: '事实', reasons: '理由', legalBasis: ['依据'] };
  const today = factsOn('2026-04-13');
  const issued = after(petition, issueOpinion(petition, { ...opinion, outcome: 'EXPLAIN' }, bureau, today));
  const delivery = { how: 'POST', deliveredOn: today.today, proof: '回执' } as const;
  return after(issued, deliverOpinion(issued, delivery, bureau, today));
};

test('an opinion in support must be carried out within 60 days of delivery, by the unit that gave it (PR 32)', () => {
  const petition = concluded().build();
  expect(clockOf(petition, 'EXECUTION')).toMatchObject({
    state: 'RUNNING',
    unitId: WATER_BUREAU.id,
    startedOn: '2026-04-13',
    dueOn: '2026-06-12',
    rule: { source: '本地规则表' },
  });
  expect(notSupported().clocks.some(({ kind }) => kind === 'EXECUTION')).toBe(false);
});

test('recorded on the last day the period is met, a day later it is missed', () => {
  const petition = concluded().build();
  const inTime = after(petition, record(petition, '2026-06-12'));
  expect(clockOf(inTime, 'EXECUTION')).toMatchObject({ state: 'MET', metOn: '2026-06-12' });
  expect(inTime).toMatchObject({ status: 'CONCLUDED', execution: { on: '2026-06-12', evidence: '验收单' } });
  const late = after(petition, record(petition, '2026-06-13'));
  expect(clockOf(late, 'EXECUTION')).toMatchObject({ state: 'MISSED', metOn: '2026-06-13' });
});

test('what nobody carries out is missed the day after', () => {
  const petition = concluded().build();
  const missed = (on: string) => passTime(petition, factsOn(on)).events.map(({ type }) => type);
  expect(missed('2026-06-12')).toEqual(['petition.review-period-ended']);
  expect(missed('2026-06-13')).toEqual([
    'petition.review-period-ended',
    'petition.clock-missed',
    'petition.supervision-opened',
  ]);
});

test('it is refused for what isn’t in support, isn’t delivered, was recorded, and to others', () => {
  const petition = concluded().build();
  expect(codeOf(record(notSupported()))).toBe('OUTCOME_NOT_SUPPORT');
  expect(codeOf(record(decided().build()))).toBe('OPINION_NOT_DELIVERED');
  expect(codeOf(record(inHandling().build()))).toBe('ILLEGAL_STEP');
  expect(codeOf(record(after(petition, record(petition))))).toBe('ALREADY_EXECUTED');
  const office = officerOf(PETITION_OFFICE);
  expect(codeOf(record(petition, '2026-05-01', '验收单', '2026-05-01', office))).toBe('NOT_RESPONSIBLE');
});

test('it needs evidence and a day from the conclusion to today', () => {
  const petition = concluded().build();
  expect(codeOf(record(petition, '2026-05-01', ' '))).toBe('EVIDENCE_REQUIRED');
  expect(codeOf(record(petition, '2026-04-12', '验收单', '2026-05-01'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(record(petition, '2026-05-02', '验收单', '2026-05-01'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(record(petition, '2026-04-13', '验收单', '2026-05-01'))).toBeNull();
});
