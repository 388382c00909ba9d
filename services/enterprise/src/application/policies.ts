import {
  holdsRole,
  matches,
  requireRole,
  unitsOfRole,
  within,
  type Actor,
  type Asker,
  type Condition,
  type Role,
} from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { Forbidden, type Uuid } from '@lianxin/kernel';
import { servesOn } from '../domain/directory';
import type { Directory } from './ports';

const READERS: readonly Role[] = ['LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD', 'LEADER', 'SUPERVISOR'];

/** Files without their contacts are read by everybody who serves, heads, leads or supervises; nobody else. */
export const mayReadEnterprises = (asker: Asker): boolean =>
  asker.kind === 'ACCOUNT' && holdsRole(asker, ...READERS);

/** Throws Unauthenticated or Forbidden where the asker may not read enterprises. */
export const mustMayReadEnterprises = (asker: Asker): Actor => requireRole(asker, ...READERS);

/** Files are opened by liaisons and handlers, in the units of their grants and below. */
export const mayRegisterWithin = (actor: Actor): Condition<'unitId'> =>
  within('unitId', unitsOfRole(actor, 'LIAISON', 'UNIT_HANDLER'));

/** Throws Forbidden where the actor may not open files for this unit. */
export const mustMayRegisterWithin = async (
  actor: Actor,
  unitId: Uuid,
  directory: Directory,
): Promise<void> => {
  const lineage = await directory.lineageOf(unitId);
  const facts = { values: { unitId }, lineageOf: () => lineage };
  if (!matches(mayRegisterWithin(actor), facts))
    throw new Forbidden('only for LIAISON or UNIT_HANDLER of this unit');
};

/**
 * Throws Forbidden for an account whose cadre has left or is suspended: while the cadre service is down the gateway vouches for roles
 * as last known, but the event may have arrived here.
 */
export const mustStillServe = async (actor: Actor, today: PlainDate, directory: Directory): Promise<void> => {
  const cadre = actor.cadreId === null ? null : await directory.findCadre(actor.cadreId);
  if (cadre && !servesOn(cadre, today)) throw new Forbidden('the cadre does not serve');
};
