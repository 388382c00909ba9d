import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { holdersOf, isOpen, type Clock, type Milestone } from '@lianxin/casework';
import type { ServiceRequest } from './service-request';

/** The stages of a request as its firm would name them. */
export type RequestStage =
  'RECEIVED' | 'TAKEN_OVER' | 'WORKED_ON' | 'RESULT' | 'RATING' | 'CLOSED' | 'HANDED_OVER' | 'WITHDRAWN';

type Reached = Milestone<RequestStage>;

const TAKEN: readonly string[] = ['ACCEPTED', 'DEEMED_TAKEOVER', 'DECIDED'];

const takenOverOn = ({ responsibility }: ServiceRequest): PlainDate | null => {
  const since = holdersOf(responsibility)
    .filter(({ reason }) => TAKEN.includes(reason))
    .at(-1)?.since;
  return since ? shanghaiDateOf(since) : null;
};

const received = ({ receivedOn }: ServiceRequest): Reached => ({
  stage: 'RECEIVED',
  state: 'DONE',
  on: receivedOn,
});

/** The way on which a request is: what is behind it up to `now`, and the rest ahead. */
const along = (way: readonly Omit<Reached, 'state'>[], now: number): readonly Reached[] =>
  way.map(({ stage, on }, index) => ({
    stage,
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

const onTheWay = (request: ServiceRequest): readonly Reached[] => {
  const { deliveries, ratings, closedOn, status } = request;
  const rating = ratings.at(-1);
  const way = [
    { stage: 'TAKEN_OVER', on: takenOverOn(request) },
    { stage: 'WORKED_ON', on: null },
    { stage: 'RESULT', on: deliveries.at(-1)?.on ?? null },
    { stage: 'RATING', on: rating ? shanghaiDateOf(rating.at) : null },
  ] as const;
  // Nobody has to rate: what was closed without a rating doesn't show one as done, nor as owed.
  const asked = status === 'CLOSED' && !rating ? way.slice(0, 3) : way;
  const closed: readonly Reached[] =
    status === 'CLOSED' ? [{ stage: 'CLOSED', state: 'DONE', on: closedOn }] : [];
  return [...along(asked, NOW[status] ?? 0), ...closed];
};

/** The stages of a request for its firm, in their order; where it left the usual way, where it went. */
export const milestonesOf = (request: ServiceRequest): readonly Reached[] => {
  const { status, handOvers } = request;
  if (status === 'WITHDRAWN') return [received(request), { stage: 'WITHDRAWN', state: 'DONE', on: null }];
  if (status !== 'HANDED_OVER') return [received(request), ...onTheWay(request)];
  const sent = handOvers.find(({ state }) => state === 'CONFIRMED');
  const on = sent ? shanghaiDateOf(sent.at) : null;
  return [received(request), { stage: 'HANDED_OVER', state: 'NOW', on }];
};

/** The clock by whose end the firm hears from the unit: of the answer and the result that are still owed, the earlier; paused ones too. */
export const answerClock = ({ clocks }: Pick<ServiceRequest, 'clocks'>): Clock | null =>
  clocks
    .filter((clock) => isOpen(clock) && (clock.kind === 'ANSWER' || clock.kind === 'SOLVE'))
    .reduce<Clock | null>((first, clock) => (first && first.dueOn <= clock.dueOn ? first : clock), null);
