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

/** What somebody may do holds in the units of his grants of these roles, and below. */
const mayActWithin = (actor: Actor, roles: readonly Role[]): Condition<'unitId'> =>
  within('unitId', unitsOfRole(actor, ...roles));

/** Whether the actor holds one of the roles over at least one of these units. */
export const actsWithin = async (
  actor: Actor,
  unitIds: readonly Uuid[],
  directory: Pick<Directory, 'lineageOf'>,
  ...roles: readonly Role[]
): Promise<boolean> => {
  const lineages = new Map<Uuid, readonly Uuid[]>();
  for (const unitId of unitIds) lineages.set(unitId, await directory.lineageOf(unitId));
  const facts = { values: { unitId: unitIds }, lineageOf: (unitId: Uuid) => lineages.get(unitId) ?? [] };
  return matches(mayActWithin(actor, roles), facts);
};

/** Throws Forbidden where the actor holds none of the roles over any of these units. */
export const mustActWithin = async (
  actor: Actor,
  unitIds: readonly Uuid[],
  directory: Pick<Directory, 'lineageOf'>,
  ...roles: readonly Role[]
): Promise<void> => {
  if (!(await actsWithin(actor, unitIds, directory, ...roles)))
    throw new Forbidden(`only for ${roles.join(' or ')} of this unit`);
};

/** Files are opened by liaisons and handlers, in the units of their grants and below; throws Forbidden for others. */
export const mustMayRegisterWithin = (actor: Actor, unitId: Uuid, directory: Directory): Promise<void> =>
  mustActWithin(actor, [unitId], directory, 'LIAISON', 'UNIT_HANDLER');

/**
 * Throws Forbidden for an account whose cadre has left or is suspended: while the cadre service is down the gateway vouches for roles
 * as last known, but the event may have arrived here.
 */
export const mustStillServe = async (actor: Actor, today: PlainDate, directory: Directory): Promise<void> => {
  const cadre = actor.cadreId === null ? null : await directory.findCadre(actor.cadreId);
  if (cadre && !servesOn(cadre, today)) throw new Forbidden('the cadre does not serve');
};
