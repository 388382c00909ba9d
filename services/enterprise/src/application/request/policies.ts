import {
  all,
  any,
  is,
  isIn,
  never,
  not,
  unitsOfRole,
  within,
  type Actor,
  type Condition,
  type Role,
} from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { isComplaint, holderOf, type ServiceRequest } from '../../domain/request/service-request';
import { handlingUnitsOf } from '../../domain/request/visibility';

/** Who takes down, dispatches and works on requests, on behalf of his unit. */
export const HANDLING_ROLES: readonly Role[] = ['LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD'];
const SEEING: readonly Role[] = [...HANDLING_ROLES, 'SUPERVISOR', 'LEADER'];

/** The facts of a request that visibility rests on. */
export type VisibilityField = 'complaint' | 'involved' | 'handling' | 'complainedOf';

/**
 * Which requests an account may see; `lineage` is his own unit's, itself included.
 *
 * An ordinary request is seen by those who work in, lead or supervise a unit that answers or answered for it or is offered
 * it, or a unit above. A complaint about the business environment is seen only in the units that handle it now, and by
 * supervision; never by anybody of the unit complained of or below it (BE 49).
 */
export const mayBeSeenBy = (actor: Actor, lineage: readonly Uuid[]): Condition<VisibilityField> => {
  const seeing = unitsOfRole(actor, ...SEEING);
  const supervised = unitsOfRole(actor, 'SUPERVISOR');
  const handles = unitsOfRole(actor, ...HANDLING_ROLES).some((unit) => lineage.includes(unit));
  return any(
    seeing.length > 0 ? all(is('complaint', false), within('involved', seeing)) : never,
    all(
      is('complaint', true),
      // Of somebody whose unit isn't known nobody can say that it isn't the one complained of.
      lineage.length > 0 ? not(isIn('complainedOf', lineage)) : never,
      any(
        handles && actor.unitId !== null ? isIn('handling', [actor.unitId]) : never,
        supervised.length > 0 ? within('involved', supervised) : never,
      ),
    ),
  );
};

/** Whether a request is closed to a unit that was shown it before: what became a complaint meanwhile, or went elsewhere. */
export const isClosedTo = (unitId: Uuid, request: ServiceRequest): boolean =>
  isComplaint(request) && !handlingUnitsOf(request).includes(unitId);

/** Whether an account is shown which firm asks: of a complaint only in the unit that answers for it (BE 30, 49). */
export const mayKnowTheFirm = (actor: Actor, request: ServiceRequest): boolean =>
  !isComplaint(request) || actor.unitId === holderOf(request);
