import type { RequestRuleBook } from '../../application/request/ports';
import type { RequestEvent } from '../../domain/request/events';
import { closeInTime } from './afterwards';
import type { Ask } from './asks';
import { bringToWork, submit } from './receiving';
import { RequestWalk } from './request-walk';
import type { Staff } from './staff';
import { work } from './working';

/** What every request of the district shares. */
export interface Setting {
  readonly staff: Staff;
  readonly book: RequestRuleBook;
  /** The last moment of the two years. */
  readonly end: Date;
}

/**
 * The whole own history of a request up to the end, every event of it decided by the domain; at least one. The letter of a
 * hand-over is left to be sealed.
 */
export const requestHistory = (
  { staff, book, end }: Setting,
  ask: Ask,
  number: string,
): readonly RequestEvent[] => {
  const walk = new RequestWalk(book, ask, staff, end);
  submit(walk, number);
  if (bringToWork(walk) && work(walk)) closeInTime(walk);
  walk.finish();
  return walk.events;
};
