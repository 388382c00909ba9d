import type { Acting } from '@lianxin/casework';
import { Defect, type Accepted, type CommandContext } from '@lianxin/kernel';
import { Chance, type DistrictPlan, type PlannedHandOver } from '@lianxin/synthesis';
import { confirmHandOver } from '../../domain/request/confirm-hand-over';
import { contactFirm } from '../../domain/request/contact-firm';
import type { RequestDecision } from '../../domain/request/decide';
import type { RequestEvent } from '../../domain/request/events';
import { handToPetition } from '../../domain/request/hand-to-petition';
import { submitRequest, type SubmitRequest } from '../../domain/request/submit-request';
import type { Ask } from './asks';
import { withSealedLetter, type RequestDemoDesk } from './load-requests';
import type { Setting } from './request-history';
import { RequestWalk } from './request-walk';
import { Staff } from './staff';
import { UNSEALED } from './working';

type Decide = (walk: RequestWalk, acting: Acting) => RequestDecision;

const askOf = ({ requestId: id, firm, need, receivedOn, receiver }: PlannedHandOver): Ask => {
  const chance = new Chance(id);
  return { id, firm, need, urgent: false, receivedOn, receiver, desk: null, chance };
};

const submissionOf = (planned: PlannedHandOver, { staff, today }: RequestWalk): SubmitRequest => {
  const { requestId: id, requestNumber: number, firm, need, receivedOn } = planned;
  const { category, subject, text } = need;
  const unit = staff.named(planned.receiver, today);
  const said = { category, urgent: false, complainedOfUnitId: null, subject, text, receivedOn };
  return { id, number, enterpriseId: firm.id, unit, ...said, contact: firm.contact };
};

/** What its officer does at the planned moment. */
const atInstant = (walk: RequestWalk, planned: PlannedHandOver, instant: string, decide: Decide): void => {
  if (!walk.reachInstant(Date.parse(instant))) throw new Defect(`${instant} hasn't come yet`);
  const acting = walk.staff.ifPresent(planned.officerId, planned.unitId, walk.today);
  if (!acting) throw new Defect(`${planned.officerId} isn't there on ${walk.today}`);
  walk.decide(decide(walk, acting));
};

/** The own history of a request that was handed over and confirmed, as planned; the letter is left to be sealed. */
export const handedOverHistory = (
  { staff, book, end }: Setting,
  planned: PlannedHandOver,
): readonly RequestEvent[] => {
  const { note, reason, handOverId } = planned;
  const walk = new RequestWalk(book, askOf(planned), staff, end);
  atInstant(walk, planned, planned.submittedAt, (now, acting) =>
    submitRequest(submissionOf(planned, now), acting, now.facts),
  );
  atInstant(walk, planned, planned.contactedAt, ({ state, facts }, acting) =>
    contactFirm(state, { note, answer: null }, acting, facts),
  );
  atInstant(walk, planned, planned.handedOverAt, ({ state, facts, today }, acting) => {
    const toUnit = staff.petitionOffice(today);
    return handToPetition(state, { handOverId, toUnit, reason, sealed: UNSEALED }, acting, facts);
  });
  walk.reachInstant(Date.parse(planned.confirmedAt));
  walk.decide(confirmHandOver(walk.state, planned, walk.facts));
  walk.finish();
  return walk.events;
};

/** Writes the requests that were handed over long ago and aren't there yet; answers how many. */
export const loadHandedOver = async (
  { requests, book, seal }: RequestDemoDesk,
  plan: DistrictPlan,
  context: CommandContext,
): Promise<number> => {
  const present = await requests.presentAmong(plan.handOvers.map(({ requestId }) => requestId));
  const missing = plan.handOvers.filter(({ requestId }) => !present.has(requestId));
  const setting: Setting = { staff: new Staff(plan), book, end: context.now };
  const creations = await Promise.all(
    missing.map(async (planned) => {
      const events = await withSealedLetter(handedOverHistory(setting, planned), planned.firm, seal);
      const decide = (): Accepted<RequestEvent> => ({ kind: 'accepted', events });
      return { id: planned.requestId, decide, context };
    }),
  );
  if (creations.length > 0) await requests.createAll(creations);
  return creations.length;
};
