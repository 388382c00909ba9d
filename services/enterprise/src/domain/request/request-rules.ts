import type { AmberRule, Rule, RuleTable } from '@lianxin/casework';
import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import * as law from './law';
import type { ServiceRequest } from './service-request';
import type { RequestCategory } from './vocabulary';

export type RequestRule =
  | 'contact'
  | 'answer'
  | 'solve'
  | 'urgent'
  | 'objection'
  | 'objectionDecision'
  | 'correctionNotices'
  | 'ratingWindow'
  | 'badRatingContact'
  | 'reopenings'
  | 'rollOverForOffice'
  | 'amberShare'
  | 'amberAtLeast';

/** The periods that a locality may set for a category of its own. */
export type CategoryRule = 'contact' | 'answer' | 'solve' | 'urgent';

/** A locality's figures, with those that differ for a category; each decision stores the version. */
export interface RequestRuleTable extends RuleTable<RequestRule> {
  readonly byCategory: Readonly<
    Partial<Record<RequestCategory, Readonly<Partial<Record<CategoryRule, Rule>>>>>
  >;
}

/** 1 January 2020: the Business Environment Ordinance comes into force (BE 72). */
const IN_FORCE = parsePlainDate('2020-01-01') as PlainDate;

const workingDays = (value: number, source: Rule['source']): Rule => ({
  value,
  unit: 'WORKING_DAYS',
  source,
});
const days = (value: number, source: Rule['source']): Rule => ({ value, unit: 'DAYS', source });
const count = (value: number, source: Rule['source']): Rule => ({ value, unit: 'COUNT', source });

/**
 * The defaults of DOMAIN.md §7 that requests are decided by. Urgent is one calendar day: 24 hours run on days off as well, and
 * a clock that counts days ends on the day on which they end.
 */
export const DEFAULT_REQUEST_RULES: RequestRuleTable = {
  version: 'request-default-1',
  effectiveFrom: IN_FORCE,
  rules: {
    contact: workingDays(1, law.LOCAL_CONTACT),
    answer: workingDays(5, law.LOCAL_ANSWER),
    solve: workingDays(15, law.LOCAL_SOLVE),
    urgent: days(1, law.LOCAL_URGENT),
    objection: workingDays(5, law.LOCAL_OBJECT),
    objectionDecision: workingDays(5, law.LOCAL_OBJECTION_DECISION),
    correctionNotices: count(1, law.BE_36_CORRECTION),
    ratingWindow: days(30, law.LOCAL_RATING_WINDOW),
    badRatingContact: workingDays(1, law.LOCAL_BAD_RATING_CONTACT),
    reopenings: count(1, law.LOCAL_REOPENING),
    rollOverForOffice: { value: 0, unit: 'SWITCH', source: law.LOCAL_ROLL_OVER },
    amberShare: { value: 0.2, unit: 'SHARE', source: law.LOCAL_AMBER },
    amberAtLeast: days(2, law.LOCAL_AMBER),
  },
  byCategory: {},
};

/** The rule by which one of a request's three periods runs: the urgent one where it is urgent, its category's before the general. */
export const periodRule = (
  { rules, byCategory }: RequestRuleTable,
  { category, urgent }: Pick<ServiceRequest, 'category' | 'urgent'>,
  period: 'contact' | 'answer' | 'solve',
): Rule => {
  const own = byCategory[category] ?? {};
  return urgent ? (own.urgent ?? rules.urgent) : (own[period] ?? rules[period]);
};

/** When a clock turns amber under a rule table. */
export const amberRuleOf = ({ rules }: RequestRuleTable): AmberRule => ({
  share: rules.amberShare.value,
  atLeast: rules.amberAtLeast.value,
});
