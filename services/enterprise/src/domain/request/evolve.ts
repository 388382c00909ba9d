import {
  dropOffer,
  firstReceivedBy,
  nameOfficer,
  objectTo,
  offerPassesTo,
  offerTo,
  officerLeaves,
  sendBack,
  succeedTo,
  takeOver,
  withClocks,
  type HoldingReason,
} from '@lianxin/casework';
import { assertNever } from '@lianxin/kernel';
import type { RequestEvent, RequestSubmitted, RequestUnitSucceeded } from './events';
import {
  holderOf,
  isWorkedOn,
  offeredUnitOf,
  type FirmContact,
  type HandOver,
  type Question,
  type ServiceRequest,
} from './service-request';

const submitted = (event: RequestSubmitted): ServiceRequest => ({
  id: event.requestId,
  number: event.number,
  revision: 0,
  status: 'SUBMITTED',
  enterpriseId: event.enterpriseId,
  category: event.category,
  urgent: event.urgent,
  complainedOfUnitId: event.complainedOfUnitId,
  complainedOfAtFirst: event.complainedOfUnitId,
  subject: event.subject,
  text: event.text,
  receivedOn: event.receivedOn,
  submittedAt: event.at,
  submittedBy: event.by,
  triage: null,
  responsibility: firstReceivedBy(event.unitId, event.by.cadreId, event.at),
  handlerId: null,
  clocks: [],
  contacts: [],
  questions: [],
  deliveries: [],
  ratings: [],
  reopenings: [],
  handOvers: [],
  closedOn: null,
  personal: { contact: event.personal.contact, petitionStories: [] },
});

/** The offered unit holds the request from `since` on, and works on it. */
const takenOver = (
  request: ServiceRequest,
  reason: HoldingReason,
  officerId: string | null,
  since: string,
): ServiceRequest => {
  const unitId = offeredUnitOf(request) ?? holderOf(request);
  const responsibility = takeOver(request.responsibility, { unitId, officerId, reason }, since);
  return { ...request, status: 'WORKING', handlerId: officerId, responsibility };
};

const contacted = (
  request: ServiceRequest,
  { at, by }: RequestEvent,
  contact: Pick<FirmContact, 'note' | 'answer' | 'afterBadRating'>,
): ServiceRequest => ({ ...request, contacts: [...request.contacts, { at, by, ...contact }] });

const answered = (questions: readonly Question[], answer: string, at: string): readonly Question[] =>
  questions.map((question) =>
    question.answeredAt === null ? { ...question, answer, answeredAt: at } : question,
  );

const withHandOver = (
  { handOvers }: ServiceRequest,
  handOverId: string,
  change: Partial<HandOver>,
): readonly HandOver[] =>
  handOvers.map((one) => (one.handOverId === handOverId ? { ...one, ...change } : one));

const handed = (
  request: ServiceRequest,
  event: Extract<
    RequestEvent,
    { type: 'request.handed-to-petition' | 'request.hand-over-confirmed' | 'request.returned' }
  >,
): ServiceRequest => {
  const { at, handOverId } = event;
  if (event.type === 'request.handed-to-petition') {
    const { toUnitId, reason } = event;
    const sent = { handOverId, toUnitId, reason, at, petitionId: null, petitionNumber: null };
    return { ...request, handOvers: [...request.handOvers, { ...sent, state: 'PENDING' }] };
  }
  const { petitionId, petitionNumber } = event;
  if (event.type === 'request.hand-over-confirmed') {
    const change = { state: 'CONFIRMED', petitionId, petitionNumber } as const;
    return {
      ...request,
      status: 'HANDED_OVER',
      handOvers: withHandOver(request, handOverId, change),
      responsibility: { ...request.responsibility, offer: null },
    };
  }
  const { responsibility, personal } = request;
  const unitId = holderOf(request);
  const back = { unitId, officerId: responsibility.current.officerId, reason: 'RETURNED' } as const;
  return {
    ...request,
    status: 'SUBMITTED',
    handlerId: null,
    // A question that was overtaken was never answered, and doesn't use up the one correction notice.
    questions: request.questions.filter(({ answeredAt }) => answeredAt !== null),
    handOvers: withHandOver(request, handOverId, { state: 'RETURNED', petitionId, petitionNumber }),
    responsibility: takeOver({ ...responsibility, offer: null }, back, at),
    personal: { ...personal, petitionStories: [...personal.petitionStories, event.personal.story] },
  };
};

const succeeded = (request: ServiceRequest, event: RequestUnitSucceeded): ServiceRequest => {
  const { holder, officerId, offeredTo, offerLapsed, complainedOf, at } = event;
  const { status, handlerId, complainedOfUnitId } = request;
  const held =
    holder === null
      ? request.responsibility
      : succeedTo(request.responsibility, { unitId: holder, officerId }, at);
  const passed = offeredTo === null ? held : offerPassesTo(held, offeredTo);
  return {
    ...request,
    status: offerLapsed && status === 'OFFERED' ? 'SUBMITTED' : status,
    handlerId: holder === null || handlerId === officerId ? handlerId : null,
    complainedOfUnitId: complainedOf ?? complainedOfUnitId,
    responsibility: offerLapsed ? dropOffer(passed) : passed,
  };
};

const changed = (request: ServiceRequest, event: Exclude<RequestEvent, RequestSubmitted>): ServiceRequest => {
  const { at, by } = event;
  const chain = request.responsibility;
  switch (event.type) {
    case 'request.triaged': {
      const { category, urgent, complainedOfUnitId, note } = event;
      // Sorting it anew under the heir of its cases doesn't open it to the other heirs.
      const isSame = complainedOfUnitId === request.complainedOfUnitId;
      const complainedOfAtFirst = isSame ? request.complainedOfAtFirst : complainedOfUnitId;
      const sorted = { category, urgent, complainedOfUnitId, complainedOfAtFirst };
      return { ...request, ...sorted, triage: { by, at, note } };
    }
    case 'request.dispatched': {
      const { toUnitId: toUnit, reason } = event;
      const offer = { toUnit, reason, fromUnit: holderOf(request), offeredAt: at, objection: null };
      const whole = { ...offer, kind: 'TRANSFER', reportBackBy: null } as const;
      return { ...request, status: 'OFFERED', responsibility: offerTo(chain, whole) };
    }
    case 'request.accepted':
      return takenOver(request, 'ACCEPTED', event.handlerId, at);
    case 'request.takeover-deemed':
      return takenOver(request, 'DEEMED_TAKEOVER', null, event.since);
    case 'request.objected':
      return { ...request, responsibility: objectTo(chain, { reasons: event.reasons, at }) };
    case 'request.objection-decided':
      return event.agreed
        ? {
            ...request,
            status: 'SUBMITTED',
            responsibility: sendBack(chain, chain.offer?.objection?.reasons ?? '', at),
          }
        : takenOver(request, 'DECIDED', null, at);
    case 'request.firm-contacted':
      return contacted(request, event, { note: event.note, answer: event.answer, afterBadRating: false });
    case 'request.firm-asked': {
      const question = { text: event.question, askedAt: at, askedBy: by, answer: null, answeredAt: null };
      return { ...request, status: 'WAITING', questions: [...request.questions, question] };
    }
    case 'request.question-answered':
      return { ...request, status: 'WORKING', questions: answered(request.questions, event.answer, at) };
    case 'request.delivered': {
      const { on, refused, text, lateReason } = event;
      // What nobody took down his name for is credited to who delivered it.
      const handlerId = request.handlerId ?? by.cadreId;
      const delivery = { on, by, unitId: holderOf(request), handlerId, refused, text, lateReason };
      return {
        ...request,
        status: 'DELIVERED',
        handlerId,
        responsibility: nameOfficer(chain, chain.current.officerId ?? handlerId),
        deliveries: [...request.deliveries, delivery],
      };
    }
    case 'request.rated': {
      const { grade, comment, final } = event;
      return { ...request, status: 'RATED', ratings: [...request.ratings, { grade, comment, at, final }] };
    }
    case 'request.bad-rating-contacted':
      return contacted(request, event, { note: event.note, answer: null, afterBadRating: true });
    case 'request.reopened':
      return {
        ...request,
        status: 'WORKING',
        reopenings: [...request.reopenings, { at, reason: event.reason }],
      };
    case 'request.closed':
      return { ...request, status: 'CLOSED', closedOn: event.on };
    case 'request.withdrawn':
      return { ...request, status: 'WITHDRAWN', responsibility: { ...chain, offer: null } };
    case 'request.handed-to-petition':
    case 'request.hand-over-confirmed':
    case 'request.returned':
      return handed(request, event);
    case 'request.unit-succeeded':
      return succeeded(request, event);
    case 'request.officer-departed':
    case 'request.officer-recused': {
      const { cadreId } = event;
      const handlerId = request.handlerId === cadreId ? null : request.handlerId;
      const answers = chain.current.officerId === cadreId;
      return { ...request, handlerId, responsibility: answers ? officerLeaves(chain, at) : chain };
    }
    case 'request.handler-assigned': {
      const handlerId = isWorkedOn(request) ? event.cadreId : request.handlerId;
      return { ...request, handlerId, responsibility: nameOfficer(chain, event.cadreId) };
    }
    case 'request.clock-missed':
    case 'request.clocks-redated':
      return request;
    default:
      return assertNever(event);
  }
};

/** A history that doesn't begin with a submission can't have been written by this product. */
const nextState = (request: ServiceRequest | null, event: RequestEvent): ServiceRequest => {
  if (event.type === 'request.submitted') return submitted(event);
  return request === null ? assertNever(event as never) : changed(request, event);
};

/** The state after an event; the state of a request is the fold of its history, and a submission stands first. */
export const evolveRequest = (request: ServiceRequest | null, event: RequestEvent): ServiceRequest => {
  const next = nextState(request, event);
  return { ...next, revision: next.revision + 1, clocks: withClocks(next.clocks, event.clocks) };
};

/** The state after several events. */
export const evolveRequestAll = (request: ServiceRequest, events: readonly RequestEvent[]): ServiceRequest =>
  events.reduce<ServiceRequest>(evolveRequest, request);
