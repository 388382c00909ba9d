import { yearOf } from '@lianxin/calendar';
import type { Accepted, CommandContext, Uuid } from '@lianxin/kernel';
import type { DistrictPlan } from '@lianxin/synthesis';
import type { PetitionNumbers, PetitionRepository, RuleBook } from '../application/ports';
import type { PetitionEvent } from '../domain/events';
import { arrivalsOf, petitionIdOf, type Arrival } from './arrivals';
import { caseHistory, type Setting } from './case-history';
import { Staff } from './staff';

/** Petitions that one transaction takes. */
const BATCH = 200;

/** What petitions are written to. */
export interface DemoDesk {
  readonly petitions: PetitionRepository & { presentAmong(ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>> };
  readonly numbers: PetitionNumbers;
  readonly book: RuleBook;
}

/** A number for each, of the year in which it came in. */
const numbersFor = async (
  numbers: PetitionNumbers,
  arrivals: readonly Arrival[],
): Promise<(arrival: Arrival) => string> => {
  const years = arrivals.map(({ receivedOn }) => yearOf(receivedOn));
  const free = new Map<number, string[]>();
  for (const year of new Set(years)) {
    const count = years.filter((other) => other === year).length;
    free.set(year, [...(await numbers.propose(year, count))]);
  }
  return ({ receivedOn }) => free.get(yearOf(receivedOn))?.pop() ?? '';
};

/** The petitions of a plan that aren't there yet. */
const missingIn = async ({ petitions }: DemoDesk, plan: DistrictPlan): Promise<readonly Arrival[]> => {
  const ids = Array.from({ length: plan.petitions }, (_, index) => petitionIdOf(plan, index));
  const present = await petitions.presentAmong(ids);
  return present.size === ids.length ? [] : arrivalsOf(plan).filter(({ id }) => !present.has(id));
};

/** Writes the petitions that aren't there yet with their whole histories, some hundreds at a time; answers how many. */
export const loadPetitions = async (
  desk: DemoDesk,
  plan: DistrictPlan,
  context: CommandContext,
  told: (written: number, all: number) => void = () => undefined,
): Promise<number> => {
  const missing = await missingIn(desk, plan);
  const numberOf = await numbersFor(desk.numbers, missing);
  const setting: Setting = { plan, staff: new Staff(plan), book: desk.book, end: context.now, handled: [] };
  for (let start = 0; start < missing.length; start += BATCH) {
    const creations = missing.slice(start, start + BATCH).map((arrival) => {
      const events = caseHistory(setting, arrival, numberOf(arrival));
      return {
        id: arrival.id,
        decide: (): Accepted<PetitionEvent> => ({ kind: 'accepted', events }),
        context,
      };
    });
    await desk.petitions.createAll(creations);
    told(start + creations.length, missing.length);
  }
  return missing.length;
};
