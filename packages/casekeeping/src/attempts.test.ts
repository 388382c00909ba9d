import fc from 'fast-check';
import { counted, lockOf, type Attempts } from './attempts';

const START = new Date('2026-04-20T02:00:00Z');
const at = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

/** Fails again and again, a minute apart, until the key is locked; answers for how many minutes it is. */
const lockedFor = (known: Attempts | null, from: number, most = 5): [Attempts, number, number] => {
  let state = known;
  for (let minute = from; ; minute += 1) {
    state = counted(state, at(minute), most);
    const lock = lockOf(state, at(minute));
    if (lock) return [state, minute, (lock.getTime() - at(minute).getTime()) / 60_000];
  }
};

it('each further round locks for twice as long, a day at most; a day’s rest forgives', () => {
  let [state, minute, minutes] = lockedFor(null, 0);
  expect(minutes).toBe(15);
  const lengths: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    [state, minute, minutes] = lockedFor(state, minute + minutes);
    lengths.push(minutes);
  }
  expect(lengths).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
  expect(lockedFor(state, minute + minutes + 24 * 60)[2]).toBe(15);
});

it('whatever the pauses, no more are judged within a quarter of an hour than allowed, and none while it is locked', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(pauses, fc.integer({ min: 1, max: 8 }), (waits, most) => {
      let [state, minute] = [null as Attempts | null, 0];
      const judged: number[] = [];
      for (const wait of waits) {
        minute += wait;
        const lock = state && lockOf(state, at(minute));
        state = counted(state, at(minute), most);
        const isJudged = lockOf(state, at(minute)) === null;
        if (lock) expect(isJudged).toBe(false);
        if (isJudged) judged.push(minute);
      }
      for (const [index, minuteOf] of judged.entries()) {
        const [window] = [judged.slice(index).filter((other) => other - minuteOf < 15)];
        expect(window.length).toBeLessThanOrEqual(2 * most);
      }
    }),
  );
});
