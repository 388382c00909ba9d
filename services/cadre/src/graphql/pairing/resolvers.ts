import { UnitCoverageFields } from './coverage-fields';
import { MentorCoverageQuery, MentorLoadFields } from './mentor-coverage-query';
import { CompletePairingMutation } from './mutations/complete-pairing';
import { ConfirmPairingMutation } from './mutations/confirm-pairing';
import { DecideProbationMutation } from './mutations/decide-probation';
import { EndPairingMutation } from './mutations/end-pairing';
import { EvaluatePairingMutation } from './mutations/evaluate-pairing';
import { ExtendProbationMutation } from './mutations/extend-probation';
import { LogMentorMeetingMutation } from './mutations/log-mentor-meeting';
import { ProposePairingMutation } from './mutations/propose-pairing';
import { RefillSlotMutation } from './mutations/refill-slot';
import { RejectPairingMutation } from './mutations/reject-pairing';
import { ResumePairingMutation } from './mutations/resume-pairing';
import { ReviewGrowthGoalMutation } from './mutations/review-growth-goal';
import { SetGrowthGoalMutation } from './mutations/set-growth-goal';
import { SuspendPairingMutation } from './mutations/suspend-pairing';
import { PairingFields } from './pairing-fields';
import { MentorMeetingFields, PastMentorFields, SlotFields } from './pairing-people';
import { PairingQueries } from './pairing-queries';
import { PairingWorkFields, PairingWorkQuery } from './pairing-work-query';
import { SlotCandidateFields } from './slot-candidate-fields';
import { SlotCandidatesQuery } from './slot-candidates-query';

/** The mutations on an existing pairing: all are built alike. */
export const PAIRING_DESK_MUTATIONS = {
  ConfirmPairingMutation,
  RejectPairingMutation,
  RefillSlotMutation,
  ExtendProbationMutation,
  SuspendPairingMutation,
  ResumePairingMutation,
  EndPairingMutation,
  CompletePairingMutation,
  DecideProbationMutation,
  LogMentorMeetingMutation,
  SetGrowthGoalMutation,
  ReviewGrowthGoalMutation,
  EvaluatePairingMutation,
};

/** Every other resolver of pairings by its name. */
export const PAIRING_RESOLVERS = {
  PairingQueries,
  PairingWorkQuery,
  PairingWorkFields,
  PairingFields,
  SlotFields,
  PastMentorFields,
  MentorMeetingFields,
  SlotCandidatesQuery,
  SlotCandidateFields,
  MentorCoverageQuery,
  UnitCoverageFields,
  MentorLoadFields,
  ProposePairingMutation,
};
