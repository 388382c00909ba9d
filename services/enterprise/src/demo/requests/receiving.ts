import { addWorkingDays } from '@lianxin/calendar';
import { callNote, dispatchReason, objectionReasons, objectionRefusal, wayForward } from '@lianxin/synthesis';
import { acceptRequest } from '../../domain/request/accept-request';
import { contactFirm } from '../../domain/request/contact-firm';
import { decideRequestObjection } from '../../domain/request/decide-request-objection';
import { dispatchRequest } from '../../domain/request/dispatch-request';
import { objectToRequest } from '../../domain/request/object-to-request';
import { holderOf } from '../../domain/request/service-request';
import { submitRequest } from '../../domain/request/submit-request';
import { triageRequest } from '../../domain/request/triage-request';
import type { UnitFacts } from '../../domain/request/unit';
import type { RequestWalk } from './request-walk';

type Answer = 'ACCEPTS' | 'OBJECTS_IN_VAIN' | 'KEEPS_SILENT';

/** How units answer what is rightly theirs. */
const ANSWERS: Readonly<Record<Answer, number>> = { ACCEPTS: 89, OBJECTS_IN_VAIN: 4, KEEPS_SILENT: 7 };

/** Takes down what the firm asks for. */
export const submit = (walk: RequestWalk, number: string): void => {
  const { id, firm, need, urgent, receivedOn, receiver } = walk.ask;
  if (!walk.reach(receivedOn)) walk.reachEnd();
  const unit = walk.staff.named(receiver, walk.today);
  const { category, subject, text, complainedOf } = need;
  const complainedOfUnitId = complainedOf === null ? null : walk.staff.named(complainedOf, walk.today).id;
  const said = { category, urgent, complainedOfUnitId, subject, text, receivedOn, contact: firm.contact };
  const clerk = walk.staff.clerk(walk.draws, unit.id, walk.today);
  walk.decide(submitRequest({ id, number, enterpriseId: firm.id, unit, ...said }, clerk, walk.facts));
};

/** The firm is called, most often at once and at times with a written answer; answers whether that has happened by now. */
export const call = (walk: RequestWalk, most: number): boolean => {
  const { draws: chance } = walk;
  if (!walk.reach(walk.workdayIn(chance.int(0, most)))) return false;
  const answer = chance.happens(0.6) ? wayForward(chance) : null;
  const note = callNote(chance);
  walk.byHolder((request, acting, facts) => contactFirm(request, { note, answer }, acting, facts));
  return true;
};

const sorted = (walk: RequestWalk): boolean => {
  const { draws: chance } = walk;
  if (!walk.reach(walk.workdayIn(chance.happens(0.95) ? chance.int(0, 1) : chance.int(3, 9)))) return false;
  const { category, urgent, complainedOfUnitId } = walk.state;
  const note = chance.happens(0.3) ? callNote(chance) : null;
  const unit = walk.staff.named(walk.ask.receiver, walk.today);
  const triage = { category, urgent: urgent || chance.happens(0.02), complainedOfUnitId, note, unit };
  walk.byHolder((request, acting, facts) => triageRequest(request, triage, acting, facts));
  return true;
};

const offered = (walk: RequestWalk, toUnit: UnitFacts): boolean => {
  if (!walk.reach(walk.workdayIn(walk.draws.int(0, 1)))) return false;
  const command = { toUnit, reason: dispatchReason(walk.draws) };
  walk.byHolder((request, acting, facts) => dispatchRequest(request, command, acting, facts));
  return true;
};

const reachWorkingDays = (walk: RequestWalk, days: number): boolean =>
  walk.reach(days === 0 ? walk.today : addWorkingDays(walk.today, days, walk.facts.calendar));

const objected = (walk: RequestWalk, unit: UnitFacts, agreed: boolean): boolean => {
  const { draws: chance } = walk;
  if (!reachWorkingDays(walk, chance.int(1, 3))) return false;
  const reasons = objectionReasons(chance);
  walk.by(unit.id, (request, acting, facts) => objectToRequest(request, { reasons }, acting, facts));
  if (!reachWorkingDays(walk, chance.int(1, 4))) return false;
  const decision = { agreed, reason: agreed ? null : objectionRefusal(chance) };
  walk.byHolder((request, acting, facts) => decideRequestObjection(request, decision, acting, facts));
  return true;
};

const answered = (walk: RequestWalk, unit: UnitFacts): boolean => {
  const answer = walk.ask.desk === null ? walk.draws.weighted(ANSWERS) : 'ACCEPTS';
  if (answer === 'KEEPS_SILENT') return reachWorkingDays(walk, 7);
  if (answer === 'OBJECTS_IN_VAIN') return objected(walk, unit, false);
  if (!reachWorkingDays(walk, walk.draws.int(0, 2))) return false;
  walk.by(unit.id, acceptRequest);
  return true;
};

/** Sorts the request and brings it to a unit that works on it, at times by way of a wrong one; answers whether it has come there. */
export const bringToWork = (walk: RequestWalk): boolean => {
  const { draws: chance, staff, ask } = walk;
  if (chance.happens(0.85) && !call(walk, 1)) return false;
  if (!sorted(walk)) return false;
  const target = staff.named(ask.desk ?? ask.need.competent[0] ?? ask.receiver, walk.today);
  const mistaken = staff.named(ask.need.mistaken, walk.today);
  const goesAstray = ask.desk === null && target.id !== holderOf(walk.state) && chance.happens(0.07);
  if (goesAstray && !(offered(walk, mistaken) && objected(walk, mistaken, true))) return false;
  return offered(walk, target) && answered(walk, target);
};
