import { AcceptRequestMutation } from '../mutations/request/accept-request';
import { AnswerQuestionMutation } from '../mutations/request/answer-question';
import { AskFirmMutation } from '../mutations/request/ask-firm';
import { AssignRequestHandlerMutation } from '../mutations/request/assign-request-handler';
import { CloseRequestMutation } from '../mutations/request/close-request';
import { ContactAfterBadRatingMutation } from '../mutations/request/contact-after-bad-rating';
import { ContactFirmMutation } from '../mutations/request/contact-firm';
import { DecideRequestObjectionMutation } from '../mutations/request/decide-request-objection';
import { DeliverRequestMutation } from '../mutations/request/deliver-request';
import { DispatchRequestMutation } from '../mutations/request/dispatch-request';
import { HandToPetitionMutation } from '../mutations/request/hand-to-petition';
import { ObjectToRequestMutation } from '../mutations/request/object-to-request';
import { RateRequestMutation } from '../mutations/request/rate-request';
import { RefuseWithReasonsMutation } from '../mutations/request/refuse-with-reasons';
import { ReopenRequestMutation } from '../mutations/request/reopen-request';
import { SubmitRequestMutation } from '../mutations/request/submit-request';
import { TriageRequestMutation } from '../mutations/request/triage-request';
import { WithdrawRequestMutation } from '../mutations/request/withdraw-request';
import { CadreRequestFields, UnitRequestFields } from './joined-fields';
import { RequestEntrance } from './request-entrance';
import { RequestFields } from './request-fields';
import { RequestQueries } from './request-queries';
import { RequestStatusQuery } from './request-status-query';
import { RequestStepFields } from './request-step-fields';
import { RequestWorkQuery } from './request-work-query';

/** The mutations that only need the desk and the clock. */
export const REQUEST_DESK_MUTATIONS = [
  AcceptRequestMutation,
  ObjectToRequestMutation,
  DecideRequestObjectionMutation,
  ContactFirmMutation,
  AskFirmMutation,
  AnswerQuestionMutation,
  DeliverRequestMutation,
  RefuseWithReasonsMutation,
  RateRequestMutation,
  ContactAfterBadRatingMutation,
  ReopenRequestMutation,
  CloseRequestMutation,
  WithdrawRequestMutation,
] as const;

/** Every resolver of firms' requests. */
export const REQUEST_RESOLVERS = [
  RequestQueries,
  RequestWorkQuery,
  RequestFields,
  RequestStepFields,
  UnitRequestFields,
  CadreRequestFields,
  RequestStatusQuery,
  SubmitRequestMutation,
  TriageRequestMutation,
  AssignRequestHandlerMutation,
  DispatchRequestMutation,
  HandToPetitionMutation,
  RequestEntrance,
  ...REQUEST_DESK_MUTATIONS,
];
