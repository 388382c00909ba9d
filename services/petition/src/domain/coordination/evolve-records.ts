import type { Petition } from '../petition';
import type { CoordinationEvent } from './events';

type Of<Type extends CoordinationEvent['type']> = Extract<CoordinationEvent, { type: Type }>;

/** The state after a report upward, its receipt, a report back, or what was said of it. */
export const reported = (
  petition: Petition,
  event: Of<
    | 'petition.urgent-reported'
    | 'petition.urgent-report-received'
    | 'petition.report-back-submitted'
    | 'petition.report-back-judged'
  >,
): Petition => {
  const { by, at } = event;
  const { urgentReports = [], reportBacks = [], assignments = [] } = petition;
  switch (event.type) {
    case 'petition.urgent-reported': {
      const { reportId: id, to, urgentMatter, text, learnedAt, dueAt } = event;
      const report = { id, by, to, urgentMatter, text, learnedAt, at, dueAt, receipts: [] };
      return { ...petition, urgentReports: [...urgentReports, report] };
    }
    case 'petition.urgent-report-received': {
      const receipt = { unitId: event.unitId, at, by };
      return {
        ...petition,
        urgentReports: urgentReports.map((report) =>
          report.id === event.reportId ? { ...report, receipts: [...report.receipts, receipt] } : report,
        ),
      };
    }
    case 'petition.report-back-submitted': {
      const { clockId, text, evidence, on } = event;
      return {
        ...petition,
        reportBacks: [...reportBacks, { clockId, text, evidence, on, by, verdict: null }],
      };
    }
    case 'petition.report-back-judged': {
      const { clockId, verdict, reason, nextClockId, on } = event;
      const assigner = assignments.find((assignment) => assignment.clockId === clockId)?.by;
      const again = nextClockId !== null && assigner !== undefined;
      return {
        ...petition,
        reportBacks: reportBacks.map((report) =>
          report.clockId === clockId ? { ...report, verdict: { verdict, reason, on } } : report,
        ),
        assignments: again ? [...assignments, { clockId: nextClockId, by: assigner }] : assignments,
      };
    }
  }
};

/** The state after an entry of supervision, its answer or its end. */
export const supervised = (
  petition: Petition,
  event: Of<'petition.supervision-opened' | 'petition.supervision-answered' | 'petition.supervision-closed'>,
): Petition => {
  const { supervision = [] } = petition;
  if (event.type === 'petition.supervision-opened') {
    const { entryId: id, kind, unitId, openedBy, on, matter, cause, clockId, dueOn } = event;
    const entry = { id, kind, unitId, by: openedBy, on, matter, cause, clockId, dueOn };
    return { ...petition, supervision: [...supervision, { ...entry, answer: null, closed: null }] };
  }
  const { text, on, by } = event;
  const said = event.type === 'petition.supervision-answered' ? 'answer' : 'closed';
  return {
    ...petition,
    supervision: supervision.map((entry) =>
      entry.id === event.entryId ? { ...entry, [said]: { text, on, by } } : entry,
    ),
  };
};

/** The state after an instruction or what came of it. */
export const instructed = (
  petition: Petition,
  event: Of<'petition.instruction-recorded' | 'petition.instruction-answered'>,
): Petition => {
  const { instructions = [] } = petition;
  if (event.type === 'petition.instruction-recorded') {
    const { entryId: id, leaderId, leaderName, text, instructedOn, by: recordedBy } = event;
    const { ownerUnitId, ownerOfficerId, dueOn, feedbackAsked } = event;
    const owned = { ownerUnitId, ownerOfficerId, dueOn, feedbackAsked, recordedBy, feedback: null };
    return {
      ...petition,
      instructions: [...instructions, { id, leaderId, leaderName, text, instructedOn, ...owned }],
    };
  }
  const { text, on, by } = event;
  return {
    ...petition,
    instructions: instructions.map((one) =>
      one.id === event.entryId ? { ...one, feedback: { text, on, by } } : one,
    ),
  };
};
