import fc from 'fast-check';
import { folded, neededFor, PLACE, termsOf, tokensOf, type Needed } from './search-words';

const isHeld = (tokens: readonly number[], { first, last }: Needed): boolean =>
  tokens.some((token) => first <= token && token <= last);

const letters = fc.constantFrom(...'供暖水管漏修ＡｂB7７ 　\n，。（）-𠮷㎡é'.split(''), '𠮷');
const texts = fc.array(letters, { maxLength: 40 }).map((characters) => characters.join(''));

test('full-width and half-width, capital and small are the same, and punctuation parts runs', () => {
  expect(folded('供暖（ＸＦ－２０２６）：Bad　Pipe。')).toBe('供暖 xf 2026 bad pipe');
});

test('a line that ends within a Chinese word doesn’t part it; blanks between other words do', () => {
  expect(folded('供\n暖 pipe 7')).toBe('供暖 pipe 7');
});

test('what is looked for falls into parts at its blanks, and what says nothing is no part', () => {
  expect(termsOf(' 供暖　ＡＢ 供暖 ，。 ')).toEqual(['供暖', 'ab']);
});

test('a text that holds a term has every token that the term needs, so that the index hides none', () => {
  let held = 0;
  fc.assert(
    fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 8 }), (text, at, length) => {
      const whole = folded(text);
      const begin = at % Math.max(1, [...whole].length);
      const term = folded([...whole].slice(begin, begin + length).join(''));
      if (term === '' || !whole.includes(term)) return;
      held += 1;
      const tokens = tokensOf(whole);
      expect(neededFor(term).filter((token) => !isHeld(tokens, token))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(held).toBeGreaterThan(500);
});

test('tokens are numbers that are held exactly, below those of places, and tell different pairs apart', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const token of tokensOf(folded(text))) expect(token).toBeLessThan(PLACE);
    }),
  );
  expect(Number.isSafeInteger(PLACE * 2)).toBe(true);
  expect(new Set(['供暖', '暖供', '供水', '水供'].map((text) => neededFor(text)[0]?.first)).size).toBe(4);
});

test('two characters that stand together elsewhere are in the tokens, but not in the text: hits are held against the text', () => {
  const tokens = tokensOf(folded('供水停，水停暖'));
  expect(neededFor('供水停暖').every((token) => isHeld(tokens, token))).toBe(true);
  expect(folded('供水停，水停暖').includes('供水停暖')).toBe(false);
});
