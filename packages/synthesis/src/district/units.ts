import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';

export type UnitKind =
  | 'PARTY_ORGAN'
  | 'GOVERNMENT_DEPARTMENT'
  | 'TOWNSHIP'
  | 'SUBDISTRICT'
  | 'WINDOW_SERVICE'
  | 'PUBLIC_INSTITUTION'
  | 'EXTERNAL';

export type UnitFunction =
  'PETITION_OFFICE' | 'DISCIPLINE_ORGAN' | 'POLITICAL_LEGAL_ORGAN' | 'ORGANIZATION_DEPARTMENT';

/** A name that a unit bears from a day on. */
export interface DatedName {
  readonly name: string;
  readonly from: PlainDate;
}

/** A unit of the made district: what it is, where it stands, how it was and is called. */
export interface PlannedUnit {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly foundedOn: PlainDate;
  /** The first one from the founding on. */
  readonly names: readonly [DatedName, ...DatedName[]];
  /** The first day without it, or null. */
  readonly abolishedOn: PlainDate | null;
}

/** The name that a unit bears now, or bore last. */
export const nameOf = ({ names }: Pick<PlannedUnit, 'names'>): string => (names.at(-1) ?? names[0]).name;

/** Whether a unit exists on a day. */
export const existsOn = ({ foundedOn, abolishedOn }: PlannedUnit, day: PlainDate): boolean =>
  foundedOn <= day && (abolishedOn === null || day < abolishedOn);
