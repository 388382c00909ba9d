import { isPlainDate, type PlainDate } from '@lianxin/calendar';
import { isUuid, type Uuid } from '@lianxin/kernel';
import type { CadreCategory, CadreTier } from './cadre';
import type { UnitFunction, UnitKind } from './units';

/** The units and cadres to which the demo accounts belong, under ids that never change; the district is made around them. */
export interface DistrictCore {
  readonly units: readonly {
    readonly id: Uuid;
    readonly parentId: Uuid | null;
    readonly name: string;
    readonly kind: UnitKind;
    readonly function: UnitFunction | null;
    readonly foundedOn: PlainDate;
    readonly abolishedOn?: PlainDate | null;
  }[];
  readonly cadres: readonly {
    readonly id: Uuid;
    readonly unitId: Uuid;
    readonly name: string;
    readonly category: CadreCategory;
    readonly tier: CadreTier;
    readonly from: PlainDate;
    /** The day on which a newly recruited civil servant reported; nobody mentors him yet. */
    readonly recruitedOn?: PlainDate | null;
  }[];
}

const isLine = (line: unknown, day: string): boolean => {
  if (typeof line !== 'object' || line === null) return false;
  const { id, name, [day]: on } = line as Readonly<Record<string, unknown>>;
  return (
    [id, name, on].every((value) => typeof value === 'string') &&
    isUuid(id as string) &&
    isPlainDate(on as string)
  );
};

/** Reads the core from the file of the demo accounts' district; throws TypeError where it isn't one. */
export const readCore = (json: unknown): DistrictCore => {
  const { units, cadres } = (json ?? {}) as { readonly units?: unknown; readonly cadres?: unknown };
  const isSound =
    Array.isArray(units) &&
    Array.isArray(cadres) &&
    units.every((unit) => isLine(unit, 'foundedOn')) &&
    cadres.every((cadre) => isLine(cadre, 'from'));
  if (!isSound) throw new TypeError('this is no file of a district');
  return json as DistrictCore;
};
