import fc from 'fast-check';
import { BlindIndex } from './blind-index';
import { ringOfOne, type RingKey } from './key-ring';

const key = (first: number): Buffer => Buffer.from(Array.from({ length: 32 }, (_, place) => first + place));
const one: RingKey = { id: 'one', key: key(0) };
const two: RingKey = { id: 'two', key: key(50) };
const hexOf = (index: BlindIndex, value: string): readonly string[] =>
  index.of('id-number', value).map(({ fingerprint }) => fingerprint.toString('hex'));

it('a number’s fingerprint stays what it was in the first release', () => {
  expect(hexOf(new BlindIndex(ringOfOne(key(0))), '11010519491231002X')).toEqual([
    'b0346d57e0174814fc9299e6c9f025c28d1b1a1922683840b418c44f1cb87805',
  ]);
});

it('two rings that know each other’s key find the same value, whichever key is current', () => {
  const before = new BlindIndex({ current: one, earlier: [two] });
  const after = new BlindIndex({ current: two, earlier: [one] });
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, other) => {
      expect([...hexOf(before, value)].sort()).toEqual([...hexOf(after, value)].sort());
      const isSame = hexOf(before, value).some((known) => hexOf(after, other).includes(known));
      expect(isSame).toBe(value === other);
    }),
  );
  expect(after.versions).toEqual(['two', 'one']);
});

it('the same key of another suite is another version, and a key may keep the suite it was used with', () => {
  const moved = new BlindIndex({ current: one, earlier: [{ ...one, id: 'old', suite: 'A256GCM' }] }, 'SM4');
  expect(moved.versions).toEqual(['one/SM4', 'old']);
  expect(hexOf(moved, '1')[1]).toBe(hexOf(new BlindIndex(ringOfOne(key(0))), '1')[0]);
  expect(hexOf(moved, '1')[0]).not.toBe(hexOf(moved, '1')[1]);
});
