import type { Clock, ClockKind } from './clock';

/** The id of the next clock of a kind in a case. */
export const nextClockId = (clocks: readonly Clock[], kind: ClockKind): string =>
  `${kind}-${clocks.filter((clock) => clock.kind === kind).length + 1}`;

/** The last clock of a kind, or of a kind and a unit; null where there is none. */
export const lastClock = (
  clocks: readonly Clock[],
  kind: ClockKind,
  unitId: string | null = null,
): Clock | null =>
  clocks.filter((clock) => clock.kind === kind && (unitId === null || clock.unitId === unitId)).at(-1) ??
  null;

/** The clocks with the changed ones in their places and new ones at the end. */
export const withClocks = (clocks: readonly Clock[], changed: readonly Clock[]): readonly Clock[] => {
  const byId = new Map(clocks.map((clock) => [clock.id, clock]));
  changed.forEach((clock) => byId.set(clock.id, clock));
  return [...byId.values()];
};
