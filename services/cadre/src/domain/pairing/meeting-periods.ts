import { addDays, earlierOf, type PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { monthsLater } from '../months';
import { mentorOn, slotOf, slotsOf, type Meeting, type Pairing, type SlotRole, type Term } from './pairing';
import type { PairingRuleTable } from './pairing-rules';

/** A mentor's time in a slot while the pairing was active; `until` is null while it lasts. */
interface MentorTime {
  readonly role: SlotRole;
  readonly mentorId: Uuid;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** A period in which a mentor had to meet the recruit and log it. */
export interface MeetingPeriod extends Term {
  readonly role: SlotRole;
  readonly mentorId: Uuid;
}

const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** All who held a slot since the pairing became active, up to its end. */
const mentorTimes = ({ activeFrom, closedOn, ...pairing }: Pairing): readonly MentorTime[] => {
  if (activeFrom === null) return [];
  return slotsOf(pairing).flatMap(({ role, mentorId, since, past }) => {
    const earlier = past
      .filter(({ until }) => until > activeFrom)
      .map((one) => ({
        role,
        mentorId: one.mentorId,
        from: laterOf(one.from, activeFrom),
        until: one.until,
      }));
    const present = { role, from: laterOf(since, activeFrom), until: closedOn };
    return mentorId === null ? earlier : [...earlier, { ...present, mentorId }];
  });
};

const wasSuspendedIn = ({ suspensions }: Pairing, { from, until }: Term): boolean =>
  suspensions.some((one) => one.from < until && (one.until === null || one.until > from));

/**
 * The whole months (by the rule table) of each mentor's time that are over by a day, counted from his first one; a period
 * in which the pairing rested asks for nothing.
 */
export const duePeriods = (
  pairing: Pairing,
  asOf: PlainDate,
  { rules }: PairingRuleTable,
): readonly MeetingPeriod[] =>
  mentorTimes(pairing).flatMap(({ role, mentorId, from, until }) => {
    const end = until === null ? asOf : earlierOf(until, asOf);
    const periods: MeetingPeriod[] = [];
    for (let count = 1; ; count += 1) {
      const months = rules.meetingEveryMonths.value;
      const period = {
        role,
        mentorId,
        from: monthsLater(from, (count - 1) * months),
        until: monthsLater(from, count * months),
      };
      if (period.until > end) return periods;
      if (!wasSuspendedIn(pairing, period)) periods.push(period);
    }
  });

const isWithin = ({ role, metOn }: Meeting, period: MeetingPeriod): boolean =>
  role === period.role && period.from <= metOn && metOn < period.until;

/** The periods over by a day of which no log was known then. */
export const missingLogs = (
  pairing: Pairing,
  asOf: PlainDate,
  rules: PairingRuleTable,
): readonly MeetingPeriod[] =>
  duePeriods(pairing, asOf, rules).filter(
    (period) => !pairing.meetings.some((one) => one.loggedOn <= asOf && isWithin(one, period)),
  );

/** The meetings that were logged only after their period was over. */
export const lateLogs = (pairing: Pairing, asOf: PlainDate, rules: PairingRuleTable): readonly Meeting[] => {
  const periods = duePeriods(pairing, asOf, rules);
  return pairing.meetings.filter(
    (one) =>
      one.loggedOn <= asOf && periods.some((period) => isWithin(one, period) && one.loggedOn >= period.until),
  );
};

/**
 * The missing periods that somebody still owes: of the mentor who held the slot on that day, and only while he hasn't met
 * the recruit since. A gap that a later meeting closed stays a warning, and nobody can make up for it.
 */
export const outstandingLogs = (
  pairing: Pairing,
  asOf: PlainDate,
  rules: PairingRuleTable,
): readonly MeetingPeriod[] =>
  missingLogs(pairing, asOf, rules).filter(
    ({ role, mentorId, until }) =>
      mentorOn(slotOf(pairing, role), asOf) === mentorId &&
      !pairing.meetings.some((one) => one.role === role && one.metOn >= until && one.loggedOn <= asOf),
  );

/** A meeting with a present mentor that has to be logged, and the last day on which that is in time. */
export interface DueLog {
  readonly role: SlotRole;
  readonly dueOn: PlainDate;
}

/** The next log of a present mentor that is due, late ones included; null unless the pairing is active and undecided. */
export const nextLogDue = (pairing: Pairing, rules: PairingRuleTable): DueLog | null => {
  if (pairing.status !== 'ACTIVE' || pairing.decision !== null) return null;
  const horizon = monthsLater(pairing.term.until, rules.rules.probationCeilingMonths.value);
  const [first] = outstandingLogs(pairing, horizon, rules)
    .map(({ role, until }) => ({ role, dueOn: addDays(until, -1) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return first ?? null;
};
