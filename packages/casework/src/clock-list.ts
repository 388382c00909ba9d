import type { PlainDate } from '@lianxin/calendar';
import { isOpen, meetClock, voidClock, type Clock, type ClockKind, type Remark } from './clock';

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

interface WithClocks {
  readonly clocks: readonly Clock[];
}

/** The open clocks of some kinds, those of one unit where it is named. */
export const openClocks = (
  { clocks }: WithClocks,
  kinds: readonly ClockKind[],
  unitId: string | null = null,
): readonly Clock[] =>
  clocks.filter(
    (clock) => kinds.includes(clock.kind) && isOpen(clock) && (unitId === null || clock.unitId === unitId),
  );

/** The open clocks of some kinds, met on a day; those of one unit where it is named. */
export const metClocks = (
  subject: WithClocks,
  kinds: readonly ClockKind[],
  on: PlainDate,
  unitId: string | null = null,
): readonly Clock[] => openClocks(subject, kinds, unitId).map((clock) => meetClock(clock, on));

/** The open clocks of some kinds, void from now on. */
export const voidedClocks = (
  subject: WithClocks,
  kinds: readonly ClockKind[],
  because: Remark,
  unitId: string | null = null,
): readonly Clock[] => openClocks(subject, kinds, unitId).map((clock) => voidClock(clock, because));
