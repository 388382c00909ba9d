import { evolve } from '../evolve';
import type { PetitionEvent } from '../events';
import type { Petition } from '../petition';

/** An event with the petition before and after it: what a paper rests on, and nothing that came later. */
export interface Moment<Event extends PetitionEvent = PetitionEvent> {
  readonly event: Event;
  readonly before: Petition | null;
  readonly after: Petition;
}

/** The moment of the event with this number of a history, counted from 1; null where the history is shorter. */
export const momentAt = (history: readonly PetitionEvent[], version: number): Moment | null => {
  const event = history[version - 1];
  if (!event) return null;
  const before = history.slice(0, version - 1).reduce<Petition | null>(evolve, null);
  return { event, before, after: evolve(before, event) };
};
