import type { Locale } from '@lianxin/access';
import type { Clock as CaseClock } from '@lianxin/casework';
import { toClock as shownClock, type Clock } from '@lianxin/subgraph';
import type { Facts } from '../../domain/request/facts';
import { amberRuleOf } from '../../domain/request/request-rules';

/** A clock as the asker sees it today, amber by this service's rule table. */
export const toClock = (clock: CaseClock, facts: Facts, locale: Locale): Clock =>
  shownClock(clock, { ...facts, amber: amberRuleOf(facts.rules) }, locale);
