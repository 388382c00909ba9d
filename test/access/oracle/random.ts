/** Draws from a seed: the same seed, the same draws. */
export interface Draw {
  /** A whole number from 0 below the bound. */
  below(bound: number): number;
  /** Whether something of this likelihood happens. */
  chance(likelihood: number): boolean;
  /** One of several; throws where there are none. */
  one<T>(among: readonly T[]): T;
  /** So many of several, each at most once; fewer where there aren't so many. */
  some<T>(among: readonly T[], count: number): readonly T[];
  /** An identifier that looks like those of the product. */
  id(): string;
}

/** The generator of a seed (mulberry32): enough for worlds to differ, and the same on every machine. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('');
  const draw: Draw = {
    below,
    chance: (likelihood) => next() < likelihood,
    one: (among) => {
      const chosen = among[below(among.length)];
      if (chosen === undefined) throw new Error('nothing to draw from');
      return chosen;
    },
    some: (among, count) => {
      const left = [...among];
      const drawn = [];
      while (drawn.length < count && left.length > 0) drawn.push(...left.splice(below(left.length), 1));
      return drawn;
    },
    id: () => `01990000-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
  return draw;
};

/** Where the worlds of every run begin: what must show, shows in each of them the same. */
const FIRST_SEED = 20_260_501;

/**
 * The seeds of this run's worlds: the same each time, and the last another one each time. LIANXIN_SEED shows a world again that
 * failed.
 */
export const seedsOfThisRun = (worlds: number): readonly number[] => {
  const wanted = process.env['LIANXIN_SEED'];
  const last = wanted === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);
  return [...Array.from({ length: worlds - 1 }, (_, at) => FIRST_SEED + at), last];
};
