import { reject } from '@lianxin/kernel';
import { DEFAULT_PETITION_RULES } from '../petition-rules';
import type { PetitionRejection } from '../rejection-codes';
import type { RuleValue } from './rule-change';
import { RULE_LIMITS } from './rule-limits';

/** What can't be meant at all, whatever the law says. */
export type RuleValueProblem = 'EMPTY' | 'TWICE' | 'NOT_A_NUMBER' | 'NOT_WHOLE';

const problemOf = ({ rule, value }: RuleValue): RuleValueProblem | null => {
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  const isShare = DEFAULT_PETITION_RULES.rules[rule].unit === 'SHARE';
  return isShare || Number.isInteger(value) ? null : 'NOT_WHOLE';
};

/** The first thing that is wrong with the form of a change, and at which of its values; null where nothing is. */
export const ruleValueProblem = (
  values: readonly RuleValue[],
): { readonly at: number | null; readonly problem: RuleValueProblem } | null => {
  if (values.length === 0) return { at: null, problem: 'EMPTY' };
  for (const [at, value] of values.entries()) {
    const isFirst = values.findIndex(({ rule }) => rule === value.rule) === at;
    const problem = isFirst ? problemOf(value) : 'TWICE';
    if (problem) return { at, problem };
  }
  return null;
};

const unlawful = ({ rule, value }: RuleValue): PetitionRejection | null => {
  const { direction, atLeast, atMost } = RULE_LIMITS[rule];
  if (value >= atLeast && value <= atMost) return null;
  const { source } = DEFAULT_PETITION_RULES.rules[rule];
  return reject('RULE_NOT_LAWFUL', source, { rule, value, direction, atLeast, atMost });
};

/**
 * Whether a locality may set these figures: what binds an office or burdens a petitioner only shorter, what protects one only
 * longer, neutral ones within their bounds. RULE_NOT_LAWFUL with the article of the first that it may not.
 */
export const checkRuleChange = (values: readonly RuleValue[]): PetitionRejection | null =>
  values.reduce<PetitionRejection | null>((refusal, value) => refusal ?? unlawful(value), null);
