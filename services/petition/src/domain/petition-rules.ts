import type { AmberRule, Rule, RuleTable } from '@lianxin/casework';
import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import * as law from './law';

export type PetitionRule =
  | 'route'
  | 'notify'
  | 'objection'
  | 'objectionDecision'
  | 'conclude'
  | 'extension'
  | 'reviewRequest'
  | 'review'
  | 'reReviewRequest'
  | 'reReview'
  | 'simpleAccept'
  | 'simpleReply'
  | 'correction'
  | 'supervision'
  | 'reportBack'
  | 'urgentReport'
  | 'emergencyRecord'
  | 'representatives'
  | 'suggestionReply'
  | 'proposalReply'
  | 'ratingWindow'
  | 'execution'
  | 'referralValidity'
  | 'retention'
  | 'rollOverForPetitioner'
  | 'rollOverForOffice'
  | 'amberShare'
  | 'amberAtLeast';

/** What an approved change made of the table from a day on. */
export interface Amendment {
  /** The name of the table since. */
  readonly version: string;
  readonly effectiveFrom: PlainDate;
  /** Whether clocks that run on that day are derived again. */
  readonly appliesToRunning: boolean;
  readonly rules: Readonly<Partial<Record<PetitionRule, Rule>>>;
}

/** The figures in force, with the amendments that led to them, oldest first; none in the shipped table. */
export interface PetitionRuleTable extends RuleTable<PetitionRule> {
  readonly amendments?: readonly Amendment[];
}

/** 1 May 2022: the Petition Regulations come into force (PR 50). */
const IN_FORCE = parsePlainDate('2022-05-01') as PlainDate;

const days = (value: number, source: Rule['source']): Rule => ({ value, unit: 'DAYS', source });
const workingDays = (value: number, source: Rule['source']): Rule => ({
  value,
  unit: 'WORKING_DAYS',
  source,
});
const hours = (value: number, source: Rule['source']): Rule => ({ value, unit: 'HOURS', source });

/** The defaults of DOMAIN.md §7 that the petition service decides by. */
export const DEFAULT_PETITION_RULES: PetitionRuleTable = {
  version: 'petition-default-1',
  effectiveFrom: IN_FORCE,
  rules: {
    route: days(15, law.PR_22_ROUTE),
    notify: days(15, law.PR_23_NOTIFY),
    objection: workingDays(5, law.PR_23_OBJECT),
    objectionDecision: workingDays(5, law.LOCAL_OBJECTION_DECISION),
    conclude: days(60, law.PR_34_CONCLUDE),
    extension: days(30, law.PR_34_EXTEND),
    reviewRequest: days(30, law.PR_35_REVIEW_REQUEST),
    review: days(30, law.PR_35_REVIEW),
    reReviewRequest: days(30, law.PR_36_RE_REVIEW_REQUEST),
    reReview: days(30, law.PR_36_RE_REVIEW),
    simpleAccept: workingDays(3, law.SIMPLIFIED_ACCEPT),
    simpleReply: workingDays(10, law.SIMPLIFIED_REPLY),
    correction: days(15, law.LOCAL_CORRECTION),
    supervision: days(15, law.LOCAL_SUPERVISION),
    reportBack: days(30, law.LOCAL_REPORT_BACK),
    urgentReport: hours(24, law.LOCAL_URGENT_REPORT),
    emergencyRecord: hours(24, law.LOCAL_EMERGENCY_RECORD),
    representatives: { value: 5, unit: 'COUNT', source: law.PR_20_REPRESENTATIVES },
    suggestionReply: days(60, law.LOCAL_SUGGESTION_REPLY),
    proposalReply: days(30, law.LOCAL_PROPOSAL_REPLY),
    ratingWindow: days(30, law.LOCAL_RATING_WINDOW),
    execution: days(60, law.LOCAL_EXECUTION),
    referralValidity: { value: 12, unit: 'MONTHS', source: law.LOCAL_REFERRAL_VALIDITY },
    retention: { value: 10, unit: 'YEARS', source: law.LOCAL_RETENTION },
    rollOverForPetitioner: { value: 1, unit: 'SWITCH', source: law.LOCAL_ROLL_OVER },
    rollOverForOffice: { value: 0, unit: 'SWITCH', source: law.LOCAL_ROLL_OVER },
    amberShare: { value: 0.2, unit: 'SHARE', source: law.LOCAL_AMBER },
    amberAtLeast: days(2, law.LOCAL_AMBER),
  },
};

/** When a clock turns amber under a rule table. */
export const amberRuleOf = ({ rules }: PetitionRuleTable): AmberRule => ({
  share: rules.amberShare.value,
  atLeast: rules.amberAtLeast.value,
});
