import { matches, ROLES, type Actor, type Role } from '@lianxin/access';
import { id } from '../../../test/support/builders';
import {
  complaint,
  MARKET_BUREAU,
  offered,
  POWER_BUREAU,
  SERVICE_CENTRE,
} from '../../../test/support/requests';
import { holderOf, isComplaint, type ServiceRequest } from '../../domain/request/service-request';
import { handlingUnitsOf, involvedUnitsOf } from '../../domain/request/visibility';
import { isClosedTo, mayBeSeenBy, mayKnowTheFirm } from './policies';

const TOP = id(1);
const SECTION = id(22);
const lineageOf = (unitId: string): string[] => {
  if (unitId === TOP) return [TOP];
  return unitId === SECTION ? [SECTION, POWER_BUREAU.id, TOP] : [unitId, TOP];
};
const holder = (role: Role, unitId: string | null, over = unitId ?? TOP): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'someone',
  cadreId: id(101),
  unitId,
  grants: [{ role, unitId: over }],
});
const sees = (actor: Actor, request: ServiceRequest): boolean =>
  matches(mayBeSeenBy(actor, actor.unitId === null ? [] : lineageOf(actor.unitId)), {
    values: {
      complaint: isComplaint(request),
      involved: involvedUnitsOf(request),
      handling: handlingUnitsOf(request),
      complainedOf: request.complainedOfUnitId,
    },
    lineageOf,
  });

const ordinary = offered().build();
const secret = complaint().triaged().dispatchedTo(MARKET_BUREAU).build();

it('ordinary requests are seen by five roles in the units involved and above, and by nobody else', () => {
  const seeing = ['UNIT_HANDLER', 'UNIT_HEAD', 'LIAISON', 'SUPERVISOR', 'LEADER'];
  for (const unitId of [SERVICE_CENTRE.id, POWER_BUREAU.id, TOP])
    expect(ROLES.filter((role) => sees(holder(role, unitId), ordinary))).toEqual(seeing);
  expect(ROLES.filter((role) => sees(holder(role, MARKET_BUREAU.id), ordinary))).toEqual([]);
});

it('complaints are seen by who handles them and by supervision only', () => {
  for (const unitId of [SERVICE_CENTRE.id, MARKET_BUREAU.id])
    expect(ROLES.filter((role) => sees(holder(role, unitId, TOP), secret))).toEqual([
      'UNIT_HANDLER',
      'UNIT_HEAD',
      'LIAISON',
      'SUPERVISOR',
    ]);
  expect(ROLES.filter((role) => sees(holder(role, TOP), secret))).toEqual(['SUPERVISOR']);
});

it('nobody of the unit complained of or below sees the complaint, whatever he holds elsewhere', () => {
  for (const unitId of [POWER_BUREAU.id, SECTION, null])
    for (const over of [TOP, MARKET_BUREAU.id, SERVICE_CENTRE.id])
      expect(ROLES.filter((role) => sees(holder(role, unitId, over), secret))).toEqual([]);
});

it('who complains is known to the unit that answers, and a unit that has it no longer is as good as a stranger', () => {
  expect(mayKnowTheFirm(holder('LIAISON', holderOf(secret)), secret)).toBe(true);
  expect(mayKnowTheFirm(holder('UNIT_HANDLER', MARKET_BUREAU.id), secret)).toBe(false);
  expect(mayKnowTheFirm(holder('SUPERVISOR', TOP), secret)).toBe(false);
  expect(mayKnowTheFirm(holder('LEADER', TOP), ordinary)).toBe(true);
  expect([SERVICE_CENTRE, MARKET_BUREAU, POWER_BUREAU].map((unit) => isClosedTo(unit.id, secret))).toEqual([
    false,
    false,
    true,
  ]);
});
