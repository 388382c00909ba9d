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
    // Why nobody answers for it now is nobody's business elsewhere.
    case 'request.officer-departed':
    case 'request.officer-recused':
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

/** Where a request that arrives with its whole history stands now, in as few words as others need. */
const standing = (request: ServiceRequest): readonly ContractEvent[] => {
  const requestId = request.id;
  const { status, responsibility, clocks } = request;
  switch (status) {
    case 'WORKING':
    case 'WAITING': {
      const acceptedOn = shanghaiDateOf(responsibility.current.since);
      const solveBy = lastClock(clocks, 'SOLVE')?.dueOn ?? null;
      return [
        {
          type: 'request.accepted.v1',
          data: { requestId, ...handlingOf(request), acceptedOn, solveBy },
        },
      ];
    }
    case 'DELIVERED':
    case 'RATED': {
      const delivery = request.deliveries.at(-1);
      if (!delivery) return [];
      const { on: deliveredOn, refused, unitId, handlerId } = delivery;
      return [{ type: 'request.delivered.v1', data: { requestId, unitId, handlerId, deliveredOn, refused } }];
    }
    // Who answers says enough of the first two, and the last event of the others.
    case 'SUBMITTED':
    case 'OFFERED':
    case 'CLOSED':
    case 'WITHDRAWN':
    case 'HANDED_OVER':
      return [];
  }
};

const LAST = ['request.closed', 'request.withdrawn', 'request.hand-over-confirmed'];

/** What others keep for good, or still have to answer: final ratings, the end, and a hand-over that nobody answered yet. */
const isOfLastingUse = (event: RequestEvent, isLast: boolean, { handOvers }: ServiceRequest): boolean => {
  if (event.type === 'request.rated') return event.final;
  if (event.type === 'request.handed-to-petition')
    return handOvers.some(({ handOverId, state }) => handOverId === event.handOverId && state === 'PENDING');
  return isLast && LAST.includes(event.type);
};

/** A request that is there at once with its whole history (the demo district) is told as it stands, and what stays of it. */
const toldAtOnce = (events: readonly RequestEvent[]): readonly ContractEvent[] => {
  const [first, ...others] = events;
  if (!first) return [];
  const after = others.reduce<ServiceRequest>(evolveRequest, evolveRequest(null, first));
  let state: ServiceRequest | null = null;
  const lasting = events.flatMap((event, index) => {
    state = evolveRequest(state, event);
    return isOfLastingUse(event, index === events.length - 1, after) ? told(event, state) : [];
  });
  return [...told(first, after), ...standing(after), ...lasting];
};

/**
 * What other services may know of a change, each event as the request stood after it; never who complains, nor any text. A
 * request that is created with more than its submission is told as it stands.
 */
export const publishRequest = (
  before: ServiceRequest | null,
  events: readonly RequestEvent[],
): readonly ContractEvent[] => {
  if (before === null && events.length > 1) return toldAtOnce(events);
  let state = before;
  return events.flatMap((event) => {
    state = evolveRequest(state, event);
    return told(event, state);
  });
};
