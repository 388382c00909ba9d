import type { Locale } from '@lianxin/access';
import { CAUSE_LABELS } from '../../application/words/coordination';
import { openDispute } from '../../domain/coordination/involved';
import { reportsOf, type ReportDue } from '../../domain/coordination/report-back';
import type { Instruction, SupervisionEntry, UrgentReport } from '../../domain/coordination/state';
import { supervisionStateOf } from '../../domain/coordination/supervision';
import type { Petition } from '../../domain/petition';
import type { InstructionType, SupervisionType } from './oversight-parts';
import type { AssistingUnitType, DisputeType, ReportBackType, UrgentReportType } from './parts';

const ref = (id: string | null): { id: string } | null => (id === null ? null : { id });

/** The units that help or helped. */
export const toAssistingUnits = ({ assistingUnits = [] }: Petition): AssistingUnitType[] =>
  assistingUnits.map(({ unitId, task, since, until, contribution }) => ({
    ...{ unit: { id: unitId }, task, contribution },
    since: new Date(since),
    until: until === null ? null : new Date(until),
  }));

/** The last dispute; null where there never was one. */
export const toDispute = (petition: Petition): DisputeType | null => {
  const dispute = petition.disputes?.at(-1);
  if (!dispute) return null;
  const { raisedBy, reasons, at, between, decider, decision } = dispute;
  return {
    ...{ reasons, at: new Date(at), decidedBy: decider.kind },
    raisedBy: { id: raisedBy },
    between: between.map((id) => ({ id })),
    decider: { id: decider.unitId },
    pending: openDispute(petition) === dispute,
    lead: ref(decision?.leadId ?? null),
    assisting: (decision?.assisting ?? []).map((id) => ({ id })),
    reason: decision?.reason ?? null,
    minutes: decision?.minutes ?? null,
    decidedAt: decision ? new Date(decision.at) : null,
  };
};

/** An urgent report with its receipts. */
export const toUrgentReport = (report: UrgentReport): UrgentReportType => {
  const { id, by, to, urgentMatter: matter, text, learnedAt, at, dueAt, receipts } = report;
  return {
    ...{ id, matter, text, late: at > dueAt },
    unit: ref(by.unitId),
    to: to.map((unitId) => ({ id: unitId })),
    learnedAt: new Date(learnedAt),
    at: new Date(at),
    dueAt: new Date(dueAt),
    receipts: receipts.map((receipt) => ({ unit: { id: receipt.unitId }, at: new Date(receipt.at) })),
  };
};

const toReportBack = ({ clock, by, report }: ReportDue): ReportBackType => ({
  ...{ id: clock.id, dueOn: clock.dueOn, unit: ref(clock.unitId), assignedBy: ref(by) },
  submittedOn: report?.on ?? null,
  text: report?.text ?? null,
  evidence: report?.evidence ?? null,
  verdict: report?.verdict?.verdict ?? null,
  reason: report?.verdict?.reason ?? null,
});

/** The reports back that are owed or were given. */
export const toReportBacks = (petition: Petition): ReportBackType[] => reportsOf(petition).map(toReportBack);

const matterOf = ({ matter, cause, dueOn }: SupervisionEntry, locale: Locale): string =>
  cause === null
    ? (matter ?? '')
    : CAUSE_LABELS[cause][locale === 'en' ? 'en' : 'zh'].replace('{dueOn}', dueOn ?? '');

/** An entry of supervision as it stands. */
export const toSupervision = (
  entry: SupervisionEntry,
  petition: Petition,
  locale: Locale,
): SupervisionType => {
  const { id, kind, unitId, by, on, dueOn, answer, closed } = entry;
  return {
    ...{ id, kind, dueOn, openedOn: on, unit: { id: unitId }, openedBy: ref(by) },
    state: supervisionStateOf(entry, petition),
    matter: matterOf(entry, locale),
    answer: answer?.text ?? null,
    answeredOn: answer?.on ?? null,
    result: closed?.text ?? null,
    closedOn: closed?.on ?? null,
  };
};

/** A leader's instruction with what came of it. */
export const toInstruction = ({
  leaderId,
  ownerUnitId,
  ownerOfficerId,
  feedback,
  ...said
}: Instruction): InstructionType => {
  const { id, leaderName, text, instructedOn, dueOn, feedbackAsked } = said;
  return {
    ...{ id, leaderName, text, instructedOn, dueOn, feedbackAsked },
    leader: ref(leaderId),
    owner: { id: ownerUnitId },
    officer: ref(ownerOfficerId),
    feedback: feedback?.text ?? null,
    answeredOn: feedback?.on ?? null,
  };
};
