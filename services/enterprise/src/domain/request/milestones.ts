import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { holdersOf, isOpen, type Clock } from '@lianxin/casework';
import type { ServiceRequest } from './service-request';

/** The stations of a request as its firm would name them. */
export type Station =
  'RECEIVED' | 'TAKEN_OVER' | 'WORKED_ON' | 'RESULT' | 'RATING' | 'CLOSED' | 'HANDED_OVER' | 'WITHDRAWN';

/** One station: behind the request, where it is now, or ahead of it; `on` where the day is known. */
export interface StationReached {
  readonly station: Station;
  readonly state: 'DONE' | 'NOW' | 'AHEAD';
  readonly on: PlainDate | null;
}

const TAKEN: readonly string[] = ['ACCEPTED', 'DEEMED_TAKEOVER', 'DECIDED'];

const takenOverOn = ({ responsibility }: ServiceRequest): PlainDate | null => {
  const since = holdersOf(responsibility)
    .filter(({ reason }) => TAKEN.includes(reason))
    .at(-1)?.since;
  return since ? shanghaiDateOf(since) : null;
};

const received = ({ receivedOn }: ServiceRequest): StationReached => ({
  station: 'RECEIVED',
  state: 'DONE',
  on: receivedOn,
});

/** The way on which a request is: what is behind it up to `now`, and the rest ahead. */
const along = (way: readonly Omit<StationReached, 'state'>[], now: number): readonly StationReached[] =>
  way.map(({ station, on }, index) => ({
    station,
    state: index < now ? 'DONE' : index === now ? 'NOW' : 'AHEAD',
    on: index < now ? on : null,
  }));

/** Where a request is on its way: taken over, worked on, told the result, rated. */
const NOW: Readonly<Partial<Record<ServiceRequest['status'], number>>> = {
  SUBMITTED: 0,
  OFFERED: 0,
  WORKING: 1,
  WAITING: 1,
  DELIVERED: 3,
  RATED: 4,
  CLOSED: 4,
};

const onTheWay = (request: ServiceRequest): readonly StationReached[] => {
  const { deliveries, ratings, closedOn, status } = request;
  const rating = ratings.at(-1);
  const way = [
    { station: 'TAKEN_OVER', on: takenOverOn(request) },
    { station: 'WORKED_ON', on: null },
    { station: 'RESULT', on: deliveries.at(-1)?.on ?? null },
    { station: 'RATING', on: rating ? shanghaiDateOf(rating.at) : null },
  ] as const;
  // Nobody has to rate: what was closed without a rating doesn't show one as done, nor as owed.
  const asked = status === 'CLOSED' && !rating ? way.slice(0, 3) : way;
  const closed: readonly StationReached[] =
    status === 'CLOSED' ? [{ station: 'CLOSED', state: 'DONE', on: closedOn }] : [];
  return [...along(asked, NOW[status] ?? 0), ...closed];
};

/** The stations of a request for its firm, in their order; where it left the usual way, where it went. */
export const stationsOf = (request: ServiceRequest): readonly StationReached[] => {
  const { status, handOvers } = request;
  if (status === 'WITHDRAWN') return [received(request), { station: 'WITHDRAWN', state: 'DONE', on: null }];
  if (status !== 'HANDED_OVER') return [received(request), ...onTheWay(request)];
  const sent = handOvers.find(({ state }) => state === 'CONFIRMED');
  const on = sent ? shanghaiDateOf(sent.at) : null;
  return [received(request), { station: 'HANDED_OVER', state: 'NOW', on }];
};

/** The clock by whose end the firm hears from the unit: of the answer and the result that are still owed, the earlier; paused ones too. */
export const answerClock = ({ clocks }: Pick<ServiceRequest, 'clocks'>): Clock | null =>
  clocks
    .filter((clock) => isOpen(clock) && (clock.kind === 'ANSWER' || clock.kind === 'SOLVE'))
    .reduce<Clock | null>((first, clock) => (first && first.dueOn <= clock.dueOn ? first : clock), null);
