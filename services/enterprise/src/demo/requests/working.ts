import { addDays, daysBetween, type PlainDate } from '@lianxin/calendar';
import { lastClock } from '@lianxin/casework';
import { idOf, lateReason, missingPapers, noLonger, papersSent, toPetition } from '@lianxin/synthesis';
import { answerQuestion } from '../../domain/request/answer-question';
import { askFirm } from '../../domain/request/ask-firm';
import { deliverRequest, refuseWithReasons } from '../../domain/request/deliver-request';
import { handToPetition } from '../../domain/request/hand-to-petition';
import { withdrawRequest } from '../../domain/request/withdraw-request';
import { call } from './receiving';
import type { RequestWalk } from './request-walk';

/** Hand-overs are of the last days, so that the petition office still has them before it. */
const HANDED_OVER_WITHIN = 9;

/** Where the letter will stand that the loader seals. */
export const UNSEALED = 'unsealed';

/** The firm takes it back; nothing follows. */
const withdrawn = (walk: RequestWalk): false => {
  const reason = walk.draws.happens(0.7) ? noLonger(walk.draws) : null;
  walk.byFirm((request, acting, facts) => withdrawRequest(request, { reason }, acting, facts));
  return false;
};

/** Asks the firm once for what is missing and waits; answers whether work goes on by now. */
const asked = (walk: RequestWalk): boolean => {
  const { draws: chance } = walk;
  const question = missingPapers(chance);
  walk.byHolder((request, acting, facts) => askFirm(request, { question }, acting, facts));
  const gives = chance.happens(0.88);
  if (!walk.reach(addDays(walk.today, gives ? chance.int(1, 12) : chance.int(25, 45)))) return false;
  if (!gives) return withdrawn(walk);
  const given = { answer: papersSent(chance) };
  const answer = (
    request: typeof walk.state,
    ...who: Parameters<typeof answerQuestion> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => answerQuestion(request, given, ...who);
  if (chance.happens(0.6)) walk.byFirm(answer);
  else walk.byHolder(answer);
  return true;
};

const handedOver = (walk: RequestWalk): false => {
  const toUnit = walk.staff.petitionOffice(walk.today);
  const handOverId = idOf(walk.ask.id, 'hand-over', 1);
  const command = { handOverId, toUnit, reason: toPetition(walk.draws), sealed: UNSEALED };
  walk.byHolder((request, acting, facts) => handToPetition(request, command, acting, facts));
  return false;
};

type Pace = 'quick' | 'ordinary' | 'late' | 'stuck';
const PACES: Readonly<Record<Pace, number>> = { quick: 38, ordinary: 52, late: 8.5, stuck: 1.5 };

/** The day of delivery: in good time for the firm's SOLVE clock, or past it; null where nobody delivers. */
const dayOfDelivery = (walk: RequestWalk): PlainDate | null => {
  const pace = walk.draws.weighted(PACES);
  const dueOn = lastClock(walk.state.clocks, 'SOLVE')?.dueOn ?? walk.today;
  const left = Math.max(0, daysBetween(walk.today, dueOn));
  switch (pace) {
    case 'quick':
      return addDays(walk.today, walk.draws.int(0, Math.floor(left / 2)));
    case 'ordinary':
      return addDays(walk.today, walk.draws.int(Math.floor(left / 2), left));
    case 'late':
      return addDays(walk.today, left + walk.draws.int(1, 16));
    case 'stuck':
      return null;
  }
};

/** Delivers, or refuses with reasons; answers whether that has happened by now. */
export const deliver = (walk: RequestWalk): boolean => {
  const { draws: chance, ask } = walk;
  const day = dayOfDelivery(walk);
  if (day === null || !walk.reach(day)) return false;
  const refuses = chance.happens(0.1);
  const said = { text: refuses ? ask.need.cannot : ask.need.done, lateReason: lateReason(chance) };
  const decide = refuses ? refuseWithReasons : deliverRequest;
  walk.byHolder((request, acting, facts) => decide(request, said, acting, facts));
  return true;
};

/** The unit works on it up to the delivery; answers whether it is delivered by now. */
export const work = (walk: RequestWalk): boolean => {
  const { draws: chance, ask } = walk;
  if (chance.happens(0.92) && !call(walk, 2)) return false;
  const isRecent = daysBetween(walk.today, walk.lastDay) <= HANDED_OVER_WITHIN;
  if (isRecent && ask.desk === null && chance.happens(0.16)) return handedOver(walk);
  if (chance.happens(0.035)) return withdrawn(walk);
  if (chance.happens(0.17) && !asked(walk)) return false;
  return deliver(walk);
};
