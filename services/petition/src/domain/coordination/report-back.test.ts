import {
  aPetition,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  WATER_BUREAU,
  DISCIPLINE_ORGAN,
} from '../../../test/builders';
import { assignedTo, DISTRICT_GOVERNMENT, raisedBy, unitFactsOf } from '../../../test/coordination-builders';
import { after, clockOf, codeOf } from '../../../test/outcomes';
import type { Acting } from '../acting';
import { decideObjection } from '../decide-objection';
import { passTime } from '../pass-time';
import { PR_22_ASSIGN } from '../law';
import type { Petition } from '../petition';
import { setPurpose } from '../set-purpose';
import { NO_WALL } from '../wall';
import { decideDispute } from './decide-dispute';
import { startClockUntil } from './due-clock';
import { acceptReportBack, returnForRework } from './judge-report-back';
import { reportsOf, reportsOwed } from './report-back';
import { submitReportBack } from './submit-report-back';

const today = factsOn('2026-04-20');
const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE);
const assigned = assignedTo(aPetition(), WATER_BUREAU, '2026-05-20');
const handled = assigned.received().accepted();

const submit = (petition: Petition, acting: Acting = bureau, text = '已恢复供水', evidence = '验收单') =>
  submitReportBack(petition, { text, evidence }, acting, today);
const acceptIt = (petition: Petition, acting: Acting = office, reportId = 'REPORT_BACK-1') =>
  acceptReportBack(petition, { reportId }, acting, today);
const rework = (petition: Petition, by: string, reason = '不全', acting: Acting = office) =>
  returnForRework(
    petition,
    { reportId: 'REPORT_BACK-1', reason, reportBackBy: factsOn(by).today },
    acting,
    today,
  );

test('PR 22(3): who takes over what is assigned owes a report by the day that was set, however it came to have it', () => {
  const due = { kind: 'REPORT_BACK', unitId: WATER_BUREAU.id, dueOn: '2026-05-20', state: 'RUNNING' };
  expect(clockOf(assigned.received().build(), 'REPORT_BACK')).toMatchObject(due);
  expect(clockOf(assigned.afterSilence(10).build(), 'REPORT_BACK')).toMatchObject(due);
  const objected = assigned.objectedTo().build();
  const refused = decideObjection(
    objected,
    { agreed: false, reason: '属其职责' },
    office,
    factsOn('2026-04-14'),
  );
  expect(clockOf(after(objected, refused), 'REPORT_BACK')).toMatchObject(due);
  const disputed = raisedBy(assigned.objectedTo(), WATER_BUREAU, [unitFactsOf(HOUSING_BUREAU)]).build();
  const command = { lead: unitFactsOf(HOUSING_BUREAU), assisting: [], reason: '属其职责', minutes: null };
  const decision = decideDispute(
    disputed,
    command,
    officerOf(DISTRICT_GOVERNMENT),
    factsOn('2026-04-14'),
    NO_WALL,
  );
  expect(reportsOf(after(disputed, decision))).toMatchObject([
    { clock: { ...due, unitId: HOUSING_BUREAU.id }, by: PETITION_OFFICE.id },
  ]);
});

test('PR 22(3): an offer that isn’t taken over, or only transferred, calls for no report', () => {
  expect(reportsOf(assigned.build())).toEqual([]);
  const objected = assigned.objectedTo().build();
  const back = decideObjection(objected, { agreed: true, reason: null }, office, factsOn('2026-04-14'));
  expect(reportsOf(after(objected, back))).toEqual([]);
  const transferred = aPetition().transferredTo(WATER_BUREAU).received().accepted().build();
  expect(codeOf(submit(transferred))).toBe('NO_REPORT_DUE');
});

test('PR 22(3): the assigned unit reports with evidence, the assigning one accepts, and the case stays where it is', () => {
  const found = handled.build();
  const reported = after(found, submit(found));
  expect(clockOf(reported, 'REPORT_BACK')).toMatchObject({ state: 'MET', metOn: '2026-04-20' });
  const accepted = after(reported, acceptIt(reported));
  expect(accepted).toMatchObject({ status: 'HANDLING', answer: null, heldBy: { id: WATER_BUREAU.id } });
  expect(reportsOf(accepted)[0]?.report?.verdict).toEqual({
    ...{ verdict: 'ACCEPTED', reason: null, on: '2026-04-20' },
  });
  expect(codeOf(acceptIt(accepted))).toBe('NO_REPORT_DUE');
  expect(codeOf(submit(accepted))).toBe('NO_REPORT_DUE');
});

test('a report is late by one day and red, and counts as given late all the same', () => {
  const late = factsOn('2026-05-21');
  const found = after(handled.build(), passTime(handled.build(), late));
  expect(clockOf(found, 'REPORT_BACK').state).toBe('MISSED');
  expect(found.supervision?.map(({ clockId }) => clockId)).toContain('REPORT_BACK-1');
  const reported = after(found, submitReportBack(found, { text: '已办', evidence: '材料' }, bureau, late));
  expect(clockOf(reported, 'REPORT_BACK')).toMatchObject({ state: 'MISSED', metOn: '2026-05-21' });
});

test('rework runs to a new day, not yesterday’s nor beyond the rule table’s, and is reported on anew', () => {
  const reported = after(handled.build(), submit(handled.build()));
  expect(codeOf(rework(reported, '2026-04-20'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(rework(reported, '2026-05-21'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(rework(reported, '2026-05-20', ' '))).toBe('REASON_REQUIRED');
  const again = after(reported, rework(reported, '2026-05-20'));
  expect(again.status).toBe('HANDLING');
  expect(reportsOwed(again)).toMatchObject([
    { clock: { id: 'REPORT_BACK-2', dueOn: '2026-05-20', unitId: WATER_BUREAU.id }, by: PETITION_OFFICE.id },
  ]);
  expect(codeOf(rework(again, '2026-05-20'))).toBe('NO_REPORT_DUE');
  const second = after(again, submit(again));
  expect(codeOf(acceptIt(second))).toBe('STEP_ALREADY_DONE');
  expect(codeOf(acceptIt(second, office, 'REPORT_BACK-9'))).toBe('ENTRY_UNKNOWN');
  expect(codeOf(acceptIt(second, office, 'REPORT_BACK-2'))).toBeNull();
});

test('nobody reports for another, nor accepts his own report, nor without words and evidence', () => {
  const found = handled.build();
  expect(codeOf(submit(found, office))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(submit(found, PETITIONER))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(submit(found, bureau, ' '))).toBe('REASON_REQUIRED');
  expect(codeOf(submit(found, bureau, '已办', ' '))).toBe('EVIDENCE_REQUIRED');
  expect(codeOf(submit(assigned.received().build()))).toBe('ILLEGAL_STEP');
  const reported = after(found, submit(found));
  expect(codeOf(acceptIt(reported, bureau))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(rework(reported, '2026-05-01', '不全', bureau))).toBe('ANOTHER_UNITS_STEP');
});

test('what came with a superior’s own number is reported by the office that has it, which records his word', () => {
  const found = handled.build();
  const due = {
    kind: 'REPORT_BACK',
    unitId: PETITION_OFFICE.id,
    startedOn: today.today,
    dueOn: today.today,
  } as const;
  const clock = startClockUntil([], { ...due, source: PR_22_ASSIGN }, today);
  const own = {
    ...found,
    clocks: [clock, ...found.clocks.filter(({ kind }) => kind !== 'REPORT_BACK')],
    assignments: [],
  };
  expect(codeOf(submit(own))).toBe('ANOTHER_UNITS_STEP');
  const reported = after(own, submit(own, office));
  expect(codeOf(acceptIt(reported, bureau))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(acceptIt(reported, office))).toBeNull();
});

test('PR 30: what turns out to be an accusation asks nothing more of a unit that may not know of it', () => {
  const found = handled.build();
  const recalled = after(found, setPurpose(found, { purpose: 'ACCUSATION' }, office, today));
  expect(clockOf(recalled, 'REPORT_BACK').state).toBe('VOID');
  expect(recalled.heldBy.id).not.toBe(DISCIPLINE_ORGAN.id);
});
