import { DEFAULT_PETITION_RULES, type PetitionRule } from '../petition-rules';

/**
 * Which way a locality may move a figure, seen from the shipped one: SHORTER what binds an office or burdens a petitioner,
 * LONGER what protects a petitioner, FREE what does neither, FIXED what the law leaves to nobody (DOMAIN.md §3).
 */
export const RULE_DIRECTIONS = ['SHORTER', 'LONGER', 'FREE', 'FIXED'] as const;
export type RuleDirection = (typeof RULE_DIRECTIONS)[number];

/** How far a locality may move a figure; both ends are lawful. */
export interface RuleLimits {
  readonly direction: RuleDirection;
  readonly atLeast: number;
  readonly atMost: number;
}

/** Longer than this no period of a petitioner is meant. */
const LONGEST_PERIOD_DAYS = 365;

const shipped = (rule: PetitionRule): number => DEFAULT_PETITION_RULES.rules[rule].value;

const shorter = (rule: PetitionRule): RuleLimits => ({
  direction: 'SHORTER',
  atLeast: 1,
  atMost: shipped(rule),
});

const longer = (rule: PetitionRule): RuleLimits => ({
  direction: 'LONGER',
  atLeast: shipped(rule),
  atMost: LONGEST_PERIOD_DAYS,
});

const free = (atLeast: number, atMost: number): RuleLimits => ({ direction: 'FREE', atLeast, atMost });

const fixed = (rule: PetitionRule): RuleLimits => ({
  direction: 'FIXED',
  atLeast: shipped(rule),
  atMost: shipped(rule),
});

/**
 * The limits of every rule. They are set by the shipped figure, which is the law's where the row is statutory, and not by the one
 * in force: what a locality tightened, it may loosen again as far as the law. The number of representatives and the two
 * roll-over switches can't be moved at all: each other value would be worse for petitioners than the law (PR 20).
 */
export const RULE_LIMITS: Readonly<Record<PetitionRule, RuleLimits>> = {
  route: shorter('route'),
  notify: shorter('notify'),
  objection: shorter('objection'),
  objectionDecision: shorter('objectionDecision'),
  conclude: shorter('conclude'),
  extension: shorter('extension'),
  reviewRequest: longer('reviewRequest'),
  review: shorter('review'),
  reReviewRequest: longer('reReviewRequest'),
  reReview: shorter('reReview'),
  simpleAccept: shorter('simpleAccept'),
  simpleReply: shorter('simpleReply'),
  correction: longer('correction'),
  supervision: shorter('supervision'),
  reportBack: shorter('reportBack'),
  urgentReport: shorter('urgentReport'),
  emergencyRecord: shorter('emergencyRecord'),
  representatives: fixed('representatives'),
  suggestionReply: shorter('suggestionReply'),
  proposalReply: shorter('proposalReply'),
  ratingWindow: longer('ratingWindow'),
  execution: shorter('execution'),
  referralValidity: shorter('referralValidity'),
  retention: free(10, 30),
  rollOverForPetitioner: fixed('rollOverForPetitioner'),
  rollOverForOffice: fixed('rollOverForOffice'),
  amberShare: free(0.05, 0.5),
  amberAtLeast: free(1, 10),
};

/** Whether the figure is the law's own and not the locality's: its source names an article. */
export const isStatutory = (rule: PetitionRule): boolean =>
  DEFAULT_PETITION_RULES.rules[rule].source.article !== null;
