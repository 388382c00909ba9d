/** What is known of the attempts under one key: a number, or an address. */
export interface Attempts {
  /** Failures since `since`. */
  readonly failures: number;
  readonly since: Date;
  /** How often it was locked without a day's rest. */
  readonly rounds: number;
  /** Until when nothing is judged; null where it isn't locked. */
  readonly lockedUntil: Date | null;
}

export const ATTEMPT_WINDOW_SECONDS = 15 * 60;
const LONGEST_LOCK_SECONDS = 24 * 3600;
const REST_SECONDS = 24 * 3600;

const secondsBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;

const after = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);

/** Until when an attempt is judged no more; null where it is judged now. */
export const lockOf = ({ lockedUntil }: Attempts, now: Date): Date | null =>
  lockedUntil !== null && now < lockedUntil ? lockedUntil : null;

/** A quarter of an hour, twice as long with each further round, a day at most. */
const lockSeconds = (rounds: number): number =>
  Math.min(ATTEMPT_WINDOW_SECONDS * 2 ** (rounds - 1), LONGEST_LOCK_SECONDS);

/** Counts an attempt, before it is judged; the one beyond `most` within a quarter of an hour locks the key. */
export const counted = (known: Attempts | null, now: Date, most: number): Attempts => {
  if (known && lockOf(known, now)) return known;
  const rested = known === null || secondsBetween(known.lockedUntil ?? known.since, now) >= REST_SECONDS;
  const rounds = rested ? 0 : known.rounds;
  const begins =
    known === null || known.lockedUntil !== null || secondsBetween(known.since, now) > ATTEMPT_WINDOW_SECONDS;
  const failures = begins ? 1 : known.failures + 1;
  const since = begins ? now : known.since;
  if (failures <= most) return { failures, since, rounds, lockedUntil: null };
  return { failures, since, rounds: rounds + 1, lockedUntil: after(now, lockSeconds(rounds + 1)) };
};
