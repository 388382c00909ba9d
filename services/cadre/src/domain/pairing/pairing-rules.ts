import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import type { Rule, RuleTable } from '@lianxin/casework';
import type { RuleReference } from '@lianxin/kernel';
import * as law from './law';
import type { SlotRole } from './pairing';

export type PairingRule =
  | 'capacityLead'
  | 'capacityMiddle'
  | 'meetingEveryMonths'
  | 'checklistDay'
  | 'probationMonths'
  | 'decisionDays'
  | 'absenceWorkingDays'
  | 'probationCeilingMonths';

export type PairingRuleTable = RuleTable<PairingRule>;

/** 1 June 2019: the Civil Servant Law as revised in 2018 comes into force. */
const IN_FORCE = parsePlainDate('2019-06-01') as PlainDate;

const count = (value: number, source: RuleReference): Rule => ({ value, unit: 'COUNT', source });

/** The defaults of DOMAIN.md §7 by which pairings are decided; months and heads are counted as such. */
export const DEFAULT_PAIRING_RULES: PairingRuleTable = {
  version: 'pairing-default-1',
  effectiveFrom: IN_FORCE,
  rules: {
    capacityLead: count(3, law.LOCAL_CAPACITY),
    capacityMiddle: count(2, law.LOCAL_CAPACITY),
    meetingEveryMonths: count(1, law.LOCAL_MEETINGS),
    checklistDay: { value: 335, unit: 'DAYS', source: law.LOCAL_CHECKLIST },
    probationMonths: count(12, law.CSL_34_PROBATION),
    decisionDays: { value: 30, unit: 'DAYS', source: law.PROBATION_RULES },
    absenceWorkingDays: { value: 40, unit: 'WORKING_DAYS', source: law.PROBATION_RULES },
    probationCeilingMonths: count(18, law.PROBATION_RULES),
  },
};

/** How many recruits one mentor may have at a time in a slot of this role. */
export const capacityOf = ({ rules }: PairingRuleTable, role: SlotRole): number =>
  role === 'LEAD' ? rules.capacityLead.value : rules.capacityMiddle.value;
