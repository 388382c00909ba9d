import type { Locale } from '@lianxin/access';
import { daysLeft, describeClock, isOpen, levelOf, type Clock as CaseClock } from '@lianxin/casework';
import { Clock } from '@lianxin/subgraph';
import type { Facts } from '../../domain/request/facts';
import { amberRuleOf } from '../../domain/request/request-rules';

/** A clock as the asker sees it today, its derivation in his language. */
export const toClock = (clock: CaseClock, facts: Facts, locale: Locale): Clock =>
  Object.assign(new Clock(), {
    kind: clock.kind,
    state: clock.state,
    level: levelOf(clock, facts.today, amberRuleOf(facts.rules), facts.calendar),
    left: isOpen(clock) ? daysLeft(clock, facts.today, facts.calendar) : null,
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    rule: clock.rule,
    calendarVersion: clock.calendarVersion,
    derivation: describeClock(clock, locale),
  });
