import { Unavailable } from '@lianxin/kernel';
import fc from 'fast-check';
import { SpentTokens } from './spent-tokens';

const at = (seconds: number): Date => new Date(1_780_000_000_000 + seconds * 1000);

it('an id is taken once, however its two uses lie within the time that ids are kept', () => {
  const steps = fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 30 }), pause: fc.integer({ min: 0, max: 25 }) }),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(steps, (uses) => {
      const spent = new SpentTokens(40);
      const taken = new Map<number, number>();
      let now = 0;
      for (const { id, pause } of uses) {
        now += pause;
        const earlier = taken.get(id);
        const isFirst = spent.spend(String(id), at(now));
        if (earlier === undefined) expect(isFirst).toBe(true);
        else if (now - earlier < 40) expect(isFirst).toBe(false);
        if (isFirst) taken.set(id, now);
      }
    }),
  );
});

it('nothing is kept for longer than twice its time, and none is forgotten early to make room', () => {
  const spent = new SpentTokens(40, 3);
  for (const id of ['a', 'b', 'c']) expect(spent.spend(id, at(0))).toBe(true);
  expect(() => spent.spend('d', at(39))).toThrow(Unavailable);
  expect(spent.spend('a', at(39))).toBe(false);
  expect(spent.spend('a', at(81))).toBe(true);
});
