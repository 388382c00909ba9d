import { daysBetween, shanghaiDateOf, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import { QUIET_AFTER_DAYS, holdersOf } from '@lianxin/casework';
import type { ServiceRequest } from './service-request';
import { UNFINISHED } from './transitions';

/** The latest of some instants; `first` where none of the others is given. */
export const latestOf = (first: string, others: readonly (string | null | undefined)[]): string =>
  others.reduce<string>((latest, at) => (at && at > latest ? at : latest), first);

/**
 * The last day on which something happened to a request that its firm would call news: another unit took it over, it was asked,
 * called, answered, called on its rating, told the result. What offices do among themselves, and a period that passes, is none.
 */
export const lastNewsOn = (request: ServiceRequest): PlainDate => {
  const { responsibility, contacts, questions, deliveries, ratings, reopenings, handOvers, closedOn } =
    request;
  const days = [...deliveries.map(({ on }) => on), ...(closedOn === null ? [] : [closedOn])];
  const latest = latestOf(request.submittedAt, [
    ...holdersOf(responsibility).map(({ since }) => since),
    ...contacts.map(({ at }) => at),
    ...questions.flatMap(({ askedAt, answeredAt }) => [askedAt, answeredAt]),
    ...ratings.map(({ at }) => at),
    ...reopenings.map(({ at }) => at),
    ...handOvers.map(({ at }) => at),
    ...days.map(startOfShanghaiDay),
  ]);
  return shanghaiDateOf(latest);
};

/** Whether the firm has waited for so long without news while somebody still owes it the result. */
export const isQuiet = (request: ServiceRequest, today: PlainDate): boolean =>
  UNFINISHED.includes(request.status) && daysBetween(lastNewsOn(request), today) >= QUIET_AFTER_DAYS;
