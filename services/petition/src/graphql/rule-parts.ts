import type { Locale } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { RuleUnit } from '@lianxin/casework';
import {
  DateScalar,
  DateTimeScalar,
  describedEnum,
  RuleReference,
  type EntityReference,
} from '@lianxin/subgraph';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { RULE_LABELS } from '../application/rule-labels';
import { DEFAULT_PETITION_RULES, type PetitionRule, type PetitionRuleTable } from '../domain/petition-rules';
import type { RuleChange, RuleValue } from '../domain/rules/rule-change';
import { isStatutory, RULE_DIRECTIONS, RULE_LIMITS, type RuleDirection } from '../domain/rules/rule-limits';
import { Cadre } from './refusals';

const RULES = Object.keys(DEFAULT_PETITION_RULES.rules) as PetitionRule[];

export const PetitionRuleEnum = describedEnum(
  'PetitionRuleKey',
  'A figure of the petition service’s rule table.',
  RULES,
  Object.fromEntries(RULES.map((rule) => [rule, RULE_LABELS[rule].en])) as Record<PetitionRule, string>,
);

const UNITS = ['DAYS', 'WORKING_DAYS', 'HOURS', 'MONTHS', 'YEARS', 'COUNT', 'SHARE', 'SWITCH'] as const;
const RuleUnitEnum = describedEnum<RuleUnit>('RuleUnit', 'What the value of a rule counts.', UNITS, {
  DAYS: 'Calendar days.',
  WORKING_DAYS: 'Working days by the State Council’s calendar.',
  HOURS: 'Hours.',
  MONTHS: 'Months.',
  YEARS: 'Years.',
  COUNT: 'A number of people.',
  SHARE: 'A share of one.',
  SWITCH: '1 for on, 0 for off.',
});

const RuleDirectionEnum = describedEnum(
  'RuleDirection',
  'Which way a locality may move a figure, from the shipped one.',
  RULE_DIRECTIONS,
  {
    SHORTER: 'It binds an office or burdens a petitioner: only shorter.',
    LONGER: 'It protects a petitioner: only longer.',
    FREE: 'Either way within the bounds.',
    FIXED: 'Not at all.',
  },
);

const RULE_CHANGE_STATES = ['PROPOSED', 'APPROVED', 'IN_FORCE', 'LAPSED'] as const;
type RuleChangeState = (typeof RULE_CHANGE_STATES)[number];
const RuleChangeStateEnum = describedEnum(
  'PetitionRuleChangeState',
  'How far a change of the rule table has come.',
  RULE_CHANGE_STATES,
  {
    PROPOSED: 'Waits for a second person.',
    APPROVED: 'Comes into force on its day.',
    IN_FORCE: 'Its day has come.',
    LAPSED: 'Its day came before a second person had approved it.',
  },
);

@InputType('PetitionRuleValueInput', { description: 'What a rule is to be set to.' })
export class PetitionRuleValueInput {
  @Field(() => PetitionRuleEnum, { description: 'The rule.' })
  rule!: PetitionRule;

  @Field(() => Float, {
    description: 'Its value in the rule’s unit; beyond what the law leaves to a locality RULE_NOT_LAWFUL.',
  })
  value!: number;
}

@ObjectType('PetitionRuleValue', { description: 'What a change sets a rule to.' })
export class PetitionRuleValueType {
  @Field(() => PetitionRuleEnum, { description: 'The rule.' })
  rule!: PetitionRule;

  @Field(() => String, { description: 'Its name.' })
  label!: string;

  @Field(() => Float, { description: 'Its value since.' })
  value!: number;

  @Field(() => RuleUnitEnum, { description: 'What the value counts.' })
  unit!: RuleUnit;
}

@ObjectType('PetitionRuleChange', {
  description: 'A change of the rule table by two persons, from a day on.',
})
export class PetitionRuleChangeType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => RuleChangeStateEnum, { description: 'How far it has come.' })
  state!: RuleChangeState;

  @Field(() => [PetitionRuleValueType], { description: 'What it sets.' })
  values!: PetitionRuleValueType[];

  @Field(() => DateScalar, { description: 'The first day on which it is in force.' })
  effectiveFrom!: PlainDate;

  @Field(() => Boolean, { description: 'Whether clocks that run on that day are derived again.' })
  appliesToRunning!: boolean;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Cadre, { nullable: true, description: 'Who proposed it.' })
  proposedBy!: EntityReference | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a second person approved it; null until then.',
  })
  approvedAt!: Date | null;

  @Field(() => Cadre, { nullable: true, description: 'Who approved it; null until then.' })
  approvedBy!: EntityReference | null;
}

@ObjectType('PetitionRule', { description: 'A row of the rule table as of a day.' })
export class PetitionRuleType extends PetitionRuleValueType {
  @Field(() => RuleReference, { description: 'The article or local rule that it rests on.' })
  source!: RuleReference;

  @Field(() => Boolean, { description: 'Whether the shipped figure is the law’s own.' })
  statutory!: boolean;

  @Field(() => RuleDirectionEnum, { description: 'Which way a locality may move it.' })
  direction!: RuleDirection;

  @Field(() => Float, { description: 'The smallest lawful value.' })
  atLeast!: number;

  @Field(() => Float, { description: 'The largest lawful value.' })
  atMost!: number;

  @Field(() => [PetitionRuleChangeType], { description: 'Changes of it that aren’t in force on that day.' })
  pending!: PetitionRuleChangeType[];
}

@ObjectType('PetitionRuleTable', { description: 'The rule table in force on a day.' })
export class PetitionRuleTableType {
  @Field(() => String, { description: 'Its version, as every decision of that day stores it.' })
  version!: string;

  @Field(() => DateScalar, { description: 'Since when it is in force.' })
  effectiveFrom!: PlainDate;

  @Field(() => [PetitionRuleType], { description: 'Its rows.' })
  rules!: PetitionRuleType[];
}

const labelOf = (rule: PetitionRule, locale: Locale): string =>
  RULE_LABELS[rule][locale === 'en' ? 'en' : 'zh'];

const toValue = ({ rule, value }: RuleValue, locale: Locale): PetitionRuleValueType => ({
  ...{ rule, value, label: labelOf(rule, locale), unit: DEFAULT_PETITION_RULES.rules[rule].unit },
});

const stateOf = ({ approvedAt, effectiveFrom }: RuleChange, today: PlainDate): RuleChangeState => {
  const hasCome = effectiveFrom <= today;
  if (approvedAt === null) return hasCome ? 'LAPSED' : 'PROPOSED';
  return hasCome ? 'IN_FORCE' : 'APPROVED';
};

const cadreOf = (person: RuleChange['approvedBy']): EntityReference | null =>
  person?.cadreId ? { id: person.cadreId } : null;

/** A change as it stands today. */
export const toRuleChange = (change: RuleChange, today: PlainDate, locale: Locale): PetitionRuleChangeType =>
  Object.assign(new PetitionRuleChangeType(), {
    ...{ id: change.id, effectiveFrom: change.effectiveFrom, appliesToRunning: change.appliesToRunning },
    ...{ reason: change.reason, state: stateOf(change, today) },
    values: change.values.map((value) => toValue(value, locale)),
    ...{ proposedAt: new Date(change.proposedAt), proposedBy: cadreOf(change.proposedBy) },
    ...{
      approvedAt: change.approvedAt && new Date(change.approvedAt),
      approvedBy: cadreOf(change.approvedBy),
    },
  });

/** A change is pending on a day that lies before its own, once it is proposed; a lapsed one never is. */
const isPendingOn = (change: RuleChange, asOf: PlainDate, today: PlainDate): boolean =>
  change.effectiveFrom > asOf &&
  shanghaiDateOf(new Date(change.proposedAt)) <= asOf &&
  stateOf(change, today) !== 'LAPSED';

/** The table of a day with what is to change of it. */
export const toRuleTable = (
  { version, effectiveFrom, rules }: PetitionRuleTable,
  changes: readonly RuleChange[],
  { asOf, today }: { readonly asOf: PlainDate; readonly today: PlainDate },
  locale: Locale,
): PetitionRuleTableType => {
  const pending = changes.filter((change) => isPendingOn(change, asOf, today));
  return {
    ...{ version, effectiveFrom },
    rules: RULES.map((rule) => ({
      ...toValue({ rule, value: rules[rule].value }, locale),
      ...{ source: rules[rule].source, statutory: isStatutory(rule), ...RULE_LIMITS[rule] },
      pending: pending
        .filter(({ values }) => values.some((value) => value.rule === rule))
        .map((change) => toRuleChange(change, today, locale)),
    })),
  };
};
