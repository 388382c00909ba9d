import { addDays, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { accept, reject, type Decision } from '@lianxin/kernel';
import { isSamePerson, personOf, type Acting } from '../acting';
import { isBlank } from '../guards';
import * as law from '../law';
import type { PetitionRejection, PetitionRejectionCode } from '../rejection-codes';
import { checkRuleChange } from './check-rule-change';
import type { RuleChange, RuleChangeEvent, RuleChangeProposed } from './rule-change';

type RuleChangeDecision = Decision<RuleChangeEvent, PetitionRejectionCode>;

/** Every process reads the rule table at least this often, so that a change is known everywhere before it is in force. */
export const KNOWN_EVERYWHERE_AFTER_MS = 300_000;

/** Further ahead nobody changes a rule; a mistyped year isn't taken for one. */
const LATEST_DAYS = 730;

/** A day of the future: what was decided under the old table stays so, and no decision of a day falls under two tables. */
const mustLieAhead = (effectiveFrom: PlainDate, now: Date): PetitionRejection | null => {
  const earliest = addDays(shanghaiDateOf(new Date(now.getTime() + KNOWN_EVERYWHERE_AFTER_MS)), 1);
  const latest = addDays(earliest, LATEST_DAYS);
  return effectiveFrom < earliest || effectiveFrom > latest
    ? reject('DATE_NOT_POSSIBLE', law.RULE_TABLE_AHEAD, { date: effectiveFrom, earliest, latest })
    : null;
};

/** What somebody proposes. */
export type Proposal = Pick<
  RuleChangeProposed,
  'changeId' | 'values' | 'effectiveFrom' | 'appliesToRunning' | 'reason'
>;

/**
 * Records a change that a second person is to approve; nothing is in force by it. Refuses REASON_REQUIRED, RULE_NOT_LAWFUL,
 * for a day that has begun DATE_NOT_POSSIBLE, and for an account without a cadre, which has no second person,
 * SECOND_PERSON_REQUIRED.
 */
export const proposeRuleChange = (proposal: Proposal, acting: Acting, now: Date): RuleChangeDecision =>
  (acting.cadreId === null ? reject('SECOND_PERSON_REQUIRED', law.RULE_TABLE_BY_TWO) : null) ??
  (isBlank(proposal.reason) ? reject('REASON_REQUIRED', law.RULE_TABLE_BY_TWO) : null) ??
  checkRuleChange(proposal.values) ??
  mustLieAhead(proposal.effectiveFrom, now) ??
  accept<RuleChangeEvent>({
    type: 'rule-change.proposed',
    ...proposal,
    at: now.toISOString(),
    by: personOf(acting),
  });

/**
 * A second person puts a change in force from its day on. Refuses RULE_CHANGE_DECIDED, SECOND_PERSON_REQUIRED, RULE_NOT_LAWFUL
 * and, where its day has begun meanwhile, DATE_NOT_POSSIBLE.
 */
export const approveRuleChange = (change: RuleChange, acting: Acting, now: Date): RuleChangeDecision =>
  (change.approvedBy !== null ? reject('RULE_CHANGE_DECIDED', law.RULE_TABLE_BY_TWO) : null) ??
  (isSamePerson(change.proposedBy, acting)
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_TABLE_BY_TWO)
    : null) ??
  checkRuleChange(change.values) ??
  mustLieAhead(change.effectiveFrom, now) ??
  accept<RuleChangeEvent>({ type: 'rule-change.approved', at: now.toISOString(), by: personOf(acting) });
