import fc from 'fast-check';
import { docsOf, inBoth, packed, SEGMENT, unpacked } from './doc-sets';

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 4 * SEGMENT }), { maxLength: 40 });
const ascending = (docs: readonly number[]): readonly number[] => docs.toSorted((a, b) => a - b);
const keptOf = (docs: readonly number[]) =>
  [0, 1, 2, 3, 4].map((segment) => ({
    segment,
    docs: packed(ascending(docs.filter((doc) => Math.floor(doc / SEGMENT) === segment))),
  }));

test('what is kept of numbers gives them back, in their order, each once, whatever stands in several parts', () => {
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      expect([...docsOf([...keptOf(some), ...keptOf(others)])]).toEqual(
        ascending([...new Set([...some, ...others])]),
      );
      expect(keptOf(some).flatMap(({ segment, docs }) => unpacked(segment, docs))).toEqual(ascending(some));
    }),
  );
});

test('in both are those numbers that are in the one and in the other', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.boolean(), (some, others, shared) => {
      const [a, b] = [some, shared ? [...new Set([...others, ...some.slice(0, 9)])] : others];
      expect([...inBoth(docsOf(keptOf(a)), docsOf(keptOf(b)))]).toEqual(
        ascending(a.filter((doc) => b.includes(doc))),
      );
    }),
  );
});
