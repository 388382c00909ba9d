import type { PlainDate } from '@lianxin/calendar';
import type { AmberRule, Clock, Rule } from '@lianxin/casework';
import {
  amberRuleOf,
  DEFAULT_PETITION_RULES,
  type Amendment,
  type PetitionRuleTable,
} from '../petition-rules';
import type { RuleChange, RuleValue } from './rule-change';

const UNIT_WORDS: Readonly<Record<Rule['unit'], string>> = {
  DAYS: '日',
  WORKING_DAYS: '个工作日',
  HOURS: '小时',
  MONTHS: '个月',
  YEARS: '年',
  COUNT: '人',
  SHARE: '',
  SWITCH: '',
};

/** The article stays what a figure rests on; what the locality made of it is said beside it. */
const setTo = ({ rule, value }: RuleValue, from: PlainDate): Rule => {
  const { unit, source } = DEFAULT_PETITION_RULES.rules[rule];
  const text = `${source.text}本地规则表自${from}起定为${value}${UNIT_WORDS[unit]}。`;
  return { value, unit, source: { ...source, text } };
};

/** The name of the table that is in force from a day on; a day has one table. */
const versionFrom = (day: PlainDate): string => `petition-${day}`;

const amendmentOf = ({ values, effectiveFrom, appliesToRunning }: RuleChange): Amendment => ({
  version: versionFrom(effectiveFrom),
  effectiveFrom,
  appliesToRunning,
  rules: Object.fromEntries(values.map((value) => [value.rule, setTo(value, effectiveFrom)])),
});

/** All changes that a second person approved, in the order in which they come into force; of one day the later approved counts. */
export const amendmentsOf = (changes: readonly RuleChange[]): readonly Amendment[] =>
  changes
    .filter(({ approvedAt }) => approvedAt !== null)
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .map(amendmentOf);

const orderOf = ({ effectiveFrom, approvedAt, id }: RuleChange): string =>
  `${effectiveFrom} ${approvedAt ?? ''} ${id}`;

/** The table in force on a day; before the first amendment, and in every year before, the shipped one. */
export const tableWith = (amendments: readonly Amendment[], day: PlainDate): PetitionRuleTable =>
  amendments
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<PetitionRuleTable>(
      (table, amendment) => ({
        version: amendment.version,
        effectiveFrom: amendment.effectiveFrom,
        rules: { ...table.rules, ...amendment.rules },
        amendments: [...(table.amendments ?? []), amendment],
      }),
      DEFAULT_PETITION_RULES,
    );

/** The table that was in force on an earlier day, as a later one knows it. */
export const tableOn = (table: PetitionRuleTable, day: PlainDate): PetitionRuleTable =>
  table.effectiveFrom <= day ? table : tableWith(table.amendments ?? [], day);

/** The table of a version, as a later one knows it; the shipped one for a version that nobody knows. */
export const tableOfVersion = (table: PetitionRuleTable, version: string): PetitionRuleTable => {
  if (table.version === version) return table;
  const amendment = (table.amendments ?? []).find((known) => known.version === version);
  return amendment ? tableOn(table, amendment.effectiveFrom) : DEFAULT_PETITION_RULES;
};

/** When a clock turns amber: by the table under which it runs, so that a change of the rule touches none that runs. */
export const amberRuleFor = (
  { ruleVersion }: Pick<Clock, 'ruleVersion'>,
  table: PetitionRuleTable,
): AmberRule => amberRuleOf(tableOfVersion(table, ruleVersion));
