import { cpuOf } from './processes.mjs';
import { quantile, ratioOf, rotated, spreadOf } from './statistics.mjs';

/**
 * One way of doing what a scenario compares. `ready` makes `count` requests ready before the time is taken; each is then
 * called once. `pids` are the processes that work for it; `this process` stands for the bench itself where it is the client
 * of a database.
 * @typedef {{ name: string, pids: Readonly<Record<string, number>>,
 *   ready: (count: number) => Promise<readonly (() => Promise<unknown>)[]> }} Variant
 *
 * How long and how often: `seconds` a turn, `rounds` of a turn for each variant, `concurrency` requests under way.
 * @typedef {{ seconds: number, warmUpSeconds: number, rounds: number, concurrency: number }} Pace
 *
 * What one turn came to.
 * @typedef {{ perSecond: number, cpuMs: Record<string, number>, p50: number, p99: number }} Turn
 *
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {{ name: string, perSecond: Spread, cpuMs: Record<string, Spread>, cpuMsInAll: Spread,
 *   latencyMs: { p50: number, p99: number } }} Figures
 * @typedef {{ of: string, to: string, perSecond: Spread, cpu: Spread }} Ratio
 * @typedef {{ title: string, note: string, variants: Figures[], ratios: Ratio[] }} Compared
 */

/** Runs one turn of a variant: `concurrency` requests at a time, for `seconds` or until those made ready are used up. */
async function turn(
  /** @type {Variant} */ variant,
  /** @type {{ seconds: number, concurrency: number, expect: number }} */ { seconds, concurrency, expect },
) {
  const requests = await variant.ready(Math.ceil(expect * seconds * 1.5) + concurrency);
  /** @type {number[]} */
  const latencies = [];
  let next = 0;
  const before = cpuOf(variant.pids);
  const began = performance.now();
  const until = began + seconds * 1000;
  const work = async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const started = performance.now();
      if (started > until) return;
      await request();
      latencies.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const took = (performance.now() - began) / 1000;
  const after = cpuOf(variant.pids);
  const done = latencies.length;
  const cpuMs = Object.keys(variant.pids).map((name) => [
    name,
    (Number(after[name]) - Number(before[name])) / done,
  ]);
  /** @type {Turn} */
  const result = {
    perSecond: done / took,
    cpuMs: Object.fromEntries(cpuMs),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
  return result;
}

const inAll = (/** @type {Turn} */ { cpuMs }) => Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0);

/**
 * Warms each variant up, then gives each its turn in every round, and compares the first of `against` with the others.
 * @param {{ title: string, note: string, variants: readonly Variant[], pace: Pace,
 *   against?: readonly (readonly [of: string, to: string])[] }} scenario
 * @returns {Promise<Compared>}
 */
export async function compare({ title, note, variants, pace, against = pairsWithFirst(variants) }) {
  const { seconds, warmUpSeconds, rounds, concurrency } = pace;
  /** @type {Map<string, number>} */
  const expect = new Map();
  for (const variant of variants) {
    // The first look says how fast it is when cold, the second how many requests a turn needs.
    const first = await turn(variant, { seconds: warmUpSeconds / 2, concurrency, expect: 2_500 });
    const warm = { seconds: warmUpSeconds / 2, concurrency, expect: first.perSecond * 2 };
    expect.set(variant.name, (await turn(variant, warm)).perSecond);
  }
  /** @type {Map<string, Turn[]>} */
  const turns = new Map(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const variant of rotated(variants, round)) {
      const options = { seconds, concurrency, expect: expect.get(variant.name) ?? 0 };
      turns.get(variant.name)?.push(await turn(variant, options));
    }
  const of = (/** @type {string} */ name) => turns.get(name) ?? [];
  return {
    title,
    note,
    variants: variants.map(({ name }) => figuresOf(name, of(name))),
    ratios: against.map(([one, other]) => ({
      of: one,
      to: other,
      perSecond: ratioOf(of(one).map(rate), of(other).map(rate)),
      cpu: ratioOf(of(one).map(inAll), of(other).map(inAll)),
    })),
  };
}

const rate = (/** @type {Turn} */ { perSecond }) => perSecond;

/** Each of the others against the first. */
const pairsWithFirst = (/** @type {readonly Variant[]} */ [first, ...others]) =>
  others.map((other) => /** @type {const} */ ([String(first?.name), other.name]));

/** @returns {Figures} */
const figuresOf = (/** @type {string} */ name, /** @type {readonly Turn[]} */ turns) => ({
  name,
  perSecond: spreadOf(turns.map(rate)),
  cpuMs: Object.fromEntries(
    Object.keys(turns[0]?.cpuMs ?? {}).map((process) => [
      process,
      spreadOf(turns.map(({ cpuMs }) => cpuMs[process] ?? NaN)),
    ]),
  ),
  cpuMsInAll: spreadOf(turns.map(inAll)),
  latencyMs: {
    p50: spreadOf(turns.map(({ p50 }) => p50)).median,
    p99: spreadOf(turns.map(({ p99 }) => p99)).median,
  },
});
