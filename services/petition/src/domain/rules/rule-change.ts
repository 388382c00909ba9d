import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson } from '../acting';
import type { PetitionRule } from '../petition-rules';

/** A figure as a change sets it, in the unit that its rule has. */
export interface RuleValue {
  readonly rule: PetitionRule;
  readonly value: number;
}

/** A change of the rule table: in force from a day on, once a second person has approved it. Plain JSON, the fold of its events. */
export interface RuleChange {
  readonly id: string;
  readonly values: readonly RuleValue[];
  readonly effectiveFrom: PlainDate;
  /** Whether clocks that run on that day are derived again; else they end as they began. */
  readonly appliesToRunning: boolean;
  readonly reason: string;
  readonly proposedBy: ActingPerson;
  readonly proposedAt: string;
  /** Null until a second person approved it: it isn't in force before. */
  readonly approvedBy: ActingPerson | null;
  readonly approvedAt: string | null;
}

/** Somebody asked for a change. */
export interface RuleChangeProposed extends Pick<
  RuleChange,
  'values' | 'effectiveFrom' | 'appliesToRunning' | 'reason'
> {
  readonly type: 'rule-change.proposed';
  readonly changeId: string;
  readonly at: string;
  readonly by: ActingPerson;
}

/** A second person agreed: it is in force from its day on. */
export interface RuleChangeApproved {
  readonly type: 'rule-change.approved';
  readonly at: string;
  readonly by: ActingPerson;
}

export type RuleChangeEvent = RuleChangeProposed | RuleChangeApproved;

/** The state after an event; a proposal stands first. */
export const evolveRuleChange = (change: RuleChange | null, event: RuleChangeEvent): RuleChange => {
  if (event.type === 'rule-change.approved')
    return { ...(change as RuleChange), approvedBy: event.by, approvedAt: event.at };
  const { changeId: id, values, effectiveFrom, appliesToRunning, reason, by, at } = event;
  return {
    ...{ id, values, effectiveFrom, appliesToRunning, reason },
    ...{ proposedBy: by, proposedAt: at, approvedBy: null, approvedAt: null },
  };
};
