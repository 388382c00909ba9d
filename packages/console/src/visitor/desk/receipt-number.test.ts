import fc from 'fast-check';
import { readCode, readNumber, type Prefix } from './receipt-number';

const prefixes = fc.constantFrom<Prefix>('XF', 'QF');
const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(''));
const gap = fc.constantFrom('', ' ', '-', '—', '－', ' - ', '\u3000');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const written = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toLowerCase(),
  wide,
);

describe('the number of a receipt', () => {
  it('is read however it is copied: any case, any width, any blanks and hyphens, with or without letters', () => {
    fc.assert(
      fc.property(
        prefixes,
        digits(4, 4),
        digits(6, 12),
        fc.tuple(gap, gap, gap, gap),
        written,
        fc.boolean(),
        (prefix, year, rest, [before, first, second, after], write, withLetters) => {
          const letters = withLetters ? prefix : '';
          const typed = write(`${before}${letters}${first}${year}${second}${rest}${after}`);
          expect(readNumber(typed, prefix)).toEqual({ kind: 'number', number: `${prefix}-${year}-${rest}` });
        },
      ),
    );
  });

  it('of the other desk is told apart, so that its visitor is shown the way', () => {
    expect(readNumber('qf 2026 480211', 'XF')).toEqual({ kind: 'other' });
    expect(readNumber('XF-2026-104417', 'QF')).toEqual({ kind: 'other' });
  });

  it('is asked for where nothing was typed', () => {
    expect(readNumber(' - ', 'XF')).toEqual({ kind: 'blank' });
  });

  it.each(['XF-2026-1044', 'XF-26-104417', 'AB-2026-104417', '供暖不热', 'XF-2026-1234567890123'])(
    'isn’t sent where it can’t be one: %s',
    (typed) => {
      expect(readNumber(typed, 'XF')).toEqual({ kind: 'unreadable' });
    },
  );
});

describe('a query code', () => {
  it.each([
    ['bcdf 2345 gh', 'BCDF2345GH'],
    ['BCDF-2345—GH', 'BCDF2345GH'],
    ['ｂｃｄｆ２３４５ｇｈ', 'BCDF2345GH'],
    [' \t', ''],
  ])('is read without what separates its signs: %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});
