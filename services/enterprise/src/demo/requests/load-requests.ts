import { yearOf } from '@lianxin/calendar';

import type { Accepted, CommandContext, Decision, Uuid } from '@lianxin/kernel';
import type { DistrictPlan, PlannedFirm } from '@lianxin/synthesis';
import type { RequestNumbers, RequestRuleBook, SealLetter } from '../../application/request/ports';
import { requestLetterOf } from '../../application/request/request-letter';
import type { RequestEvent } from '../../domain/request/events';
import { evolveRequestAll, evolveRequest } from '../../domain/request/evolve';
import { asksOf, requestIdOf, type Ask } from './asks';
import { requestHistory } from './request-history';
import { Staff } from './staff';

/** Requests that one transaction takes. */
const BATCH = 200;

/** What requests are written to. */
export interface RequestDemoDesk {
  readonly requests: {
    presentAmong(ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>>;
    createAll(
      creations: readonly {
        readonly id: Uuid;
        readonly decide: () => Decision<RequestEvent, never>;
        readonly context: CommandContext;
      }[],
    ): Promise<unknown>;
  };
  readonly numbers: RequestNumbers;
  readonly book: RequestRuleBook;
  readonly seal: SealLetter;
}

/** The history with the letter of its hand-over sealed, as the running service seals it. */
export const withSealedLetter = async (
  events: readonly RequestEvent[],
  firm: PlannedFirm,
  seal: SealLetter,
): Promise<readonly RequestEvent[]> => {
  const index = events.findIndex(({ type }) => type === 'request.handed-to-petition');
  const handed = events[index];
  if (handed?.type !== 'request.handed-to-petition') return events;
  const history = events.slice(0, index);
  const [first, ...others] = history;
  if (!first) return events;
  const request = evolveRequestAll(evolveRequest(null, first), others);
  const { handOverId, reason } = handed;
  const sealed = await seal(requestLetterOf({ request, history, firm, handOverId, reason }));
  return events.with(index, { ...handed, sealed });
};

const numbersFor = async (numbers: RequestNumbers, asks: readonly Ask[]): Promise<(ask: Ask) => string> => {
  const years = asks.map(({ receivedOn }) => yearOf(receivedOn));
  const free = new Map<number, string[]>();
  for (const year of new Set(years)) {
    const count = years.filter((other) => other === year).length;
    free.set(year, [...(await numbers.propose(year, count))]);
  }
  return ({ receivedOn }) => free.get(yearOf(receivedOn))?.pop() ?? '';
};

/** The requests of a plan that aren't there yet. */
const missingIn = async ({ requests }: RequestDemoDesk, plan: DistrictPlan): Promise<readonly Ask[]> => {
  const ids = Array.from({ length: plan.requests }, (_, index) => requestIdOf(plan, index));
  const present = await requests.presentAmong(ids);
  return present.size === ids.length ? [] : asksOf(plan).filter(({ id }) => !present.has(id));
};

/** Writes the requests that aren't there yet with their whole histories, some hundreds at a time; answers how many. */
export const loadRequests = async (
  desk: RequestDemoDesk,
  plan: DistrictPlan,
  context: CommandContext,
): Promise<number> => {
  const missing = await missingIn(desk, plan);
  const numberOf = await numbersFor(desk.numbers, missing);
  const setting = { staff: new Staff(plan), book: desk.book, end: context.now };
  for (let start = 0; start < missing.length; start += BATCH) {
    const creations = await Promise.all(
      missing.slice(start, start + BATCH).map(async (ask) => {
        const told = requestHistory(setting, ask, numberOf(ask));
        const events = await withSealedLetter(told, ask.firm, desk.seal);
        return { id: ask.id, decide: (): Accepted<RequestEvent> => ({ kind: 'accepted', events }), context };
      }),
    );
    await desk.requests.createAll(creations);
  }
  return missing.length;
};
