import { addDays, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import { lastClock, missClock, TIME_PASSING, voidClock } from '@lianxin/casework';
import { accept, type Accepted, type Decision } from '@lianxin/kernel';
import { frame } from './decide';
import type { RequestEvent } from './events';
import { evolveRequest, evolveRequestAll } from './evolve';
import type { Facts } from './facts';
import { handedOn } from './request-clocks';
import { pendingHandOver, type ServiceRequest } from './service-request';
import { isStepOf } from './transitions';

/** Something that time alone brings: the first day on which it has come, and what is recorded then. */
interface Arrival {
  readonly on: PlainDate;
  readonly event: (facts: Facts) => RequestEvent;
}

/** Silence to the end of OBJECT is a takeover from the next day on, as of a petition (product rule). */
const deemedTakeover = (request: ServiceRequest): readonly Arrival[] => {
  const { offer } = request.responsibility;
  const clock = lastClock(request.clocks, 'OBJECT');
  if (!isStepOf(request, 'deemTakeover') || pendingHandOver(request) || !offer || offer.objection || !clock)
    return [];
  const on = addDays(clock.dueOn, 1);
  const event = (facts: Facts): RequestEvent => ({
    type: 'request.takeover-deemed',
    ...frame(TIME_PASSING, facts, [voidClock(clock, 'PERIOD_ENDED'), ...handedOn(request, offer.toUnit)]),
    since: startOfShanghaiDay(on),
  });
  return [{ on, event }];
};

/** A unit's clock whose due date passed is MISSED; OBJECT binds nobody to act, and a paused one waits. */
const missedClocks = (request: ServiceRequest): readonly Arrival[] =>
  request.clocks.flatMap((clock) => {
    const { unitId, kind, dueOn } = clock;
    if (clock.state !== 'RUNNING' || unitId === null || kind === 'OBJECT') return [];
    const event = (facts: Facts): RequestEvent => ({
      type: 'request.clock-missed',
      ...frame(TIME_PASSING, facts, [missClock(clock)]),
      clock: kind,
      unitId,
      dueOn,
    });
    return [{ on: addDays(dueOn, 1), event }];
  });

/** The first of what time will bring, if nobody acts; on the same day in the order of this list. */
const firstArrival = (request: ServiceRequest): Arrival | null =>
  [deemedTakeover, missedClocks]
    .flatMap((arrivalsOf) => arrivalsOf(request))
    .reduce<Arrival | null>((first, next) => (first === null || next.on < first.on ? next : first), null);

/** The first date on which `passTime` would record something, or null where time alone brings nothing more. */
export const nextTimerOn = (request: ServiceRequest): PlainDate | null => firstArrival(request)?.on ?? null;

/** Records everything that time alone brought up to today, in its order. A second call on the same day records nothing. */
export const passTime = (request: ServiceRequest, facts: Facts): Accepted<RequestEvent> => {
  const events: RequestEvent[] = [];
  let state = request;
  for (
    let arrival = firstArrival(state);
    arrival && arrival.on <= facts.today;
    arrival = firstArrival(state)
  ) {
    const event = arrival.event(facts);
    events.push(event);
    state = evolveRequest(state, event);
  }
  return accept(...events);
};

/** Decides on the request as time has made it: what time brought is recorded first, with the decision or not at all. */
export const afterTimePassed = <Code extends string>(
  request: ServiceRequest,
  facts: Facts,
  decide: (request: ServiceRequest) => Decision<RequestEvent, Code>,
): Decision<RequestEvent, Code> => {
  const { events } = passTime(request, facts);
  const decision = decide(evolveRequestAll(request, events));
  return decision.kind === 'rejected' ? decision : accept(...events, ...decision.events);
};
