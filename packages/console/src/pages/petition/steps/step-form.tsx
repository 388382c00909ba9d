import type { ComponentType } from 'react';
import { AcceptPetition } from './accept-petition';
import { AcceptTransfer } from './accept-transfer';
import { AddDemand } from './add-demand';
import { AnswerSuggestion } from './answer-suggestion';
import { ApproveExtension } from './approve-extension';
import { AssessDemands } from './assess-demand';
import { AssignHandler } from './assign-handler';
import { ClosePetition } from './close-petition';
import { ConfirmRequestHandOver } from './confirm-request-hand-over';
import { DecideObjection } from './decide-objection';
import { DeclareInterest } from './declare-interest';
import { DeliverOpinion } from './deliver-opinion';
import { IssueOpinion } from './issue-opinion';
import { NameAccused } from './name-accused';
import { NotifyPetitioner } from './notify-petitioner';
import { ObjectToTransfer } from './object-to-transfer';
import { RecordExecution } from './record-execution';
import { Recuse } from './recuse';
import { RequestExtension } from './request-extension';
import { ReturnToEnterprise } from './return-to-enterprise';
import { SetPurpose } from './set-purpose';
import { ShareAccusation } from './share-accusation';
import type { StepProps } from './step';
import type { StepCommand } from './step-commands';
import styles from './steps.module.css';
import { TransferPetition } from './transfer-petition';
import { RecordSolution } from './record-solution';
import { RecordExplanation } from './record-explanation';
import { ArrangeAssistance } from './arrange-assistance';
import { RequestCorrection } from './request-correction';
import { AnswerCorrection } from './answer-correction';
import { GuideToProcedure } from './guide-to-procedure';
import { RecordProcedureResult } from './record-procedure-result';
import { DeclinePetition } from './decline-petition';
import { ApproveDecline } from './approve-decline';
import { ContestDecline } from './contest-decline';
import { DecideContest } from './decide-contest';
import { WithdrawPetition } from './withdraw-petition';
import { ReopenPetition } from './reopen-petition';
import { SubmitReportBack } from './submit-report-back';
import { AcceptReportBack } from './accept-report-back';
import { ReturnForRework } from './return-for-rework';
import { RaiseDispute } from './raise-dispute';
import { DecideDispute } from './decide-dispute';
import { AddAssistingUnit } from './add-assisting-unit';
import { EndAssistance } from './end-assistance';
import { OpenSupervision } from './open-supervision';
import { AnswerSupervision } from './answer-supervision';
import { CloseSupervision } from './close-supervision';
import { ReportUrgent } from './report-urgent';
import { AcknowledgeUrgentReport } from './acknowledge-urgent-report';
import { RequestReReview, RequestReview } from './review-request';
import { DecideReview } from './decide-review';
import { DecideReReview } from './decide-re-review';
import { DeliverReviewDecision } from './deliver-review-decision';
import { RecordMediation } from './record-mediation';
import { RecordCallback } from './record-callback';
import { RecordDissuasion } from './record-dissuasion';
import { ProposeReferral } from './propose-referral';
import { ApproveReferral } from './approve-referral';
import { ContestFinding } from './contest-finding';
import { DecideFindingContest } from './decide-finding-contest';
import { OfferSimplified } from './offer-simplified';
import { ConvertToOrdinary } from './convert-to-ordinary';
import { HoldHearing } from './hold-hearing';
import { ConcludeHearing } from './conclude-hearing';
import { RecordExternalReview } from './record-external-review';
import { AnswerDuty } from './answer-duty';
import { ServeOpinionAgain } from './serve-opinion-again';
import { RecordInstruction } from './record-instruction';
import { AnswerInstruction } from './answer-instruction';
import { AmendPetition } from './amend-petition';
import { LinkSameMatter } from './link-same-matter';
import { UnlinkSameMatter } from './unlink-same-matter';

const FORMS: Readonly<Record<StepCommand, ComponentType<StepProps>>> = {
  setPurpose: SetPurpose,
  transferPetition: TransferPetition,
  acceptTransfer: AcceptTransfer,
  objectToTransfer: ObjectToTransfer,
  decideObjection: DecideObjection,
  notifyPetitioner: NotifyPetitioner,
  acceptPetition: AcceptPetition,
  addDemand: AddDemand,
  assessDemand: AssessDemands,
  requestExtension: RequestExtension,
  approveExtension: ApproveExtension,
  issueOpinion: IssueOpinion,
  answerSuggestion: AnswerSuggestion,
  deliverOpinion: DeliverOpinion,
  recordExecution: RecordExecution,
  closePetition: ClosePetition,
  assignHandler: AssignHandler,
  nameAccused: NameAccused,
  shareAccusation: ShareAccusation,
  declareInterest: DeclareInterest,
  recuse: Recuse,
  confirmRequestHandOver: ConfirmRequestHandOver,
  returnToEnterprise: ReturnToEnterprise,
  recordSolution: RecordSolution,
  recordExplanation: RecordExplanation,
  arrangeAssistance: ArrangeAssistance,
  requestCorrection: RequestCorrection,
  answerCorrection: AnswerCorrection,
  guideToProcedure: GuideToProcedure,
  recordProcedureResult: RecordProcedureResult,
  declinePetition: DeclinePetition,
  approveDecline: ApproveDecline,
  contestDecline: ContestDecline,
  decideContest: DecideContest,
  withdrawPetition: WithdrawPetition,
  reopenPetition: ReopenPetition,
  submitReportBack: SubmitReportBack,
  acceptReportBack: AcceptReportBack,
  returnForRework: ReturnForRework,
  raiseDispute: RaiseDispute,
  decideDispute: DecideDispute,
  addAssistingUnit: AddAssistingUnit,
  endAssistance: EndAssistance,
  openSupervision: OpenSupervision,
  answerSupervision: AnswerSupervision,
  closeSupervision: CloseSupervision,
  reportUrgent: ReportUrgent,
  acknowledgeUrgentReport: AcknowledgeUrgentReport,
  requestReview: RequestReview,
  decideReview: DecideReview,
  requestReReview: RequestReReview,
  decideReReview: DecideReReview,
  deliverReviewDecision: DeliverReviewDecision,
  recordMediation: RecordMediation,
  recordCallback: RecordCallback,
  recordDissuasion: RecordDissuasion,
  proposeReferral: ProposeReferral,
  approveReferral: ApproveReferral,
  contestFinding: ContestFinding,
  decideFindingContest: DecideFindingContest,
  offerSimplified: OfferSimplified,
  convertToOrdinary: ConvertToOrdinary,
  holdHearing: HoldHearing,
  concludeHearing: ConcludeHearing,
  recordExternalReview: RecordExternalReview,
  answerDuty: AnswerDuty,
  serveOpinionAgain: ServeOpinionAgain,
  recordInstruction: RecordInstruction,
  answerInstruction: AnswerInstruction,
  amendPetition: AmendPetition,
  linkSameMatter: LinkSameMatter,
  unlinkSameMatter: UnlinkSameMatter,
};

/** The form of a step; all of them are one file to load, when the case page is idle. */
export const StepForm = ({ command, ...props }: StepProps & { readonly command: StepCommand }) => {
  const Form = FORMS[command];
  return (
    <div className={styles.form}>
      <Form {...props} />
    </div>
  );
};
