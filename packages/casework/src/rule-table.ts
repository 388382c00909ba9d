import type { PeriodUnit, PlainDate } from '@lianxin/calendar';
import type { RuleReference } from '@lianxin/kernel';

/** What a rule's value counts: days, hours, months, years, heads, a share of one, or a switch (0 off, 1 on). */
export type RuleUnit = PeriodUnit | 'HOURS' | 'MONTHS' | 'YEARS' | 'COUNT' | 'SHARE' | 'SWITCH';

/** One figure of the locality, with the article or the local rule that it rests on. */
export interface Rule {
  readonly value: number;
  readonly unit: RuleUnit;
  readonly source: RuleReference;
}

/** The figures under which decisions are made; each decision stores the version. Plain JSON. */
export interface RuleTable<Key extends string> {
  readonly version: string;
  readonly effectiveFrom: PlainDate;
  readonly rules: Readonly<Record<Key, Rule>>;
}

/** The unit in which a rule's period counts; every rule that isn't in working days counts calendar days. */
export const periodUnitOf = (rule: Rule): PeriodUnit =>
  rule.unit === 'WORKING_DAYS' ? 'WORKING_DAYS' : 'DAYS';
