import { addDays, type PlainDate } from '@lianxin/calendar';
import { nextClockId } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustBeATrueDate, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import { startClockUntil } from './due-clock';
import { judgeOf, reportsOf, reportsToJudge, type ReportDue } from './report-back';
import { anotherUnitsStep } from './units-told';

export interface AcceptReportBack {
  /** The report, by the id of its clock. */
  readonly reportId: string;
}

export interface ReturnForRework extends AcceptReportBack {
  readonly reason: string;
  /** The new last day. */
  readonly reportBackBy: PlainDate;
}

const judgedBy = (acting: Acting, due: ReportDue): boolean => {
  const judge = judgeOf(due);
  return judge !== null && actsFor(acting, judge);
};

const mustHaveAReport: StandingGuard = (petition) =>
  reportsToJudge(petition).length === 0 ? reject('NO_REPORT_DUE', law.PR_22_ASSIGN) : null;

const mustHaveAssigned: StandingGuard = (petition, acting) =>
  reportsToJudge(petition).some((due) => judgedBy(acting, due)) ? null : anotherUnitsStep(law.PR_22_ASSIGN);

export const acceptReportBackGuards: readonly StandingGuard[] = [
  mustBeAStepHere('acceptReportBack'),
  mustHaveAReport,
  mustHaveAssigned,
];

export const returnForReworkGuards: readonly StandingGuard[] = [
  mustBeAStepHere('returnForRework'),
  mustHaveAReport,
  mustHaveAssigned,
];

const find = (petition: Petition, reportId: string): ReportDue | null =>
  reportsOf(petition).find(({ clock, report }) => report !== null && clock.id === reportId) ?? null;

/** The report is one of this petition (ENTRY_UNKNOWN), of the own assignment, and nobody has spoken on it (STEP_ALREADY_DONE). */
const mustBeJudgeable = (due: ReportDue | null, acting: Acting): PetitionRejection | null => {
  if (!due) return reject('ENTRY_UNKNOWN', law.PR_22_ASSIGN);
  if (!judgedBy(acting, due)) return anotherUnitsStep(law.PR_22_ASSIGN);
  return due.report?.verdict ? reject('STEP_ALREADY_DONE', law.PR_22_ASSIGN) : null;
};

/**
 * The assigning unit is content with a report back (PR 22). Refuses ILLEGAL_STEP, NO_REPORT_DUE, ANOTHER_UNITS_STEP, ENTRY_UNKNOWN,
 * STEP_ALREADY_DONE.
 */
export const acceptReportBack = (
  petition: Petition,
  { reportId }: AcceptReportBack,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(acceptReportBackGuards, petition, acting, facts) ??
  mustBeJudgeable(find(petition, reportId), acting) ??
  accept({
    type: 'petition.report-back-judged',
    ...frame(acting, facts),
    ...{ clockId: reportId, verdict: 'ACCEPTED', reason: null, nextClockId: null, on: facts.today },
  });

/**
 * The assigning unit wants the work done again, for a reason and by a new day, at most as far off as the rule table has it for
 * a report (PR 22); the case goes on as it stands. Starts another REPORT_BACK. Refuses ILLEGAL_STEP, NO_REPORT_DUE,
 * ANOTHER_UNITS_STEP, ENTRY_UNKNOWN, STEP_ALREADY_DONE, REASON_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const returnForRework = (
  petition: Petition,
  { reportId, reason, reportBackBy }: ReturnForRework,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const due = find(petition, reportId);
  const tomorrow = addDays(facts.today, 1);
  const latest = addDays(facts.today, facts.rules.rules.reportBack.value);
  const refusal =
    firstRefusal(returnForReworkGuards, petition, acting, facts) ??
    mustBeJudgeable(due, acting) ??
    mustGiveReason(reason, law.PR_22_ASSIGN) ??
    mustBeATrueDate(reportBackBy, tomorrow, latest);
  if (refusal) return refusal;
  const unitId = due?.clock.unitId ?? petition.heldBy.id;
  const again = { kind: 'REPORT_BACK', unitId, startedOn: facts.today, dueOn: reportBackBy } as const;
  return accept({
    type: 'petition.report-back-judged',
    ...frame(acting, facts, [
      startClockUntil(petition.clocks, { ...again, source: law.LOCAL_REPORT_BACK }, facts),
    ]),
    clockId: reportId,
    verdict: 'REWORK',
    reason,
    nextClockId: nextClockId(petition.clocks, 'REPORT_BACK'),
    on: facts.today,
  });
};
