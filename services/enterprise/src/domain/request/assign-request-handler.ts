import type { Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { CSL_STAND_ASIDE } from '../liaison-rules';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, type CommandGuard, type StandingGuard } from './guards';
import * as law from './law';
import { holderOf, isWorkedOn, type ServiceRequest } from './service-request';

export interface AssignRequestHandler {
  readonly cadreId: string;
  /** The unit to which the cadre belongs today; null where none is known. */
  readonly unitId: string | null;
  readonly serving: boolean;
  /** Whether he must stand aside for the firm. */
  readonly barred: boolean;
}

/** Within the unit that answers its head says who does the work: NOT_RESPONSIBLE. */
const mustBeHead: StandingGuard = (_request, acting) =>
  acting.roles.includes('UNIT_HEAD') ? null : reject('NOT_RESPONSIBLE', law.RULE_OFFICER);

export const assignRequestHandlerGuards: readonly StandingGuard[] = [
  mustBeAStepHere('assignRequestHandler'),
  mustActForHolder,
  mustBeHead,
];

const mustBeOfTheUnit: CommandGuard<AssignRequestHandler> = ({ unitId }, request) =>
  unitId === holderOf(request) ? null : reject('OFFICER_NOT_OF_UNIT', law.RULE_OFFICER);

const mustServe: CommandGuard<AssignRequestHandler> = ({ serving }) =>
  serving ? null : reject('OFFICER_NOT_SERVING', law.RULE_OFFICER);

const mustNotStandAside: CommandGuard<AssignRequestHandler> = ({ barred }) =>
  barred ? reject('INTEREST_DECLARED', CSL_STAND_ASIDE) : null;

/**
 * The head of the unit that answers names the officer, e.g. after the last one left; who is named already stays, and nothing
 * is recorded. Refuses HAND_OVER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, OFFICER_NOT_OF_UNIT, OFFICER_NOT_SERVING,
 * INTEREST_DECLARED (CSL 74, 76; the ground isn't told).
 */
export const assignRequestHandler = (
  request: ServiceRequest,
  command: AssignRequestHandler,
  acting: Acting,
  facts: Facts,
): RequestDecision => {
  const refusal =
    firstRefusal(assignRequestHandlerGuards, request, acting, facts) ??
    firstRefusal([mustBeOfTheUnit, mustServe, mustNotStandAside], command, request, acting, facts);
  if (refusal) return refusal;
  const { cadreId } = command;
  const answers = request.responsibility.current.officerId === cadreId;
  if (answers && (!isWorkedOn(request) || request.handlerId === cadreId)) return accept();
  return accept({ type: 'request.handler-assigned', ...frame(acting, facts), cadreId });
};
