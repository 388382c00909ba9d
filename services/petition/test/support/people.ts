import type { Actor, Grant, Role } from '@lianxin/access';
import {
  ABOLISHED_BUREAU,
  COURT,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../builders';

/** A well-formed id that reads as its number. */
export const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The top of the tree in tests; every other unit but the court stands below it. */
export const DISTRICT = { id: id(10), function: null, kind: 'GOVERNMENT_DEPARTMENT' } as const;

/** A section below the water bureau, for rights that hold within a subtree. */
export const WATER_SECTION = { id: id(11), function: null, kind: 'PUBLIC_INSTITUTION' } as const;

/** Names by unit, as the cadre service's events tell them. */
export const NAMES: Readonly<Record<string, string>> = {
  [DISTRICT.id]: '示范区',
  [PETITION_OFFICE.id]: '区信访局',
  [HOUSING_BUREAU.id]: '区住建局',
  [WATER_BUREAU.id]: '区水务局',
  [WATER_SECTION.id]: '区水务局供水科',
  [DISCIPLINE_ORGAN.id]: '区纪委监委',
  [COURT.id]: '市中级人民法院',
  [ABOLISHED_BUREAU.id]: '区市容管理处',
};

let accounts = 0;

/** An account of its own that works in a unit and holds roles over it, or over `over`. */
export const accountIn = (
  unit: { readonly id: string } | null,
  roles: readonly Role[],
  over: { readonly id: string } | null = unit,
): Actor => {
  accounts += 1;
  const grants: Grant[] = over ? roles.map((role) => ({ role, unitId: over.id })) : [];
  return {
    kind: 'ACCOUNT',
    accountId: `account-${accounts}`,
    cadreId: unit ? id(2_000 + accounts) : null,
    unitId: unit?.id ?? null,
    grants,
  };
};

export const clerk = accountIn(PETITION_OFFICE, ['PETITION_CLERK']);
export const secondClerk = accountIn(PETITION_OFFICE, ['PETITION_CLERK']);
export const water = accountIn(WATER_BUREAU, ['UNIT_HANDLER']);
export const waterHead = accountIn(WATER_BUREAU, ['UNIT_HEAD']);
export const waterSection = accountIn(WATER_SECTION, ['UNIT_HANDLER']);
export const housing = accountIn(HOUSING_BUREAU, ['UNIT_HANDLER']);
export const housingHead = accountIn(HOUSING_BUREAU, ['UNIT_HEAD']);
export const discipline = accountIn(DISCIPLINE_ORGAN, ['UNIT_HANDLER', 'DISCIPLINE']);
export const supervisor = accountIn(PETITION_OFFICE, ['SUPERVISOR'], DISTRICT);
export const leader = accountIn(DISTRICT, ['LEADER']);
/** The head of the district’s own office: what a bureau decided is reviewed there. */
export const districtHead = accountIn(DISTRICT, ['UNIT_HEAD']);
export const organizationOfficer = accountIn(DISTRICT, ['ORG_OFFICER']);
export const liaison = accountIn(DISTRICT, ['LIAISON']);
export const auditor = accountIn(null, ['AUDITOR'], DISTRICT);
export const admin = accountIn(null, ['ADMIN'], DISTRICT);
