import { applyRule, extendedBy, redateClock, type Clock, type ClockKind } from '@lianxin/casework';
import type { PlainDate } from '@lianxin/calendar';
import { accept, type Accepted } from '@lianxin/kernel';
import { TIME_PASSING } from './acting';
import { frame } from './decide';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import type { Petition } from './petition';
import type { Amendment, PetitionRule } from './petition-rules';
import { tableOfVersion, tableOn } from './rules/rule-history';
import { RULE_LIMITS } from './rules/rule-limits';

/** The rule of each kind of clock; REPORT_BACK is missing, as its day is set with the assignment. */
const RULE_OF: Readonly<Partial<Record<ClockKind, PetitionRule>>> = {
  ROUTE: 'route',
  NOTIFY: 'notify',
  OBJECT: 'objection',
  OBJECTION_DECISION: 'objectionDecision',
  CONCLUDE: 'conclude',
  REVIEW_REQUEST: 'reviewRequest',
  REVIEW: 'review',
  RE_REVIEW_REQUEST: 'reReviewRequest',
  RE_REVIEW: 'reReview',
  SIMPLE_ACCEPT: 'simpleAccept',
  SIMPLE_REPLY: 'simpleReply',
  SUPERVISION: 'supervision',
  CORRECTION: 'correction',
  SUGGESTION: 'suggestionReply',
  EXECUTION: 'execution',
};

/** Clocks that a published calendar or a changed rule moves, and the day from which it does. */
export interface Rederivation {
  readonly on: PlainDate;
  readonly clocks: readonly Clock[];
  /** The version of the rule table that moved them; absent where the calendar did. */
  readonly ruleVersion?: string;
}

const movedByCalendar = ({ clocks, receivedOn }: Petition, { calendar }: Facts): Rederivation => ({
  on: receivedOn,
  clocks: clocks.flatMap((clock) => redateClock(clock, calendar) ?? []),
});

/** One clock under an amendment of its rule: only what ran before its day, and only for whom the rule protects. */
const movedBy = (clock: Clock, { effectiveFrom: from, rules }: Amendment, facts: Facts): Clock | null => {
  const rule = RULE_OF[clock.kind];
  if (!rule || !rules[rule] || clock.historical || clock.startedOn >= from) return null;
  // A day that somebody set with the act, as for a supervision, is no rule's.
  const begunUnder = tableOfVersion(facts.rules, clock.ruleVersion).rules[rule];
  if (clock.length - extendedBy(clock) !== begunUnder.value) return null;
  const { direction: only } = RULE_LIMITS[rule];
  if (only !== 'SHORTER' && only !== 'LONGER') return null;
  const { rules: since, version } = tableOn(facts.rules, from);
  return applyRule(clock, { rule: since[rule], ruleVersion: version, from, only }, facts.calendar);
};

const movedByRules = ({ clocks }: Petition, facts: Facts): readonly Rederivation[] =>
  (facts.rules.amendments ?? [])
    .filter(({ appliesToRunning }) => appliesToRunning)
    .map((amendment) => ({
      on: amendment.effectiveFrom,
      ruleVersion: amendment.version,
      clocks: clocks.flatMap((clock) => movedBy(clock, amendment, facts) ?? []),
    }));

/** Everything that moves running clocks, paused ones too, and hasn't moved them yet. */
export const rederivationsOf = (petition: Petition, facts: Facts): readonly Rederivation[] =>
  [movedByCalendar(petition, facts), ...movedByRules(petition, facts)].filter(
    ({ clocks }) => clocks.length > 0,
  );

/** What is recorded of it, a line in the timeline. */
export const rederived = ({ clocks, ruleVersion }: Rederivation, facts: Facts): PetitionEvent => ({
  type: 'petition.clocks-redated',
  ...frame(TIME_PASSING, facts, clocks),
  calendarVersion: facts.calendar.version,
  ...(ruleVersion === undefined ? {} : { ruleVersion }),
});

/** Derives running clocks again when a year was published; records nothing where no date and no certainty changed. */
export const redatePetition = (petition: Petition, facts: Facts): Accepted<PetitionEvent> => {
  const moved = movedByCalendar(petition, facts);
  return moved.clocks.length === 0 ? accept() : accept(rederived(moved, facts));
};
