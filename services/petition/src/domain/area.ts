import type { Petition } from './petition';
import type { PetitionStatus } from './vocabulary';

/** A row of DOMAIN.md §3: from a state (null: not registered yet), by a command, to one of these. */
export interface StepRow<Command extends string> {
  readonly from: PetitionStatus | null;
  readonly command: Command;
  readonly to: readonly PetitionStatus[];
}

/** A command, and whether the procedure asks for it where it is allowed. */
export type Call<Command extends string> = readonly [
  command: Command,
  isCalledFor: (petition: Petition) => boolean,
];

/** Who may know of commands: `petitioners` alone, `both` they and officers, and officers only where something is so. */
export interface Known<Command extends string> {
  readonly petitioners: readonly Command[];
  readonly both: readonly Command[];
  readonly onlyWhere: { readonly [Name in Command]?: (petition: Petition) => boolean };
}

/** Tells a part's own events from all others; a type that is missing here doesn't compile. */
export const eventsOf =
  <Own extends { readonly type: string }>(types: Readonly<Record<Own['type'], true>>) =>
  <Event extends { readonly type: string }>(event: Event): event is Extract<Event, Own> =>
    Object.hasOwn(types, event.type);
