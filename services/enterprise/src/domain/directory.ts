import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';

/** What sort of body a unit is (单位). */
export type UnitKind =
  | 'PARTY_ORGAN'
  | 'GOVERNMENT_DEPARTMENT'
  | 'TOWNSHIP'
  | 'SUBDISTRICT'
  | 'WINDOW_SERVICE'
  | 'PUBLIC_INSTITUTION'
  | 'EXTERNAL';

/** What a unit is in the petition system, beside its kind. */
export type UnitFunction =
  'PETITION_OFFICE' | 'DISCIPLINE_ORGAN' | 'POLITICAL_LEGAL_ORGAN' | 'ORGANIZATION_DEPARTMENT';

/** A unit as the cadre service's events tell it. */
export interface KnownUnit {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly name: string;
  /** Null for a unit that was told of before kinds were kept here. */
  readonly kind: UnitKind | null;
  readonly function: UnitFunction | null;
  /** The first day without it; null while it exists. */
  readonly abolishedFrom: PlainDate | null;
  /** Who answers for its open cases after it (PR 24); perhaps a unit that isn't known here yet. */
  readonly casesToUnitId: Uuid | null;
  /** What it became by a merger or split; empty while it exists, and for a unit that ended without successors. */
  readonly successorIds: readonly Uuid[];
}

/** A cadre as the cadre service's events tell him: never an ID number or phone. */
export interface KnownCadre {
  readonly id: Uuid;
  /** His unit after the last transfer that was told of. */
  readonly unitId: Uuid;
  readonly name: string;
  /** The first day without service; null while he serves. */
  readonly leftOn: PlainDate | null;
  /** The unit before the last transfer, and its first day in the new one; null where he was never transferred. */
  readonly formerUnitId: Uuid | null;
  readonly unitFrom: PlainDate | null;
  /** The first day of the last suspension, and the first day after it; null where there is none. */
  readonly suspendedFrom: PlainDate | null;
  readonly reinstatedFrom: PlainDate | null;
}

/** A cadre and his kin as keyed person tokens, to be compared and never to be shown. */
export interface KnownKin {
  /** Null where his ID number isn't on file. */
  readonly personToken: string | null;
  readonly kinTokens: readonly string[];
}

/** Whether a unit exists on a day, as far as is known here. */
export const isActiveOn = ({ abolishedFrom }: KnownUnit, day: PlainDate): boolean =>
  abolishedFrom === null || abolishedFrom > day;

const isSuspendedOn = ({ suspendedFrom, reinstatedFrom }: KnownCadre, day: PlainDate): boolean =>
  suspendedFrom !== null && suspendedFrom <= day && (reinstatedFrom === null || reinstatedFrom > day);

/** Whether a cadre serves on a day, neither gone nor suspended, as far as is known here. */
export const servesOn = (cadre: KnownCadre, day: PlainDate): boolean =>
  (cadre.leftOn === null || cadre.leftOn > day) && !isSuspendedOn(cadre, day);

/** The unit to which a cadre belongs on a day: a transfer that was told of ahead holds from its first day on. */
export const unitOn = ({ unitId, formerUnitId, unitFrom }: KnownCadre, day: PlainDate): Uuid =>
  formerUnitId !== null && unitFrom !== null && unitFrom > day ? formerUnitId : unitId;
