import { PetitionAttachmentsField, PetitionStatusAttachmentsField } from './files/fields';
import { PetitionDocumentsField, PetitionStatusDocumentsField } from './document-fields';
import { PetitionAuditQuery } from './audit-query';
import { AccessAttemptFields, AccessAttemptsQuery } from './access-attempts-query';
import { AccusationFields } from './accusation-fields';
import { PetitionErasureField } from './erasure-field';
import { CadreFields, UnitFields } from './joined-fields';
import { MeasuresQuery } from './measures-query';
import { AcceptPetitionMutation } from './mutations/accept-petition';
import { AcceptTransferMutation } from './mutations/accept-transfer';
import { AddDemandMutation } from './mutations/add-demand';
import { AnswerSuggestionMutation } from './mutations/answer-suggestion';
import { ApproveExtensionMutation } from './mutations/approve-extension';
import { ApprovePetitionRuleChangeMutation } from './mutations/approve-petition-rule-change';
import { AssessDemandMutation } from './mutations/assess-demand';
import { AssignHandlerMutation } from './mutations/assign-handler';
import { ClosePetitionMutation } from './mutations/close-petition';
import { ConfirmRequestHandOverMutation } from './mutations/confirm-request-hand-over';
import { DecideObjectionMutation } from './mutations/decide-objection';
import { DeliverOpinionMutation } from './mutations/deliver-opinion';
import { ErasePersonalDataMutation } from './mutations/erase-personal-data';
import { ExportPersonalDataMutation } from './mutations/export-personal-data';
import { IssueOpinionMutation } from './mutations/issue-opinion';
import { NotifyPetitionerMutation } from './mutations/notify-petitioner';
import { ObjectToTransferMutation } from './mutations/object-to-transfer';
import { DeclareInterestMutation } from './mutations/declare-interest';
import { NameAccusedMutation } from './mutations/name-accused';
import { PetitionEntrance } from './petition-entrance';
import { ProposePetitionRuleChangeMutation } from './mutations/propose-petition-rule-change';
import { RatePetitionMutation } from './mutations/rate-petition';
import { RecordExecutionMutation } from './mutations/record-execution';
import { RecuseMutation } from './mutations/recuse';
import { RegisterPetitionMutation } from './mutations/register-petition';
import { RequestErasureMutation } from './mutations/request-erasure';
import { RequestExtensionMutation } from './mutations/request-extension';
import { RevealPetitionFieldMutation } from './mutations/reveal-petition-field';
import { ReturnToEnterpriseMutation } from './mutations/return-to-enterprise';
import { SetPurposeMutation } from './mutations/set-purpose';
import { ShareAccusationMutation } from './mutations/share-accusation';
import { TransferPetitionMutation } from './mutations/transfer-petition';
import { CompetenceQuery } from './competence-query';
import { LinkSameMatterMutations } from './mutations/link-same-matter';
import { RelatedPetitionsField } from './related-petitions';
import { SetCompetenceMutation } from './mutations/set-competence';
import { RouteProposalsQuery } from './route-proposals-query';
import { SameMatterQuery } from './same-matter-query';
import { MyWorkQuery } from './my-work-query';
import { PetitionFields } from './petition-fields';
import { PetitionOriginField, PetitionOriginFields } from './petition-origin-fields';
import { PetitionPendingFields } from './pending-fields';
import { PetitionStepFields } from './petition-step-fields';
import { PetitionQueries } from './petition-queries';
import { PetitionStatusFields } from './petition-status-fields';
import { PetitionStatusQuery } from './petition-status-query';
import { ApproveDeclineMutation } from './intake/approve-decline';
import { DeclinePetitionMutation } from './intake/decline-petition';
import { DeclineFields, PetitionIntakeFields } from './intake/fields';
import { ReopenPetitionMutation } from './intake/reopen-petition';
import { INTAKE_DESK_MUTATIONS } from './intake/resolvers';
import { DemandFindingsFields, PetitionFindingsFields } from './findings/findings-fields';
import { ProposeReferralMutation, RecordDissuasionMutation } from './findings/referral-mutations';
import { COORDINATION_DESK_MUTATIONS, COORDINATION_RESOLVERS } from './coordination/resolvers';
import { FINDINGS_DESK_MUTATIONS } from './findings/resolvers';
import { PetitionConclusionFields } from './conclusion/fields';
import { CONCLUSION_DESK_MUTATIONS } from './conclusion/resolvers';
import { PetitionReviewFields } from './review/fields';
import { RequestReviewMutations } from './review/request-review';
import { REVIEW_DESK_MUTATIONS } from './review/resolvers';
import { MATTER_DESK_MUTATIONS } from './matter/resolvers';
import { ReceivingUnitsQuery } from './receiving-units-query';
import { RulesQuery } from './rules-query';
import { VisitMutations } from './visit/visit-mutations';
import { VisitFields } from './visit/visit-type';
import { VisitsQuery } from './visit/visits-query';

/** The mutations that only need the desk and the clock. */
export const DESK_MUTATIONS = [
  SetPurposeMutation,
  AcceptTransferMutation,
  ObjectToTransferMutation,
  DecideObjectionMutation,
  NotifyPetitionerMutation,
  AcceptPetitionMutation,
  AssessDemandMutation,
  RequestExtensionMutation,
  ApproveExtensionMutation,
  IssueOpinionMutation,
  AnswerSuggestionMutation,
  DeliverOpinionMutation,
  ClosePetitionMutation,
  RatePetitionMutation,
  RecordExecutionMutation,
  RequestErasureMutation,
  ...INTAKE_DESK_MUTATIONS,
  ...COORDINATION_DESK_MUTATIONS,
  ...FINDINGS_DESK_MUTATIONS,
  ...CONCLUSION_DESK_MUTATIONS,
  ...REVIEW_DESK_MUTATIONS,
  ...MATTER_DESK_MUTATIONS,
] as const;

/** Every resolver of the subgraph. */
export const RESOLVERS = [
  PetitionQueries,
  MyWorkQuery,
  PetitionFields,
  PetitionStepFields,
  PetitionStatusQuery,
  PetitionStatusFields,
  PetitionConclusionFields,
  PetitionReviewFields,
  RequestReviewMutations,
  MeasuresQuery,
  ReceivingUnitsQuery,
  UnitFields,
  CadreFields,
  RegisterPetitionMutation,
  TransferPetitionMutation,
  AddDemandMutation,
  AssignHandlerMutation,
  RevealPetitionFieldMutation,
  AccusationFields,
  PetitionPendingFields,
  PetitionDocumentsField,
  PetitionAttachmentsField,
  PetitionStatusAttachmentsField,
  PetitionStatusDocumentsField,
  AccessAttemptsQuery,
  AccessAttemptFields,
  NameAccusedMutation,
  ShareAccusationMutation,
  DeclareInterestMutation,
  RecuseMutation,
  PetitionEntrance,
  ...DESK_MUTATIONS,
  ...COORDINATION_RESOLVERS,
  ErasePersonalDataMutation,
  ExportPersonalDataMutation,
  PetitionErasureField,
  PetitionIntakeFields,
  DeclineFields,
  DeclinePetitionMutation,
  ApproveDeclineMutation,
  ReopenPetitionMutation,
  PetitionOriginField,
  PetitionOriginFields,
  ConfirmRequestHandOverMutation,
  ReturnToEnterpriseMutation,
  RulesQuery,
  ProposePetitionRuleChangeMutation,
  ApprovePetitionRuleChangeMutation,
  PetitionAuditQuery,
  RecordDissuasionMutation,
  ProposeReferralMutation,
  DemandFindingsFields,
  PetitionFindingsFields,
  SameMatterQuery,
  RouteProposalsQuery,
  CompetenceQuery,
  SetCompetenceMutation,
  RelatedPetitionsField,
  LinkSameMatterMutations,
  VisitsQuery,
  VisitMutations,
  VisitFields,
];
