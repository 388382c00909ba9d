import * as fc from 'fast-check';
import { Leases, type SharedPoints } from './leases';

/** A shared count with one window that ends when the test says so. */
const sharedCount = (limit: number) => {
  const taken = new Map<string, number>();
  let asked = 0;
  const clock = { now: 1_000, ends: 61_000 };
  const points: SharedPoints = {
    take: (key, count) => {
      asked += 1;
      const sum = (taken.get(key) ?? 0) + count;
      taken.set(key, sum);
      return Promise.resolve({ granted: sum <= limit, endsInMs: clock.ends - clock.now });
    },
  };
  const nextWindow = (): void => {
    taken.clear();
    clock.now = clock.ends;
    clock.ends += 60_000;
  };
  return { points, clock, nextWindow, asked: () => asked };
};
const grantedOf = async (takes: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(takes)).filter((wait) => wait === 0).length;

it('serves most requests from a portion, and those of a key that ran out from memory', async () => {
  const shared = sharedCount(100);
  const leases = new Leases(shared.points, { portion: 10, now: () => shared.clock.now });
  const waits = [];
  for (let at = 0; at < 150; at += 1) waits.push(await leases.take('a', 1));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(100);
  expect(waits.at(-1)).toBe(60_000);
  expect(shared.asked()).toBe(11);
});

it('takes one portion for requests that come at the same moment', async () => {
  const shared = sharedCount(100);
  const leases = new Leases(shared.points, { portion: 10, now: () => shared.clock.now });
  expect(await grantedOf(Array.from({ length: 10 }, () => leases.take('a', 1)))).toBe(10);
  expect(shared.asked()).toBe(1);
});

it('begins afresh in the next window, without the points of the last', async () => {
  const shared = sharedCount(10);
  const leases = new Leases(shared.points, { portion: 10, now: () => shared.clock.now });
  expect(await leases.take('a', 4)).toBe(0);
  shared.nextWindow();
  expect(await grantedOf(Array.from({ length: 12 }, () => leases.take('a', 1)))).toBe(10);
});

it('remembers no more keys than it may', async () => {
  const shared = sharedCount(10);
  const leases = new Leases(shared.points, { portion: 1, most: 100, now: () => shared.clock.now });
  for (let at = 0; at < 1_000; at += 1) await leases.take(`key ${at}`, 1);
  expect(leases.size).toBe(100);
});

it('together, replicas grant at most the limit, and all of it less what lies in their portions', async () => {
  const scenario = fc.record({
    limit: fc.integer({ min: 10, max: 200 }),
    replicas: fc.integer({ min: 1, max: 4 }),
    costs: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ limit, replicas, costs }) => {
      const shared = sharedCount(limit);
      const portion = Math.max(1, Math.floor(limit / 10));
      const own = Array.from(
        { length: replicas },
        () => new Leases(shared.points, { portion, now: () => shared.clock.now }),
      );
      let granted = 0;
      let refused = 0;
      for (const [at, cost] of costs.entries()) {
        const wait = await (own[at % replicas] as Leases).take('a', cost);
        if (wait === 0) granted += cost;
        else refused += 1;
      }
      expect(granted).toBeLessThanOrEqual(limit);
      const unused = replicas * (portion + 5) + Math.max(portion, 5);
      if (refused > 0) expect(granted).toBeGreaterThan(limit - unused);
    }),
  );
});
