import { any, is, never, unitsOfRole, within, type Actor, type Condition } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { slotsOf, type Pairing } from '../../domain/pairing/pairing';

/** The facts of a pairing that visibility rests on. */
export type PairingField = 'unitId' | 'recruitId' | 'mentorId';

/** The organization department and a unit's head see the unit's pairings; recruit and mentors, past ones too, their own. */
export const mayPairingBeSeenBy = (actor: Actor): Condition<PairingField> =>
  any<PairingField>(
    within('unitId', unitsOfRole(actor, 'ORG_OFFICER', 'UNIT_HEAD')),
    actor.cadreId === null ? never : is('recruitId', actor.cadreId),
    actor.cadreId === null ? never : is('mentorId', actor.cadreId),
  );

/** The coverage board of a unit is for the organization department, the unit's head and leaders above it. */
export const maySeeCoverage = (actor: Actor): Condition<'unitId'> =>
  within('unitId', unitsOfRole(actor, 'ORG_OFFICER', 'UNIT_HEAD', 'LEADER'));

/** Whether the cadre is the recruit, or holds or held a slot. */
export const isParticipant = (pairing: Pairing, cadreId: Uuid): boolean =>
  pairing.recruitId === cadreId ||
  slotsOf(pairing).some(
    ({ mentorId, past }) => mentorId === cadreId || past.some((one) => one.mentorId === cadreId),
  );
