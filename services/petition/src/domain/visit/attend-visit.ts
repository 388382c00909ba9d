import { accept, firstRefusal, reject, type Accepted, type Decision, type Guard } from '@lianxin/kernel';
import { personOf, type Acting } from '../acting';
import type { Facts } from '../facts';
import { actsFor } from '../guards';
import * as law from '../law';
import type { VisitRejectionCode } from './rejection-codes';
import type { Visit, VisitEvent, VisitOutcome } from './visit';

/** What a decision on a visit answers. */
export type VisitDecision = Decision<VisitEvent, VisitRejectionCode>;

type VisitGuard = Guard<[Visit, Acting], VisitRejectionCode>;

export interface ReceiveVisitor {
  readonly id: string;
  readonly unitId: string;
  readonly ticket: number;
  /** How many came together. */
  readonly attendance: number;
}

/** Gives a ticket to who came, always: no rejection exists (PR 22, 23). */
export const receiveVisitor = (
  { id, unitId, ticket, attendance }: ReceiveVisitor,
  acting: Acting,
  { now: at, today: day }: Facts,
): Accepted<VisitEvent> =>
  accept({
    ...{ type: 'visit.received', at, by: personOf(acting) },
    ...{ visitId: id, unitId, day, ticket, attendance },
  });

const mustBeOfHisDesk: VisitGuard = ({ unitId }, acting) =>
  actsFor(acting, unitId) ? null : reject('NOT_RESPONSIBLE', law.RULE_OWN_DESK);

const mustNotBeOver: VisitGuard = ({ status }) =>
  status === 'CONCLUDED' ? reject('VISIT_OVER', law.RULE_OWN_DESK) : null;

export interface CallVisitor {
  readonly window: string;
  /** Units that receive together with the desk's own (联合接访). */
  readonly withUnits: readonly string[];
}

/**
 * Calls a ticket to a window, once more to another one where nobody came; the same call again records nothing. For the unit
 * whose desk it is. Refuses NOT_RESPONSIBLE, VISIT_OVER.
 */
export const callVisitor = (
  visit: Visit,
  { window, withUnits }: CallVisitor,
  acting: Acting,
  { now: at }: Facts,
): VisitDecision => {
  const refusal = firstRefusal([mustBeOfHisDesk, mustNotBeOver], visit, acting);
  if (refusal) return refusal;
  const others = [...new Set(withUnits)].filter((unitId) => unitId !== visit.unitId).sort();
  if (visit.window === window && String(visit.withUnits) === String(others)) return accept();
  return accept({ type: 'visit.called', at, by: personOf(acting), window, withUnits: others });
};

export interface ConcludeVisit {
  readonly outcome: VisitOutcome;
  readonly petitionId: string | null;
}

/** Who left did so before or after he was called; for anything else he was heard at a window: VISIT_NOT_CALLED. */
const mustHaveBeenCalled = ({ status }: Visit, outcome: VisitOutcome) =>
  status === 'WAITING' && outcome !== 'LEFT' ? reject('VISIT_NOT_CALLED', law.PR_22_REGISTER) : null;

const NAMING_A_PETITION: readonly VisitOutcome[] = ['REGISTERED', 'ADDED_TO_CASE'];

/** What somebody asks for is registered, and the visit says as what (PR 22, 23): PETITION_REQUIRED. */
const mustNameThePetition = ({ outcome, petitionId }: ConcludeVisit) =>
  NAMING_A_PETITION.includes(outcome) && petitionId === null
    ? reject('PETITION_REQUIRED', law.PR_22_REGISTER)
    : null;

/**
 * Ends a visit with its outcome and the petition that it led to. For the unit whose desk it is. Refuses NOT_RESPONSIBLE,
 * VISIT_OVER, VISIT_NOT_CALLED, PETITION_REQUIRED.
 */
export const concludeVisit = (
  visit: Visit,
  command: ConcludeVisit,
  acting: Acting,
  { now: at }: Facts,
): VisitDecision =>
  firstRefusal([mustBeOfHisDesk, mustNotBeOver], visit, acting) ??
  mustHaveBeenCalled(visit, command.outcome) ??
  mustNameThePetition(command) ??
  accept({ type: 'visit.concluded', at, by: personOf(acting), ...command });
