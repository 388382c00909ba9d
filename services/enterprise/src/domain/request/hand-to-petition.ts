import { voidedClocks, type Acting } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { frame, type RequestDecision } from './decide';
import type { Facts } from './facts';
import {
  mustActForHolder,
  mustBeAStepHere,
  mustGiveReason,
  mustNotBeComplainedOf,
  type CommandGuard,
  type StandingGuard,
} from './guards';
import * as law from './law';
import { ALL_CLOCKS } from './request-clocks';
import type { ServiceRequest } from './service-request';
import type { UnitFacts } from './unit';

export interface HandToPetition {
  readonly handOverId: string;
  readonly toUnit: UnitFacts;
  readonly reason: string;
  /** The letter, sealed to the petition service. */
  readonly sealed: string;
}

export const handToPetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('handToPetition'),
  mustActForHolder,
];

const commandGuards: readonly CommandGuard<HandToPetition>[] = [
  ({ reason }) => mustGiveReason(reason, law.RULE_HAND_OVER),
  ({ toUnit }) => (toUnit.active ? null : reject('UNIT_NOT_ACTIVE', law.RULE_ACTIVE_UNIT)),
  ({ toUnit }) =>
    toUnit.isPetitionOffice ? null : reject('NOT_A_PETITION_OFFICE', law.RULE_TO_PETITION_OFFICE),
  ({ toUnit }, { complainedOfUnitId, complainedOfAtFirst }) =>
    mustNotBeComplainedOf(toUnit, complainedOfUnitId, complainedOfAtFirst),
];

/**
 * Sends a request on its way to a petition office; it is handed over when the petition service says so, and left alone until
 * then. Its clocks bind nobody any more: what follows runs under the petition's. Refuses HAND_OVER_PENDING, ILLEGAL_STEP,
 * NOT_RESPONSIBLE, REASON_REQUIRED, UNIT_NOT_ACTIVE, NOT_A_PETITION_OFFICE, UNIT_IS_COMPLAINED_OF.
 */
export const handToPetition = (
  request: ServiceRequest,
  command: HandToPetition,
  acting: Acting,
  facts: Facts,
): RequestDecision =>
  firstRefusal(handToPetitionGuards, request, acting, facts) ??
  firstRefusal(commandGuards, command, request, acting, facts) ??
  accept({
    type: 'request.handed-to-petition',
    ...frame(acting, facts, voidedClocks(request, ALL_CLOCKS, 'HANDED_OVER')),
    handOverId: command.handOverId,
    toUnitId: command.toUnit.id,
    reason: command.reason,
    on: facts.today,
    sealed: command.sealed,
  });
