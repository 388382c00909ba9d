import type { CadreCategory, CadreTier } from '../domain/cadre';
import type { AddCadreRefusal } from '../domain/add-cadre';

/** What a row of a list of cadres says, in our fields; null where it doesn't say. */
export interface ImportedValues {
  /** The official name of the unit, or its id. */
  readonly unit: string;
  readonly name: string;
  readonly category: CadreCategory;
  /** STAFF where the row doesn't say. */
  readonly tier: CadreTier | null;
  /** A day, "2019-02-28"; so is `recruitedOn`. */
  readonly from: string;
  readonly post: string | null;
  readonly rank: string | null;
  /** Several, parted by 、 , ; or their wide forms. */
  readonly specialties: string | null;
  readonly recruitedOn: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
}

export interface ImportRow {
  /** As a spreadsheet counts rows. */
  readonly number: number;
  /** The row's key in its source. */
  readonly key: string;
  /** A hash of what the row says, so that a changed row is told from a repeated one. */
  readonly fingerprint: string;
  readonly values: ImportedValues;
}

/** Why a row isn't imported. */
export type ImportProblem = AddCadreRefusal | 'UNIT_UNKNOWN' | 'UNIT_AMBIGUOUS';

/** What became of a row; a bad one names the field, or null for the whole row. */
export type Settled =
  | { readonly kind: 'imported' }
  | { readonly kind: 'repeated' }
  | {
      readonly kind: 'bad';
      readonly field: keyof ImportedValues | null;
      readonly problem: ImportProblem;
    };

/** What people read of the problems that no command has, or that a command words with details of its own. */
export const IMPORT_PROBLEMS = {
  DATE_IN_FUTURE: { 'zh-CN': '在将来', en: 'is in the future' },
  DATE_TOO_EARLY: {
    'zh-CN': '早于单位成立之日或 1949-10-01',
    en: 'is before the unit was founded, or before 1949-10-01',
  },
  UNIT_UNKNOWN: { 'zh-CN': '没有此名称的单位', en: 'names no active unit' },
  UNIT_AMBIGUOUS: { 'zh-CN': '有多个同名单位，请写明编号', en: 'names several units; give the id' },
} as const satisfies Readonly<Record<string, Readonly<Record<'zh-CN' | 'en', string>>>>;
