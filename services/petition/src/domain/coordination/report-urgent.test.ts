import {
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
} from '../../../test/builders';
import { ANOTHER_OFFICE, DISTRICT_GOVERNMENT } from '../../../test/coordination-builders';
import { after, codeOf } from '../../../test/outcomes';
import type { Acting } from '../acting';
import type { Petition } from '../petition';
import type { UnitFacts } from '../unit';
import { involvedUnitsOf } from '../visibility';
import { acknowledgeUrgentReport, reportUrgent } from './report-urgent';

const today = factsOn('2026-04-15');
const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE);

const report = (
  petition: Petition,
  {
    to = [DISTRICT_GOVERNMENT, PETITION_OFFICE],
    acting = bureau,
    text = '二十余人聚集，已派人疏导',
    learnedAt = today.now,
  }: { to?: readonly UnitFacts[]; acting?: Acting; text?: string; learnedAt?: string } = {},
) =>
  reportUrgent(petition, { to, urgentMatter: 'MASS_INCIDENT', text, learnedAt }, acting, today, wallWhere());
const receive = (petition: Petition, acting: Acting, reportId = 'U-1') =>
  acknowledgeUrgentReport(petition, { reportId }, acting, today);

test('PR 25: an urgent report has recipients, time and receipts on record, and hands no responsibility over', () => {
  const before = received().build();
  const reported = after(before, report(before));
  expect({ ...reported, urgentReports: undefined }).toEqual({ ...before, urgentReports: undefined });
  expect(reported.urgentReports).toMatchObject([
    {
      to: [DISTRICT_GOVERNMENT.id, PETITION_OFFICE.id],
      at: today.now,
      dueAt: '2026-04-16T02:00:00.000Z',
      receipts: [],
    },
  ]);
  const had = after(reported, receive(reported, office));
  expect(had.urgentReports?.[0]?.receipts).toMatchObject([{ unitId: PETITION_OFFICE.id, at: today.now }]);
  expect(involvedUnitsOf(had)).toContain(DISTRICT_GOVERNMENT.id);
});

test('PR 25: a late report is recorded as late and never refused', () => {
  const found = received().build();
  const late = after(found, report(found, { learnedAt: '2026-04-14T01:59:59.000Z' }));
  const [entry] = late.urgentReports ?? [];
  expect(entry && entry.at > entry.dueAt).toBe(true);
  const inTime = after(found, report(found, { learnedAt: '2026-04-14T02:00:00.000Z' }));
  expect(inTime.urgentReports?.[0]?.dueAt).toBe(today.now);
});

test('nobody learned of it after now or before it came in, and a report says something, to somebody else', () => {
  const found = received().build();
  expect(codeOf(report(found, { learnedAt: '2026-04-15T02:00:01.000Z' }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(report(found, { learnedAt: '2026-04-12T15:59:00.000Z' }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(report(found, { text: ' ' }))).toBe('REASON_REQUIRED');
  expect(codeOf(report(found, { to: [] }))).toBe('UNIT_NOT_INVOLVED');
  expect(codeOf(report(found, { to: [WATER_BUREAU] }))).toBe('SAME_UNIT');
  expect(codeOf(report(found, { acting: officerOf(HOUSING_BUREAU) }))).toBe('ANOTHER_UNITS_STEP');
});

test('a recipient says once that it has a report; nobody says it for another', () => {
  const found = received().build();
  const reported = after(found, report(found));
  expect(codeOf(receive(reported, bureau))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(receive(reported, office, 'U-2'))).toBe('ENTRY_UNKNOWN');
  const had = after(reported, receive(reported, office));
  expect(codeOf(receive(had, office))).toBe('STEP_ALREADY_DONE');
});

test('PR 30: an accusation is reported within its circle only, and never to who is accused', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' });
  const offeredTo = accusation.transferredTo(DISCIPLINE_ORGAN).build();
  const outside = report(accusation.build(), { acting: office, to: [DISTRICT_GOVERNMENT] });
  expect(codeOf(outside)).toBe('ACCUSATION_STAYS_IN_CIRCLE');
  expect(codeOf(report(offeredTo, { acting: office, to: [DISCIPLINE_ORGAN] }))).toBeNull();
  const accused = accusation.accusing({ units: [HOUSING_BUREAU.id] }).build();
  expect(codeOf(report(accused, { acting: office, to: [HOUSING_BUREAU] }))).toBe('UNIT_IS_ACCUSED');
  const found = aPetition().build();
  const claim = { ...found, accused: { units: [ANOTHER_OFFICE.id], cadres: [], outsiders: false } };
  expect(codeOf(report(claim, { acting: office, to: [ANOTHER_OFFICE] }))).toBe('UNIT_CANNOT_RECEIVE');
});
