import { ContestFindingMutation, DecideFindingContestMutation } from './contest-mutations';
import { ApproveReferralMutation } from './referral-mutations';
import {
  ArrangeAssistanceMutation,
  RecordExplanationMutation,
  RecordSolutionMutation,
} from './work-mutations';

/** The mutations that only need the desk and the clock. */
export const FINDINGS_DESK_MUTATIONS = [
  RecordSolutionMutation,
  RecordExplanationMutation,
  ArrangeAssistanceMutation,
  ApproveReferralMutation,
  ContestFindingMutation,
  DecideFindingContestMutation,
] as const;
