import { startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import { lastClock, missClock, voidClock } from '@lianxin/casework';
import { accept, type Accepted, type Decision } from '@lianxin/kernel';
import { TIME_PASSING } from './acting';
import { dayAfter, type Arrival } from './arrival';
import { intakeArrivals } from './intake/arrivals';
import { coordinationArrivals } from './coordination/arrivals';
import { clocksOfAssignment } from './coordination/report-back';
import { findingsArrivals } from './findings/arrivals';
import { conclusionArrivals } from './conclusion/arrivals';
import { reviewArrivals } from './review/arrivals';
import { matterArrivals } from './matter/arrivals';
import { frame } from './decide';
import { evolve, evolveAll } from './evolve';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import { accusationOnlyTo } from './guards';
import type { Petition } from './petition';
import { clocksOfAcceptance, notifyOfHolder } from './petition-clocks';
import { rederivationsOf, rederived } from './redate-petition';
import { isStepOf } from './transitions';
import { isPetitionOffice } from './unit';

/** Silence to the end of OBJECT is a takeover from the next day on (product rule on PR 23). */
const deemedTakeover = (petition: Petition): readonly Arrival[] => {
  const { offer } = petition.responsibility;
  const clock = lastClock(petition.clocks, 'OBJECT');
  if (!isStepOf(petition, 'deemTakeover') || !offer || offer.objection || !clock) return [];
  const on = dayAfter(clock);
  const event = (facts: Facts): PetitionEvent => ({
    type: 'petition.takeover-deemed',
    ...frame(TIME_PASSING, facts, [
      voidClock(clock, 'PERIOD_ENDED'),
      ...clocksOfAssignment(petition, offer.toUnit, facts),
    ]),
    since: startOfShanghaiDay(on),
  });
  return [{ on, event }];
};

/** A unit's clock whose due date passed is MISSED; OBJECT binds nobody to act, and imported clocks fire nothing. */
const missedClocks = (petition: Petition): readonly Arrival[] =>
  petition.clocks.flatMap((clock) => {
    const { unitId, kind, dueOn } = clock;
    if (clock.state !== 'RUNNING' || clock.historical || unitId === null || kind === 'OBJECT') return [];
    const event = (facts: Facts): PetitionEvent => ({
      type: 'petition.clock-missed',
      ...frame(TIME_PASSING, facts, [missClock(clock)]),
      clock: kind,
      unitId,
      dueOn,
    });
    return [{ on: dayAfter(clock), event }];
  });

/** What nobody accepted by NOTIFY's due date is accepted on it, so that lateness can't put off the 60 days (product rule). */
const deemedAcceptance = (petition: Petition): readonly Arrival[] => {
  const notify = notifyOfHolder(petition);
  if (!notify || !isStepOf(petition, 'deemAcceptance') || !mayBeDeemedAccepted(petition)) return [];
  const event = (facts: Facts): PetitionEvent => ({
    type: 'petition.accepted',
    ...frame(TIME_PASSING, facts, clocksOfAcceptance(petition, petition.heldBy.id, notify.dueOn, facts)),
    acceptedOn: notify.dueOn,
    deemed: true,
    handlerId: petition.responsibility.current.officerId,
  });
  return [{ on: dayAfter(notify), event }];
};

const mayBeDeemedAccepted = (petition: Petition): boolean =>
  !isPetitionOffice(petition.heldBy) && accusationOnlyTo(petition, petition.heldBy) === null;

/** The petitioner's time to ask for review ends unused (PR 35); nobody is late by it. */
const reviewPeriodEnded = (petition: Petition): readonly Arrival[] =>
  petition.clocks
    .filter(({ kind, state, historical }) => kind === 'REVIEW_REQUEST' && state === 'RUNNING' && !historical)
    .map((clock) => ({
      on: dayAfter(clock),
      event: (facts: Facts): PetitionEvent => ({
        type: 'petition.review-period-ended',
        ...frame(TIME_PASSING, facts, [voidClock(clock, 'PERIOD_ENDED')]),
        dueOn: clock.dueOn,
      }),
    }));

/** What a published calendar or a changed rule made of running clocks; what ended before its day had ended. */
const derivedAnew = (petition: Petition, facts: Facts): readonly Arrival[] =>
  rederivationsOf(petition, facts).map((moved) => ({ on: moved.on, event: () => rederived(moved, facts) }));

const arrivalsOf = (petition: Petition): readonly Arrival[] =>
  [
    ...[deemedTakeover, missedClocks, deemedAcceptance, reviewPeriodEnded],
    ...[
      intakeArrivals,
      coordinationArrivals,
      findingsArrivals,
      conclusionArrivals,
      reviewArrivals,
      matterArrivals,
    ],
  ].flatMap((of) => of(petition));

/** The first of them; on the same day in the order of the list. */
const firstOf = (arrivals: readonly Arrival[]): Arrival | null =>
  arrivals.reduce<Arrival | null>(
    (first, next) => (first === null || next.on < first.on ? next : first),
    null,
  );

/** The first of what time has brought by now; what it did to a clock's rule or calendar comes in its own order. */
const firstArrival = (petition: Petition, facts: Facts): Arrival | null =>
  firstOf([...arrivalsOf(petition), ...derivedAnew(petition, facts)]);

/**
 * The first date on which `passTime` would record something, or null where time alone brings nothing more. A calendar yet to be
 * published, or a rule yet to be changed, has no date here: a job brings every running clock to `passTime` then.
 */
export const nextTimerOn = (petition: Petition): PlainDate | null =>
  firstOf(arrivalsOf(petition))?.on ?? null;

/**
 * Records everything that time alone brought up to today, in its order: deemed takeover, missed clocks, deemed acceptance,
 * the end of the review period, clocks derived again. A second call on the same day records nothing.
 */
export const passTime = (petition: Petition, facts: Facts): Accepted<PetitionEvent> => {
  const events: PetitionEvent[] = [];
  let state = petition;
  for (
    let arrival = firstArrival(state, facts);
    arrival && arrival.on <= facts.today;
    arrival = firstArrival(state, facts)
  ) {
    const event = arrival.event(facts);
    events.push(event);
    state = evolve(state, event);
  }
  return accept(...events);
};

/** The petition as time alone made it by the day of the facts, its clocks as they were derived: for looking back on a day. */
export const timePassedUpTo = (petition: Petition, facts: Facts): Petition => {
  let state = petition;
  for (
    let arrival = firstOf(arrivalsOf(state));
    arrival && arrival.on <= facts.today;
    arrival = firstOf(arrivalsOf(state))
  )
    state = evolve(state, arrival.event(facts));
  return state;
};

/** Decides on the petition as time has made it: what time brought is recorded first, with the decision or not at all. */
export const afterTimePassed = <Code extends string>(
  petition: Petition,
  facts: Facts,
  decide: (petition: Petition) => Decision<PetitionEvent, Code>,
): Decision<PetitionEvent, Code> => {
  const { events } = passTime(petition, facts);
  const decision = decide(evolveAll(petition, events));
  return decision.kind === 'rejected' ? decision : accept(...events, ...decision.events);
};
