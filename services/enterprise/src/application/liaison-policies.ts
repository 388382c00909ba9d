import { unitsOfRole, within, type Actor, type Condition, type Role } from '@lianxin/access';

/** Who pairs firms with liaisons and ends it, within his units. */
export const PAIRING_ROLES: readonly Role[] = ['LIAISON', 'UNIT_HEAD', 'ORG_OFFICER'];

/** Who works on a firm's file, and visits for a paired branch, within his units. */
export const WORKING_ROLES: readonly Role[] = ['LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD'];

/** Who records what interests a cadre of his units has in a firm, and is told of conflicts. */
export const INTEREST_ROLES: readonly Role[] = ['UNIT_HEAD', 'ORG_OFFICER'];

/** Who reads pairings and boards of his units. */
export const PAIRING_READERS: readonly Role[] = [...PAIRING_ROLES, 'UNIT_HANDLER', 'LEADER', 'SUPERVISOR'];

/** Pairings are seen by those who pair, handle, lead or supervise in their unit or above it. */
export const mayBeSeenBy = (actor: Actor): Condition<'unit'> =>
  within('unit', unitsOfRole(actor, ...PAIRING_READERS));

/** Conflicts are known to the head of the pairing's unit and the organization department: grounds can betray kin. */
export const mayKnowConflicts = (actor: Actor): Condition<'unit'> =>
  within('unit', unitsOfRole(actor, ...INTEREST_ROLES));
