import { DEFAULT_PETITION_RULES, type PetitionRule } from '../petition-rules';
import { checkRuleChange, ruleValueProblem } from './check-rule-change';
import { isStatutory, RULE_LIMITS } from './rule-limits';

/** Each rule, what the law or DOMAIN.md lets a locality do with it, and what it doesn't; typed in by hand. */
const TABLE: Readonly<Record<PetitionRule, { may: readonly number[]; mayNot: readonly number[] }>> = {
  route: { may: [15, 10, 1], mayNot: [16, 30, 0, -1] },
  notify: { may: [15, 5], mayNot: [16, 0] },
  objection: { may: [5, 3], mayNot: [6, 0] },
  objectionDecision: { may: [5, 2], mayNot: [6] },
  conclude: { may: [60, 45, 1], mayNot: [61, 90, 0] },
  extension: { may: [30, 15], mayNot: [31] },
  reviewRequest: { may: [30, 45], mayNot: [29, 15, 0] },
  review: { may: [30, 20], mayNot: [31] },
  reReviewRequest: { may: [30, 60], mayNot: [29] },
  reReview: { may: [30, 20], mayNot: [31] },
  simpleAccept: { may: [3, 1], mayNot: [4] },
  simpleReply: { may: [10, 5], mayNot: [11] },
  correction: { may: [15, 30], mayNot: [14] },
  supervision: { may: [15, 7], mayNot: [16] },
  reportBack: { may: [30, 20], mayNot: [31] },
  urgentReport: { may: [24, 1], mayNot: [25] },
  emergencyRecord: { may: [24, 12], mayNot: [25] },
  representatives: { may: [5], mayNot: [4, 6] },
  suggestionReply: { may: [60, 30], mayNot: [61] },
  proposalReply: { may: [30, 20], mayNot: [31] },
  ratingWindow: { may: [30, 90], mayNot: [29] },
  execution: { may: [60, 30], mayNot: [61] },
  referralValidity: { may: [12, 6], mayNot: [13, 24] },
  retention: { may: [10, 15, 30], mayNot: [9, 31] },
  rollOverForPetitioner: { may: [1], mayNot: [0, 2] },
  rollOverForOffice: { may: [0], mayNot: [1] },
  amberShare: { may: [0.2, 0.5, 0.05], mayNot: [0, 0.6, 1] },
  amberAtLeast: { may: [1, 10], mayNot: [0, 11] },
};

const cases = Object.entries(TABLE) as [PetitionRule, (typeof TABLE)[PetitionRule]][];

test('there is a line for every rule, and the shipped figure is lawful', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(DEFAULT_PETITION_RULES.rules).sort());
  const shipped = cases.map(([rule]) => ({ rule, value: DEFAULT_PETITION_RULES.rules[rule].value }));
  expect(checkRuleChange(shipped)).toBeNull();
});

test.each(cases)('%s moves only in the lawful direction, and a refusal names its source', (rule, row) => {
  for (const value of row.may) expect(checkRuleChange([{ rule, value }])).toBeNull();
  for (const value of row.mayNot) {
    const { source } = DEFAULT_PETITION_RULES.rules[rule];
    expect(checkRuleChange([{ rule, value }])).toMatchObject({
      code: 'RULE_NOT_LAWFUL',
      rule: source,
      details: { rule, value, direction: RULE_LIMITS[rule].direction },
    });
  }
});

test('one unlawful figure refuses the whole change', () => {
  const values = [{ rule: 'route', value: 10 } as const, { rule: 'conclude', value: 61 } as const];
  expect(checkRuleChange(values)).toMatchObject({ rule: { article: '第三十四条' } });
});

test('statutory are the rows that rest on an article', () => {
  const statutory = cases.map(([rule]) => rule).filter(isStatutory);
  expect(statutory).toEqual([
    ...['route', 'notify', 'objection', 'conclude', 'extension', 'reviewRequest', 'review'],
    ...['reReviewRequest', 'reReview', 'representatives'],
  ]);
});

test.each([
  [[], null, 'EMPTY'],
  [[{ rule: 'route', value: 10.5 }], 0, 'NOT_WHOLE'],
  [[{ rule: 'route', value: Number.NaN }], 0, 'NOT_A_NUMBER'],
  [[{ rule: 'amberShare', value: 0.25 }], null, null],
  [
    [
      { rule: 'route', value: 10 },
      { rule: 'route', value: 12 },
    ],
    1,
    'TWICE',
  ],
] as const)('%j can’t be meant: at %s %s', (values, at, problem) => {
  expect(ruleValueProblem(values)).toEqual(problem === null ? null : { at, problem });
});
