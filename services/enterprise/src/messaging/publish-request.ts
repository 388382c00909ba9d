import { shanghaiDateOf } from '@lianxin/calendar';
import { lastClock } from '@lianxin/casework';
import type { ContractEvent, EventData } from '@lianxin/contracts';
import type { RequestEvent } from '../domain/request/events';
import { evolveRequest } from '../domain/request/evolve';
import { holderOf, isComplaint, type ServiceRequest } from '../domain/request/service-request';

type Holder = EventData<'request.submitted.v1'>['responsible'];

const responsibleOf = ({ responsibility: { current } }: ServiceRequest): Holder => ({
  unitId: current.unitId,
  officerId: current.officerId,
});

const handlingOf = (request: ServiceRequest) => ({
  unitId: holderOf(request),
  handlerId: request.handlerId,
});

type How = EventData<'request.responsibility-accepted.v1'>['how'];

const sinceOf = ({ responsibility }: ServiceRequest) => shanghaiDateOf(responsibility.current.since);

/** Another unit or officer answers for a request. */
const answeredBy = (request: ServiceRequest, how: How): ContractEvent => ({
  type: 'request.responsibility-accepted.v1',
  data: { requestId: request.id, responsible: responsibleOf(request), how, since: sinceOf(request) },
});

/** Another unit answers for a request, and works on it. */
const movedTo = (request: ServiceRequest, how: How): readonly ContractEvent[] => {
  const requestId = request.id;
  const solveBy = lastClock(request.clocks, 'SOLVE')?.dueOn ?? null;
  const data = { requestId, ...handlingOf(request), acceptedOn: sinceOf(request), solveBy };
  return [answeredBy(request, how), { type: 'request.accepted.v1', data }];
};

const rated = (
  event: Extract<RequestEvent, { type: 'request.rated' }>,
  after: ServiceRequest,
): readonly ContractEvent[] => {
  const delivery = after.deliveries.at(-1);
  if (!delivery) return [];
  const { on: deliveredOn, refused, unitId, handlerId } = delivery;
  const { grade, final } = event;
  const ratedOn = shanghaiDateOf(event.at);
  const data = { requestId: after.id, unitId, handlerId, deliveredOn, refused, ratedOn, grade, final };
  return [{ type: 'request.rated.v1', data }];
};

const ended = (
  request: ServiceRequest,
  endedOn: string,
  how: EventData<'request.ended.v1'>['how'],
): readonly ContractEvent[] => [{ type: 'request.ended.v1', data: { requestId: request.id, endedOn, how } }];

const told = (event: RequestEvent, after: ServiceRequest): readonly ContractEvent[] => {
  const requestId = after.id;
  switch (event.type) {
    case 'request.submitted': {
      const enterpriseId = isComplaint(after) ? null : after.enterpriseId;
      const { receivedOn } = after;
      const data = { requestId, enterpriseId, receivedOn, responsible: responsibleOf(after) };
      return [{ type: 'request.submitted.v1', data }];
    }
    case 'request.accepted':
      return movedTo(after, 'ACCEPTED');
    case 'request.takeover-deemed':
      return movedTo(after, 'DEEMED');
    case 'request.objection-decided':
      return event.agreed ? [] : movedTo(after, 'DECIDED');
    case 'request.clock-missed': {
      const { clock, unitId, dueOn } = event;
      return [{ type: 'request.overdue.v1', data: { requestId, unitId, clock, dueOn } }];
    }
    case 'request.delivered': {
      const data = { requestId, ...handlingOf(after), deliveredOn: event.on, refused: event.refused };
      return [{ type: 'request.delivered.v1', data }];
    }
    case 'request.rated':
      return rated(event, after);
    case 'request.reopened': {
      const data = { requestId, ...handlingOf(after), reopenedOn: event.on };
      return [{ type: 'request.reopened.v1', data }];
    }
    case 'request.closed':
      return ended(after, event.on, 'CLOSED');
    case 'request.withdrawn':
      return ended(after, event.on, 'WITHDRAWN');
    case 'request.handed-to-petition': {
      const { handOverId, toUnitId, on: handedOverOn, sealed } = event;
      const data = { requestId, handOverId, toUnitId, handedOverOn, sealed };
      return [{ type: 'request.handed-over.v1', data }];
    }
    case 'request.hand-over-confirmed':
      return ended(after, event.on, 'HANDED_OVER');
    case 'request.returned': {
      const data = { requestId, responsible: responsibleOf(after), returnedOn: event.on };
      return [{ type: 'request.returned.v1', data }];
    }
    case 'request.unit-succeeded':
      return event.holder === null ? [] : [answeredBy(after, 'SUCCESSION')];
    case 'request.officer-departed':
      return [answeredBy(after, 'DEPARTURE')];
    case 'request.handler-assigned':
      return [answeredBy(after, 'ASSIGNED')];
    // What is asked and answered stays here, and so does what concerns nobody else.
    case 'request.triaged':
    case 'request.dispatched':
    case 'request.objected':
    case 'request.firm-contacted':
    case 'request.firm-asked':
    case 'request.question-answered':
    case 'request.bad-rating-contacted':
    case 'request.clocks-redated':
      return [];
  }
};

/** What other services may know of a change, each event as the request stood after it; never who complains, nor any text. */
export const publishRequest = (
  before: ServiceRequest | null,
  events: readonly RequestEvent[],
): readonly ContractEvent[] => {
  let state = before;
  return events.flatMap((event) => {
    state = evolveRequest(state, event);
    return told(event, state);
  });
};
