import type { Acting } from '@lianxin/casework';
import { reject, type Guard, type RuleReference } from '@lianxin/kernel';
import type { Facts } from './facts';
import * as law from './law';
import type { RequestRejection, RequestRejectionCode } from './rejection-codes';
import { holderOf, offeredUnitOf, pendingHandOver, type ServiceRequest } from './service-request';
import { isStepOf, type RequestCommand } from './transitions';
import { belongsToAny, type UnitFacts } from './unit';

/** A rule on a request and who acts, whatever he would fill in. */
export type StandingGuard = Guard<[ServiceRequest, Acting, Facts], RequestRejectionCode>;

/** A rule on what a command says. */
export type CommandGuard<Command> = Guard<[Command, ServiceRequest, Acting, Facts], RequestRejectionCode>;

const illegal = (command: RequestCommand, { status }: ServiceRequest): RequestRejection =>
  reject('ILLEGAL_STEP', law.RULE_STEPS, { command, status });

/** What is on its way to the petition service is left alone: HAND_OVER_PENDING. */
const mustNotBeOnItsWay: StandingGuard = (request) =>
  pendingHandOver(request) ? reject('HAND_OVER_PENDING', law.RULE_HAND_OVER) : null;

/** The step must exist in the request's state: ILLEGAL_STEP (DOMAIN.md §4); nothing does during a hand-over: HAND_OVER_PENDING. */
export const mustBeAStepHere =
  (command: RequestCommand): StandingGuard =>
  (request, acting, facts) =>
    mustNotBeOnItsWay(request, acting, facts) ??
    (isStepOf(request, command) ? null : illegal(command, request));

/** What nobody has sorted isn't dispatched: ILLEGAL_STEP. */
export const mustBeTriaged: StandingGuard = (request) =>
  request.triage === null ? illegal('dispatchRequest', request) : null;

/** Whether an account acts on behalf of a unit. */
export const actsFor = (acting: Acting, unitId: string | null): boolean =>
  acting.kind === 'ACCOUNT' && unitId !== null && acting.unitId === unitId;

/** Whether the firm itself acts, in its session on this request. */
export const isTheFirm = (acting: Acting, request: ServiceRequest): boolean =>
  acting.kind === 'CASE_SESSION' && acting.id === request.id;

const notResponsible = (): RequestRejection => reject('NOT_RESPONSIBLE', law.RULE_FIRST_ASKED);

/** Only the unit that answers for the request acts on it: NOT_RESPONSIBLE. */
export const mustActForHolder: StandingGuard = (request, acting) =>
  actsFor(acting, holderOf(request)) ? null : notResponsible();

/** Only the unit to which the request is offered answers the offer: NOT_RESPONSIBLE. */
export const mustActForOfferedUnit: StandingGuard = (request, acting) =>
  actsFor(acting, offeredUnitOf(request)) ? null : notResponsible();

/** The unit that answers, or the one that was asked first: NOT_RESPONSIBLE. */
export const mustActForHolderOrFirstAsked: StandingGuard = (request, acting) =>
  actsFor(acting, holderOf(request)) || actsFor(acting, request.responsibility.first.unitId)
    ? null
    : notResponsible();

/** The firm itself, or an officer who writes down what it said: NOT_RESPONSIBLE for others. */
export const mustActForFirmOrHolder: StandingGuard = (request, acting, facts) =>
  isTheFirm(acting, request) ? null : mustActForHolderOrFirstAsked(request, acting, facts);

/** Who is complained of, all below, and whoever took over their work, never have the complaint: UNIT_IS_COMPLAINED_OF (BE 49). */
export const mustNotBeComplainedOf = (
  unit: UnitFacts,
  ...complainedOf: readonly (string | null)[]
): RequestRejection | null =>
  belongsToAny(unit, complainedOf) ? reject('UNIT_IS_COMPLAINED_OF', law.BE_49_COMPLAINTS) : null;

/** Whether a text says nothing. */
const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** A reason that is only blanks is none: REASON_REQUIRED. */
export const mustGiveReason = (reason: string | null, rule: RuleReference): RequestRejection | null =>
  isBlank(reason) ? reject('REASON_REQUIRED', rule) : null;
