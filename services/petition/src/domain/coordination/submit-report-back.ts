import { meetClock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, isBlank, mustBeAStepHere, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { reportsOwed, type ReportDue } from './report-back';
import { anotherUnitsStep } from './units-told';

export interface SubmitReportBack {
  readonly text: string;
  readonly evidence: string;
}

const mustOweAReport: StandingGuard = (petition) =>
  reportsOwed(petition).length === 0 ? reject('NO_REPORT_DUE', law.PR_22_ASSIGN) : null;

const ownReport = (petition: Petition, acting: Acting): ReportDue | null =>
  reportsOwed(petition).find(({ clock }) => clock.unitId !== null && actsFor(acting, clock.unitId)) ?? null;

const mustOweItHimself: StandingGuard = (petition, acting) =>
  ownReport(petition, acting) ? null : anotherUnitsStep(law.PR_22_ASSIGN);

export const submitReportBackGuards: readonly StandingGuard[] = [
  mustBeAStepHere('submitReportBack'),
  mustOweAReport,
  mustOweItHimself,
];

/**
 * The unit that was assigned a petition reports what came of it, with evidence (PR 22), in time or late: the report that is due
 * first. Meets REPORT_BACK. Refuses ILLEGAL_STEP, NO_REPORT_DUE, ANOTHER_UNITS_STEP, REASON_REQUIRED, EVIDENCE_REQUIRED.
 */
export const submitReportBack = (
  petition: Petition,
  { text, evidence }: SubmitReportBack,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(submitReportBackGuards, petition, acting, facts) ??
    mustGiveReason(text, law.PR_22_ASSIGN) ??
    (isBlank(evidence) ? reject('EVIDENCE_REQUIRED', law.PR_22_ASSIGN) : null);
  const due = ownReport(petition, acting);
  if (refusal || !due) return refusal ?? anotherUnitsStep(law.PR_22_ASSIGN);
  return accept({
    type: 'petition.report-back-submitted',
    ...frame(acting, facts, [meetClock(due.clock, facts.today)]),
    clockId: due.clock.id,
    text,
    evidence,
    on: facts.today,
  });
};
