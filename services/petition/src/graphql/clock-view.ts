import type { Locale } from '@lianxin/access';
import type { Clock as CaseClock } from '@lianxin/casework';
import { toClock as shownClock, type Clock } from '@lianxin/subgraph';
import type { Facts } from '../domain/facts';
import { amberRuleFor } from '../domain/rules/rule-history';

/** A clock as the asker sees it today, amber by the rule table under which it runs. */
export const toClock = (clock: CaseClock, facts: Facts, locale: Locale): Clock =>
  shownClock(clock, { ...facts, amber: amberRuleFor(clock, facts.rules) }, locale);
