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
import type { Petition } from '../domain/petition';
import { closedCircleOf, isOpenToOthers } from '../domain/visibility';

const WORKING: readonly Role[] = ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'SUPERVISOR', 'LEADER'];
const TRUSTED: readonly Role[] = ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'DISCIPLINE'];

/** The facts of a petition that visibility rests on. */
export type VisibilityField = 'purpose' | 'involved' | 'circle';

/**
 * Which petitions an account may see.
 *
 * A petition open to others (a claim or a suggestion) is seen by those who work in, or lead, a unit that answers for it,
 * answered for it, registered it or is offered it, or a unit above.
 * Any other (an accusation, or one whose purpose nobody has set) is seen in its closed circle only: by the clerks and
 * handlers of the registering office itself until it is handed over, then by the competent organ (PR 30).
 */
export const mayBeSeenBy = (actor: Actor): Condition<VisibilityField> => {
  const working = unitsOfRole(actor, ...WORKING);
  const trusted = unitsOfRole(actor, ...TRUSTED);
  const open = all(not(is('purpose', null)), not(is('purpose', 'ACCUSATION')));
  return any(
    working.length > 0 ? all(open, within('involved', working)) : never,
    trusted.length > 0 ? isIn('circle', trusted) : never,
  );
};

/**
 * Whether a petition is closed to an account that was shown it before: what became an accusation meanwhile is unknown to
 * all outside its circle from the same moment.
 */
export const isClosedTo = (actor: Actor, petition: Petition): boolean => {
  const trusted = unitsOfRole(actor, ...TRUSTED);
  return !isOpenToOthers(petition) && !closedCircleOf(petition).some((unit) => trusted.includes(unit));
};
