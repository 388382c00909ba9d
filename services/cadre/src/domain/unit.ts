import type { PlainDate } from '@lianxin/calendar';
import type { Rejection, Uuid } from '@lianxin/kernel';
import { allows, type Lifecycle } from './lifecycle';
import { latest, type DatedNames } from './names';
import type { Recorded } from './occasion';
import { refuse } from './refuse';

export const UNIT_KINDS = [
  'PARTY_ORGAN',
  'GOVERNMENT_DEPARTMENT',
  'TOWNSHIP',
  'SUBDISTRICT',
  'WINDOW_SERVICE',
  'PUBLIC_INSTITUTION',
  'EXTERNAL',
] as const;

/** What a unit (单位) is; EXTERNAL stands outside the district: city, province, courts, police. */
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_FUNCTIONS = [
  'PETITION_OFFICE',
  'DISCIPLINE_ORGAN',
  'POLITICAL_LEGAL_ORGAN',
  'ORGANIZATION_DEPARTMENT',
] as const;

/** What a unit is in the petition system, beside its kind; most units are none of these. */
export type UnitFunction = (typeof UNIT_FUNCTIONS)[number];

export const UNIT_STATUSES = ['ACTIVE', 'ABOLISHED'] as const;

export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** A node of the district's one tree, with the names that it has borne. */
export interface Unit {
  readonly id: Uuid;
  readonly status: UnitStatus;
  /** Null at the top of the tree only. */
  readonly parentId: Uuid | null;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly names: DatedNames;
  readonly foundedOn: PlainDate;
  /** The first day without the unit. */
  readonly abolishedFrom: PlainDate | null;
}

export interface UnitCreated extends Recorded {
  readonly type: 'unit.created';
  readonly unitId: Uuid;
  readonly parentId: Uuid | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly foundedOn: PlainDate;
}

export interface UnitRenamed extends Recorded {
  readonly type: 'unit.renamed';
  readonly name: string;
  readonly from: PlainDate;
}

export interface UnitAbolished extends Recorded {
  readonly type: 'unit.abolished';
  readonly from: PlainDate;
}

/** A unit's own history. */
export type UnitEvent = UnitCreated | UnitRenamed | UnitAbolished;

/** Every command on a unit and the states in which it may act. */
export const UNIT_LIFECYCLE = {
  createUnit: { from: [null], to: 'ACTIVE' },
  renameUnit: { from: ['ACTIVE'], to: 'ACTIVE' },
  abolishUnit: { from: ['ACTIVE'], to: 'ABOLISHED' },
} as const satisfies Lifecycle<string, UnitStatus>;

/** Only a living unit is changed: refuses UNIT_NOT_ACTIVE where the table doesn't list the command. */
export const mustAllowOnUnit = (
  unit: Unit,
  command: keyof typeof UNIT_LIFECYCLE,
): Rejection<'UNIT_NOT_ACTIVE'> | null =>
  allows(UNIT_LIFECYCLE, command, unit.status) ? null : refuse('UNIT_NOT_ACTIVE');

/** The name that the unit bears, or bore last. */
export const nameOf = (unit: Unit): string => latest(unit.names).name;

/** The day of the unit's last change; nothing is recorded before it. */
export const lastChangeOf = (unit: Unit): PlainDate => latest(unit.names).from;
