import { addDays } from '@lianxin/calendar';
import { again, amends, blame, praise } from '@lianxin/synthesis';
import { closeRequest } from '../../domain/request/close-request';
import { contactAfterBadRating } from '../../domain/request/contact-after-bad-rating';
import { mayBeReopened, rateRequest } from '../../domain/request/rate-request';
import { reopenRequest } from '../../domain/request/reopen-request';
import { holderOf } from '../../domain/request/service-request';
import { isBad, type Grade } from '../../domain/request/vocabulary';
import type { RequestWalk } from './request-walk';
import { deliver } from './working';

/** How firms grade, from 5 (very satisfied) to 1. */
const GRADES = { 5: 48, 4: 27, 3: 12, 2: 8, 1: 5 } as const;

/** The firm grades a delivery; answers whether it has done so by now. */
const rated = (walk: RequestWalk): boolean => {
  const { draws: chance } = walk;
  if (!walk.reach(addDays(walk.today, chance.int(0, 24)))) return false;
  const grade = Number(chance.weighted(GRADES)) as Grade;
  const comment = chance.happens(0.4) ? (isBad(grade) ? blame(chance) : praise(chance)) : null;
  walk.byFirm((request, acting, facts) => rateRequest(request, { grade, comment }, acting, facts));
  return true;
};

/** The call after a bad grade; answers whether it was made by now. */
const called = (walk: RequestWalk): boolean => {
  const { draws: chance } = walk;
  const wait = chance.happens(0.9) ? chance.int(0, 1) : chance.int(3, 8);
  if (!walk.reach(walk.workdayIn(wait))) return false;
  const note = amends(chance);
  walk.byHolder((request, acting, facts) => contactAfterBadRating(request, { note }, acting, facts));
  return true;
};

/** What a bad grade brings: the call and, once, the work anew; answers whether it can be closed by now. */
const settled = (walk: RequestWalk): boolean => {
  const { draws: chance } = walk;
  if (!called(walk)) return false;
  if (!mayBeReopened(walk.state, walk.facts) || !chance.happens(0.6)) return true;
  if (!walk.reach(walk.workdayIn(chance.int(0, 3)))) return false;
  const reason = again(chance);
  const reopen = (request: typeof walk.state, acting: Parameters<typeof reopenRequest>[2]) =>
    reopenRequest(request, { reason }, acting, walk.facts);
  if (chance.happens(0.5)) walk.byFirm(reopen);
  else walk.byHolder(reopen);
  return deliver(walk) && rateAndSettle(walk, 0.75);
};

const rateAndSettle = (walk: RequestWalk, probability: number): boolean => {
  if (!walk.draws.happens(probability)) return true;
  if (!rated(walk)) return false;
  const grade = walk.state.ratings.at(-1)?.grade ?? 5;
  return !isBad(grade) || settled(walk);
};

/** The days of the time for a rating, and one. */
const PAST_THE_WINDOW = 31;

/** What follows a delivery: perhaps a grade and what it brings, then closing by a second person. */
export const closeInTime = (walk: RequestWalk): void => {
  const { draws: chance } = walk;
  if (!rateAndSettle(walk, 0.6)) return;
  const isRated = walk.state.status === 'RATED';
  const wait =
    (isRated ? 0 : PAST_THE_WINDOW) + (chance.happens(0.94) ? chance.int(1, 9) : chance.int(20, 80));
  if (!walk.reach(addDays(walk.today, wait))) return;
  const deliverers = walk.state.deliveries.map(({ by }) => by);
  const second = walk.staff.clerk(chance, holderOf(walk.state), walk.today, deliverers);
  walk.decide(closeRequest(walk.state, second, walk.facts));
};
