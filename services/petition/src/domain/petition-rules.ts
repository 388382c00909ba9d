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
  | 'representatives'
  | 'suggestionReply'
  | 'ratingWindow'
  | 'execution'
  | 'retention'
  | 'rollOverForPetitioner'
  | 'rollOverForOffice'
  | 'amberShare'
  | 'amberAtLeast';

export type PetitionRuleTable = RuleTable<PetitionRule>;

/** 1 May 2022: the Petition Regulations come into force (PR 50). */
const IN_FORCE = parsePlainDate('2022-05-01') as PlainDate;

const days = (value: number, source: Rule['source']): Rule => ({ value, unit: 'DAYS', source });

/** The defaults of DOMAIN.md §7 that the petition service decides by. */
export const DEFAULT_PETITION_RULES: PetitionRuleTable = {
  version: 'petition-default-1',
  effectiveFrom: IN_FORCE,
  rules: {
    route: days(15, law.PR_22_ROUTE),
    notify: days(15, law.PR_23_NOTIFY),
    objection: { value: 5, unit: 'WORKING_DAYS', source: law.PR_23_OBJECT },
    objectionDecision: { value: 5, unit: 'WORKING_DAYS', source: law.LOCAL_OBJECTION_DECISION },
    conclude: days(60, law.PR_34_CONCLUDE),
    extension: days(30, law.PR_34_EXTEND),
    reviewRequest: days(30, law.PR_35_REVIEW_REQUEST),
    representatives: { value: 5, unit: 'COUNT', source: law.PR_20_REPRESENTATIVES },
    suggestionReply: days(60, law.LOCAL_SUGGESTION_REPLY),
    ratingWindow: days(30, law.LOCAL_RATING_WINDOW),
    execution: days(60, law.LOCAL_EXECUTION),
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
