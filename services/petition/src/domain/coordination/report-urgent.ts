import { shanghaiDateOf } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, mustBeAStepHere, mustGiveReason, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import type { UnitFacts } from '../unit';
import type { Wall } from '../wall';
import { actsForOneOf, anotherUnitsStep, mayBeTold, mustActForInvolved } from './units-told';
import type { UrgentReport } from './state';
import type { UrgentMatter } from './vocabulary';

export interface ReportUrgent {
  readonly to: readonly UnitFacts[];
  readonly urgentMatter: UrgentMatter;
  readonly text: string;
  /** When the unit learned of it: an ISO instant. */
  readonly learnedAt: string;
}

const HOUR = 3_600_000;

export const reportUrgentGuards: readonly StandingGuard[] = [
  mustBeAStepHere('reportUrgent'),
  mustActForInvolved(law.PR_25_URGENT),
];

/** Nobody learned of it before it came in, nor after now: DATE_NOT_POSSIBLE. */
const mustHaveLearned = (learnedAt: string, petition: Petition, facts: Facts): PetitionRejection | null => {
  const date = shanghaiDateOf(new Date(learnedAt));
  return date < petition.receivedOn || new Date(learnedAt) > new Date(facts.now)
    ? reject('DATE_NOT_POSSIBLE', law.PR_25_URGENT, {
        ...{ date, earliest: petition.receivedOn, latest: facts.today },
      })
    : null;
};

const mustGoToOthers = ({ to }: ReportUrgent, acting: Acting): PetitionRejection | null => {
  if (to.length === 0) return reject('UNIT_NOT_INVOLVED', law.PR_25_URGENT);
  return to.some(({ id }) => actsFor(acting, id)) ? reject('SAME_UNIT', law.PR_25_URGENT) : null;
};

/**
 * Reports an urgent matter upward, to units that have to acknowledge it (PR 25); late or not, it is recorded, and who answers goes
 * on answering. An accusation is reported within its circle only. Refuses ANOTHER_UNITS_STEP, REASON_REQUIRED, DATE_NOT_POSSIBLE,
 * UNIT_NOT_INVOLVED, SAME_UNIT, UNIT_IS_ACCUSED, UNIT_CANNOT_RECEIVE, ACCUSATION_STAYS_IN_CIRCLE, UNIT_NOT_ACTIVE.
 */
export const reportUrgent = (
  petition: Petition,
  command: ReportUrgent,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision => {
  const { to, urgentMatter, text, learnedAt } = command;
  const refusal =
    firstRefusal(reportUrgentGuards, petition, acting, facts) ??
    mustGiveReason(text, law.PR_25_URGENT) ??
    mustHaveLearned(learnedAt, petition, facts) ??
    mustGoToOthers(command, acting) ??
    mayBeTold(to, petition, wall);
  if (refusal) return refusal;
  const due = new Date(learnedAt).getTime() + facts.rules.rules.urgentReport.value * HOUR;
  return accept({
    type: 'petition.urgent-reported',
    ...frame(acting, facts),
    reportId: `U-${(petition.urgentReports ?? []).length + 1}`,
    to: [...new Set(to.map(({ id }) => id))],
    ...{ urgentMatter, text, learnedAt, dueAt: new Date(due).toISOString() },
  });
};

const hasReceipt = ({ receipts }: UrgentReport, unitId: string): boolean =>
  receipts.some((receipt) => receipt.unitId === unitId);

/** The recipients that haven't said yet that they have a report. */
export const recipientsAwaited = (report: UrgentReport): readonly string[] =>
  report.to.filter((unitId) => !hasReceipt(report, unitId));

const mustBeARecipient: StandingGuard = ({ urgentReports = [] }, acting) => {
  if (!urgentReports.some(({ to }) => actsForOneOf(acting, to))) return anotherUnitsStep(law.PR_25_URGENT);
  return urgentReports.some((report) => actsForOneOf(acting, recipientsAwaited(report)))
    ? null
    : reject('STEP_ALREADY_DONE', law.PR_25_URGENT);
};

export const acknowledgeUrgentReportGuards: readonly StandingGuard[] = [
  mustBeAStepHere('acknowledgeUrgentReport'),
  mustBeARecipient,
];

/**
 * A recipient puts on record that it has an urgent report (PR 25); responsibility stays where it is. Refuses ANOTHER_UNITS_STEP,
 * ENTRY_UNKNOWN, STEP_ALREADY_DONE.
 */
export const acknowledgeUrgentReport = (
  petition: Petition,
  { reportId }: { readonly reportId: string },
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const report = (petition.urgentReports ?? []).find(({ id }) => id === reportId);
  const unitId = report?.to.find((id) => actsFor(acting, id));
  const refusal = firstRefusal(acknowledgeUrgentReportGuards, petition, acting, facts);
  if (refusal) return refusal;
  if (!report) return reject('ENTRY_UNKNOWN', law.PR_25_URGENT);
  if (unitId === undefined) return anotherUnitsStep(law.PR_25_URGENT);
  return hasReceipt(report, unitId)
    ? reject('STEP_ALREADY_DONE', law.PR_25_URGENT)
    : accept({ type: 'petition.urgent-report-received', ...frame(acting, facts), reportId, unitId });
};
