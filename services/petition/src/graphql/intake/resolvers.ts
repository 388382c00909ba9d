import { AmendPetitionMutation } from './amend-petition';
import { AnswerCorrectionMutation } from './answer-correction';
import { ContestDeclineMutation } from './contest-decline';
import { DecideContestMutation } from './decide-contest';
import { GuideToProcedureMutation } from './guide-to-procedure';
import { RecordProcedureResultMutation } from './record-procedure-result';
import { RequestCorrectionMutation } from './request-correction';
import { WithdrawPetitionMutation } from './withdraw-petition';

/** The mutations of this part that only need the desk and the clock. */
export const INTAKE_DESK_MUTATIONS = [
  AmendPetitionMutation,
  RequestCorrectionMutation,
  AnswerCorrectionMutation,
  GuideToProcedureMutation,
  RecordProcedureResultMutation,
  ContestDeclineMutation,
  DecideContestMutation,
  WithdrawPetitionMutation,
] as const;
