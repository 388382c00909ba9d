import { amberRuleOf, DEFAULT_PETITION_RULES } from './petition-rules';

/** DOMAIN.md §7, copied by hand. */
const EXPECTED = {
  route: [15, 'DAYS'],
  notify: [15, 'DAYS'],
  objection: [5, 'WORKING_DAYS'],
  objectionDecision: [5, 'WORKING_DAYS'],
  conclude: [60, 'DAYS'],
  execution: [60, 'DAYS'],
  extension: [30, 'DAYS'],
  reviewRequest: [30, 'DAYS'],
  review: [30, 'DAYS'],
  reReviewRequest: [30, 'DAYS'],
  reReview: [30, 'DAYS'],
  simpleAccept: [3, 'WORKING_DAYS'],
  simpleReply: [10, 'WORKING_DAYS'],
  correction: [15, 'DAYS'],
  supervision: [15, 'DAYS'],
  reportBack: [30, 'DAYS'],
  urgentReport: [24, 'HOURS'],
  emergencyRecord: [24, 'HOURS'],
  representatives: [5, 'COUNT'],
  suggestionReply: [60, 'DAYS'],
  proposalReply: [30, 'DAYS'],
  referralValidity: [12, 'MONTHS'],
  ratingWindow: [30, 'DAYS'],
  retention: [10, 'YEARS'],
  rollOverForPetitioner: [1, 'SWITCH'],
  rollOverForOffice: [0, 'SWITCH'],
  amberShare: [0.2, 'SHARE'],
  amberAtLeast: [2, 'DAYS'],
};

test('the defaults are those of DOMAIN.md, each with its source in Chinese', () => {
  const { rules } = DEFAULT_PETITION_RULES;
  expect(
    Object.fromEntries(Object.entries(rules).map(([key, { value, unit }]) => [key, [value, unit]])),
  ).toEqual(EXPECTED);
  for (const { source } of Object.values(rules)) expect(source.text).toMatch(/[\u4e00-\u9fff]/);
  expect(amberRuleOf(DEFAULT_PETITION_RULES)).toEqual({ share: 0.2, atLeast: 2 });
});
