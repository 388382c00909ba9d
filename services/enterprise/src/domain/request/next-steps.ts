import type { Acting } from '@lianxin/casework';
import { firstRefusal } from '@lianxin/kernel';
import { acceptRequestGuards } from './accept-request';
import { answerQuestionGuards } from './answer-question';
import { askFirmGuards } from './ask-firm';
import { assignRequestHandlerGuards } from './assign-request-handler';
import { closeRequestGuards } from './close-request';
import { contactAfterBadRatingGuards } from './contact-after-bad-rating';
import { contactFirmGuards } from './contact-firm';
import { decideRequestObjectionGuards } from './decide-request-objection';
import { deliverRequestGuards, refuseWithReasonsGuards } from './deliver-request';
import { dispatchRequestGuards } from './dispatch-request';
import type { Facts } from './facts';
import { isTheFirm, type StandingGuard } from './guards';
import { handToPetitionGuards } from './hand-to-petition';
import { objectToRequestGuards } from './object-to-request';
import { rateRequestGuards } from './rate-request';
import type { RequestRejection } from './rejection-codes';
import { reopenRequestGuards } from './reopen-request';
import type { ServiceRequest } from './service-request';
import { FIRMS_STEPS, stepsInOrder } from './step-order';
import type { RequestCommand } from './transitions';
import { triageRequestGuards } from './triage-request';
import { withdrawRequestGuards } from './withdraw-request';

/** What may be done now, or the rule that says no, before anybody fills in a form. */
export interface RequestNextStep {
  readonly command: RequestCommand;
  readonly allowed: boolean;
  readonly rejection: RequestRejection | null;
}

/** The guards of every command on a request. */
export const GUARDS_OF_COMMAND: Readonly<Record<RequestCommand, readonly StandingGuard[]>> = {
  triageRequest: triageRequestGuards,
  dispatchRequest: dispatchRequestGuards,
  acceptRequest: acceptRequestGuards,
  objectToRequest: objectToRequestGuards,
  decideRequestObjection: decideRequestObjectionGuards,
  contactFirm: contactFirmGuards,
  askFirm: askFirmGuards,
  answerQuestion: answerQuestionGuards,
  deliverRequest: deliverRequestGuards,
  refuseWithReasons: refuseWithReasonsGuards,
  rateRequest: rateRequestGuards,
  contactAfterBadRating: contactAfterBadRatingGuards,
  reopenRequest: reopenRequestGuards,
  closeRequest: closeRequestGuards,
  handToPetition: handToPetitionGuards,
  withdrawRequest: withdrawRequestGuards,
  assignRequestHandler: assignRequestHandlerGuards,
};

const knownCommands = (request: ServiceRequest, acting: Acting): readonly RequestCommand[] => {
  if (acting.kind === 'CASE_SESSION') return isTheFirm(acting, request) ? FIRMS_STEPS : [];
  return stepsInOrder(request);
};

/**
 * For every command that the asker may know of: allowed now, or the refusal that it would get, from the same guards; what a
 * practised officer would look for first stands first.
 */
export const requestNextSteps = (
  request: ServiceRequest,
  acting: Acting,
  facts: Facts,
): readonly RequestNextStep[] =>
  knownCommands(request, acting).map((command) => {
    const rejection = firstRefusal(GUARDS_OF_COMMAND[command], request, acting, facts);
    return { command, allowed: rejection === null, rejection };
  });

/** The step to propose: the first that is allowed; null where the asker may take none. */
export const requestNextStep = (
  request: ServiceRequest,
  acting: Acting,
  facts: Facts,
): RequestNextStep | null => requestNextSteps(request, acting, facts).find(({ allowed }) => allowed) ?? null;
