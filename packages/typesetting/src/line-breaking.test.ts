import fc from 'fast-check';
import { breakLines, type Measure } from './line-breaking';

/** A Chinese character is ten wide, a Latin one five. */
const measure: Measure = (text) =>
  [...text].reduce((sum, character) => sum + (/[\u0000-\u024F]/u.test(character) ? 5 : 10), 0);

const WIDTH = 100;
const lines = (text: string, indent = 0): readonly string[] =>
  breakLines(text, { width: WIDTH, indent }, measure).map((line) => line.text);

it('no closing mark begins a line, and no opening one ends it', () => {
  expect(lines('一二三四五六七八九十，一二')).toEqual(['一二三四五六七八九', '十，一二']);
  expect(lines('一二三四五六七八九（十一）')).toEqual(['一二三四五六七八九', '（十一）']);
  expect(lines('一二三四五六七八“九十。”二')).toEqual(['一二三四五六七八“九', '十。”二']);
});

it('numbers, words and pairs of dashes are whole', () => {
  expect(lines('一二三四五六七八九2026年')).toEqual(['一二三四五六七八九', '2026年']);
  expect(lines('一二三四五六七八水压0.28MPa')).toEqual(['一二三四五六七八水压', '0.28MPa']);
  expect(lines('一二三四五六七八九——十')).toEqual(['一二三四五六七八', '九——十']);
});

it('a name of rare characters isn’t torn apart in the middle of one', () => {
  expect(lines('一二三四五六七八九𠮷𬀩').join('')).toBe('一二三四五六七八九𠮷𬀩');
  expect(lines('一二三四五六七八九𠮷𬀩')).toEqual(['一二三四五六七八九𠮷', '𬀩']);
});

it('an address that no line could hold with something beside it is torn, and fills its lines', () => {
  const address = `https://example.org/${'a'.repeat(60)}`;
  const broken = lines(`详见${address}`);
  expect(broken.join('')).toBe(`详见${address}`);
  expect(broken.slice(0, -1).every((line) => measure(line) === WIDTH)).toBe(true);
});

it('the first line is shorter by the indentation, and the lines of one text begin anew with each paragraph', () => {
  expect(lines('一二三四五六七八九十', 20)).toEqual(['一二三四五六七八', '九十']);
  expect(lines('一\n二')).toEqual(['一', '二']);
});

it('a mark stays with the end of an address that is torn', () => {
  for (const line of lines('信2026XF-2026-384756！')) expect(line).not.toMatch(/^！/u);
});

const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'信访事项处理意见书中华人民共和国条例第三十四条，。、；：？！（）《》“”〔〕——……'),
      fc.constantFrom('2026', '0.28', 'MPa', 'XF-2026-384756', ' ', '𠮷'),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

it('whatever is written: nothing is lost or added but blanks, no line is too wide, and the rules of line ends hold', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 0, max: 4 }), (text, characters) => {
      const broken = breakLines(text, { width: WIDTH, indent: characters * 10 }, measure);
      expect(
        broken
          .map((line) => line.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
      for (const [index, line] of broken.entries()) {
        const room = WIDTH - (index === 0 ? characters * 10 : 0);
        // What joins marks without end can't be held by any line.
        const joined = /[^一-鿿A-Za-z0-9 ]{4}/u.test(text);
        if (!joined) expect(line.width).toBeLessThanOrEqual(room);
        if (index > 0 && !joined) expect(line.text).not.toMatch(/^[，。、；：？！）》”〕]/u);
        if (!line.last && !joined) expect(line.text).not.toMatch(/[（《“〔]$/u);
      }
    }),
    { numRuns: 1_000 },
  );
});
