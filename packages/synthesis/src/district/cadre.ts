import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';

export type CadreCategory = 'GENERAL' | 'TECHNICAL' | 'LAW_ENFORCEMENT';
export type CadreTier = 'LEADER' | 'MID_LEVEL' | 'STAFF';

/** A cadre of the made district. */
export interface PlannedCadre {
  readonly id: Uuid;
  readonly unitId: Uuid;
  readonly name: string;
  readonly category: CadreCategory;
  readonly tier: CadreTier;
  readonly from: PlainDate;
  /** The first day without him, or null. */
  readonly leftOn: PlainDate | null;
  /** Newly recruited: he reported within the last year and is on probation. */
  readonly recruit: boolean;
  /** The day on which he reported as a recruit within the two years; null for the others. */
  readonly recruitedOn: PlainDate | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/** Whether somebody works in his unit on a day. */
export const worksOn = ({ from, leftOn }: PlannedCadre, day: PlainDate): boolean =>
  from <= day && (leftOn === null || day < leftOn);
