import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { Recorded } from './occasion';

export const VISIT_PURPOSES = [
  'UNDERSTAND_NEEDS',
  'EXPLAIN_POLICY',
  'FOLLOW_UP_REQUEST',
  'BRANCH_ACTIVITY',
] as const;

/** 了解需求, 政策解读, 跟进点单, 支部共建. An inspection is none of them (BE 48). */
export type VisitPurpose = (typeof VISIT_PURPOSES)[number];

/** A visit to a firm (走访). */
export interface Visit {
  readonly id: Uuid;
  readonly visitedOn: PlainDate;
  readonly purpose: VisitPurpose;
  readonly topic: string;
  readonly pairingId: Uuid;
  /** The unit and, for a cadre's pairing, the liaison of the pairing at the time. */
  readonly unitId: Uuid;
  readonly liaisonId: Uuid | null;
}

/** A firm agreed to so many visits beyond the cap in one quarter. */
export interface VisitConsent {
  /** "2026-Q2". */
  readonly quarter: string;
  readonly visits: number;
  readonly givenOn: PlainDate;
}

/** A visit took place. */
export interface Visited extends Recorded {
  readonly type: 'enterprise.visited';
  readonly visit: Visit;
  /** The version of the rule table it was decided under. */
  readonly rulesVersion: string;
}

/** The firm agreed to further visits; who of it agreed, and by what it is proved, is kept encrypted. */
export interface VisitConsented extends Recorded {
  readonly type: 'enterprise.visits-consented';
  readonly consent: VisitConsent;
  readonly personal: { readonly givenBy: string; readonly proof: string };
}

/** The quarter of a day, "2026-Q2". */
export const quarterOf = (day: PlainDate): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Whether a text names a quarter, "2026-Q2". */
export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);

/** The first day of a quarter. */
export const firstDayOf = (quarter: string): PlainDate =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01` as PlainDate;

/** The first and the last day of a quarter. */
export const quarterDays = (quarter: string): { readonly from: PlainDate; readonly to: PlainDate } => {
  const from = firstDayOf(quarter);
  const [year, month] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6)) * 3 + 1];
  const next = month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
  return { from, to: addDays(next as PlainDate, -1) };
};
