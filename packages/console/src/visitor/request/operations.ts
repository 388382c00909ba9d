import endRequestSession from 'virtual:operation/EndRequestSession';
import firmAnswers from 'virtual:operation/FirmAnswers';
import firmRates from 'virtual:operation/FirmRates';
import firmReopens from 'virtual:operation/FirmReopens';
import firmWithdraws from 'virtual:operation/FirmWithdraws';
import openRequest from 'virtual:operation/OpenRequest';
import requestStatus from 'virtual:operation/RequestStatus';
import type { Operation } from '../desk/operation';
import type {
  EndRequestSessionMutation,
  EndRequestSessionMutationVariables,
} from './end-request-session.generated';
import type { FirmAnswersMutation, FirmAnswersMutationVariables } from './firm-answers.generated';
import type { FirmRatesMutation, FirmRatesMutationVariables } from './firm-rates.generated';
import type { FirmReopensMutation, FirmReopensMutationVariables } from './firm-reopens.generated';
import type { FirmWithdrawsMutation, FirmWithdrawsMutationVariables } from './firm-withdraws.generated';
import type { OpenRequestMutation, OpenRequestMutationVariables } from './open-request.generated';
import type { RequestStatusQuery } from './request-status.generated';

export const OPEN_REQUEST: Operation<OpenRequestMutation, OpenRequestMutationVariables> = openRequest;
export const REQUEST_STATUS: Operation<RequestStatusQuery, Record<string, never>> = requestStatus;
export const FIRM_ANSWERS: Operation<FirmAnswersMutation, FirmAnswersMutationVariables> = firmAnswers;
export const FIRM_RATES: Operation<FirmRatesMutation, FirmRatesMutationVariables> = firmRates;
export const FIRM_REOPENS: Operation<FirmReopensMutation, FirmReopensMutationVariables> = firmReopens;
export const FIRM_WITHDRAWS: Operation<FirmWithdrawsMutation, FirmWithdrawsMutationVariables> = firmWithdraws;
export const END_REQUEST_SESSION: Operation<EndRequestSessionMutation, EndRequestSessionMutationVariables> =
  endRequestSession;
