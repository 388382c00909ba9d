import { AddAssistingUnitMutation, EndAssistanceMutation } from './assisting-mutations';
import { DisputeMutations } from './dispute-mutations';
import { CoordinationFields } from './fields';
import { AnswerInstructionMutation, RecordInstructionMutation } from './instruction-mutations';
import { ReportBackMutations } from './report-back-mutations';
import { AnswerSupervisionMutation, SupervisionMutations } from './supervision-mutations';
import { AcknowledgeUrgentReportMutation, ReportUrgentMutation } from './urgent-mutations';

/** The mutations that only need the desk and the clock. */
export const COORDINATION_DESK_MUTATIONS = [
  DisputeMutations,
  AddAssistingUnitMutation,
  EndAssistanceMutation,
  ReportUrgentMutation,
  AcknowledgeUrgentReportMutation,
  ReportBackMutations,
  SupervisionMutations,
  AnswerSupervisionMutation,
  AnswerInstructionMutation,
] as const;

/** What is made with more than that. */
export const COORDINATION_RESOLVERS = [CoordinationFields, RecordInstructionMutation] as const;
