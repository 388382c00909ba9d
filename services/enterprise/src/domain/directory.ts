import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';

/** A unit as the cadre service's events tell it. */
export interface KnownUnit {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly name: string;
  /** The first day without it; null while it exists. */
  readonly abolishedFrom: PlainDate | null;
}

/** A cadre as the cadre service's events tell him: never an ID number or phone. */
export interface KnownCadre {
  readonly id: Uuid;
  readonly unitId: Uuid;
  readonly name: string;
  /** The first day without service; null while he serves. */
  readonly leftOn: PlainDate | null;
}

/** Whether a unit exists on a day, as far as is known here. */
export const isActiveOn = ({ abolishedFrom }: KnownUnit, day: PlainDate): boolean =>
  abolishedFrom === null || abolishedFrom > day;

/** Whether a cadre serves on a day, as far as is known here. */
export const servesOn = ({ leftOn }: KnownCadre, day: PlainDate): boolean => leftOn === null || leftOn > day;
