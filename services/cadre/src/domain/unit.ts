import type { PlainDate } from '@lianxin/calendar';
import type { Rejection, Uuid } from '@lianxin/kernel';
import { allows, type Lifecycle } from './lifecycle';
import { latest, type DatedNames } from './names';
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

/** The unit directly above from a day on, until the next one of the list; null at the top of the tree. */
export interface DatedParent {
  readonly parentId: Uuid | null;
  readonly from: PlainDate;
}

/** In the order of their days; the first one holds from the founding. */
export type DatedParents = readonly [DatedParent, ...DatedParent[]];

/** A node of the district's one tree, with the names that it has borne and the places where it stood. */
export interface Unit {
  readonly id: Uuid;
  readonly status: UnitStatus;
  /** Null at the top of the tree only. */
  readonly parentId: Uuid | null;
  readonly parents: DatedParents;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly names: DatedNames;
  readonly foundedOn: PlainDate;
  /** The first day without the unit. */
  readonly abolishedFrom: PlainDate | null;
  /** The unit into which it was merged, or those into which it was split; empty where it has no successor. */
  readonly successors: readonly Uuid[];
  /** Which unit answers for its open cases since its end: a successor, or one that was designated (PR 24). */
  readonly casesToUnitId: Uuid | null;
}

/** Every command on a unit and the states in which it may act. */
export const UNIT_LIFECYCLE = {
  createUnit: { from: [null], to: 'ACTIVE' },
  renameUnit: { from: ['ACTIVE'], to: 'ACTIVE' },
  moveUnit: { from: ['ACTIVE'], to: 'ACTIVE' },
  mergeUnits: { from: ['ACTIVE'], to: 'ABOLISHED' },
  splitUnit: { from: ['ACTIVE'], to: 'ABOLISHED' },
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

/** The place where the unit stands, or stood last. */
export const placeOf = ({ parents }: Pick<Unit, 'parents'>): DatedParent => parents.at(-1) ?? parents[0];

/** The day of the unit's last change of name or place; it doesn't end before. */
export const lastChangeOf = (unit: Unit): PlainDate => {
  const [named, placed] = [latest(unit.names).from, placeOf(unit).from];
  return named > placed ? named : placed;
};
