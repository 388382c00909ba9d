import fc from 'fast-check';
import type { Field } from './field-spec';
import { cellReader, type Notation } from './read-value';

const NOW = new Date('2026-04-20T04:00:00Z');
const read = (field: Field, raw: string, notation: Partial<Notation> = {}) => {
  const full = { formats: ['datetime'], values: null, otherwise: null, ...notation };
  const result = cellReader(field, full, { now: NOW, maxTextBytes: 1_000_000 })(raw);
  return 'reason' in result ? result.reason.code : result.value;
};

describe('a date', () => {
  it.each([
    ['2019-02-28 11:25:05', '2019-02-28'],
    ['2019/4/15 16:23:09', '2019-04-15'],
    ['2019/4/5 6:03', '2019-04-05'],
    ['2019.4.15', '2019-04-15'],
    ['2019年4月15日 16时23分09秒', '2019-04-15'],
    ['2019-02-28T23:30:00Z', '2019-03-01'],
    ['2019-02-28T23:30:00+08:00', '2019-02-28'],
    [' 2020-02-29 ', '2020-02-29'],
    ['2026-04-20 23:59:59', '2026-04-20'],
    ['1949-01-01', '1949-01-01'],
    ['2026-04-21', 'DATE_IN_FUTURE'],
    ['1948-12-31 10:00:00', 'DATE_BEFORE_1949'],
    ['1900-01-01', 'DATE_BEFORE_1949'],
    ['2019-02-29', 'DATE_IMPOSSIBLE'],
    ['2019-13-01', 'DATE_IMPOSSIBLE'],
    ['2019-01-01 24:00:00', 'DATE_IMPOSSIBLE'],
    ['0000-00-00', 'DATE_IMPOSSIBLE'],
    ['2019-2/28', 'DATE_UNREADABLE'],
    ['43524.47', 'DATE_UNREADABLE'],
    ['昨天', 'DATE_UNREADABLE'],
  ])('written %s is %s', (raw, day) => {
    expect(read({ type: 'date' }, raw)).toBe(day);
  });

  it('may follow patterns, in the order given', () => {
    const formats = ['DD.MM.YYYY', 'YYYYMMDD HHmmss'];
    expect(read({ type: 'date' }, '15.04.2019', { formats })).toBe('2019-04-15');
    expect(read({ type: 'date' }, '20190415 235959', { formats })).toBe('2019-04-15');
    expect(read({ type: 'date' }, '2019-04-15', { formats })).toBe('DATE_UNREADABLE');
  });

  it('may lie in the future where the field allows it', () => {
    expect(read({ type: 'date', mayBeInFuture: true }, '2030-01-01')).toBe('2030-01-01');
  });
});

describe('a datetime', () => {
  it('is an instant by the clock of Shanghai, in the summers of 1986–1991 too', () => {
    expect(read({ type: 'datetime' }, '2019-02-28 11:25:05')).toEqual(new Date('2019-02-28T03:25:05Z'));
    expect(read({ type: 'datetime' }, '1988-07-01 11:00:00')).toEqual(new Date('1988-07-01T02:00:00Z'));
    expect(read({ type: 'datetime' }, '1988-12-01 11:00:00')).toEqual(new Date('1988-12-01T03:00:00Z'));
  });

  it('is not made of a day alone, nor of a later hour', () => {
    expect(read({ type: 'datetime' }, '2019-02-28')).toBe('TIME_MISSING');
    expect(read({ type: 'datetime' }, '2026-04-20 12:00:01')).toBe('DATE_IN_FUTURE');
  });
});

describe('a text', () => {
  it('loses controls and surrounding space, and nothing else', () => {
    expect(read({ type: 'text' }, '\u3000路\u0000灯\u001b[31m\r\n不亮\u202e𠀀👩‍👩‍👧 ')).toBe(
      '路灯[31m\n不亮\u202e𠀀👩‍👩‍👧',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const kept = read({ type: 'text' }, `a${raw}b`);
        expect(kept).toBe(`a${raw}b`.replace(/[\u007f-\u009f]/g, ''));
      }),
    );
  });

  it('is refused from one million bytes on, and above the length of its field', () => {
    expect(read({ type: 'text' }, 'a'.repeat(999_999))).toHaveLength(999_999);
    expect(read({ type: 'text' }, 'a'.repeat(1_000_000))).toBe('TEXT_TOO_LARGE');
    expect(read({ type: 'text' }, '长'.repeat(333_334))).toBe('TEXT_TOO_LARGE');
    expect(read({ type: 'text', maxLength: 2 }, '𠀀𠀀')).toBe('𠀀𠀀');
    expect(read({ type: 'text', maxLength: 2 }, '三个字')).toBe('TEXT_TOO_LONG');
  });

  it('is null where it is empty, and refused where it is required', () => {
    expect(read({ type: 'text' }, ' \u3000\u0000')).toBeNull();
    expect(read({ type: 'text', required: true }, ' \u3000\u0000')).toBe('VALUE_MISSING');
  });
});

describe('other fields', () => {
  it('take whole numbers within their range', () => {
    expect(read({ type: 'integer' }, '-12')).toBe(-12);
    expect(read({ type: 'integer' }, '1.5')).toBe('INTEGER_UNREADABLE');
    expect(read({ type: 'integer', min: 0, max: 9 }, '10')).toBe('INTEGER_OUT_OF_RANGE');
    expect(read({ type: 'integer' }, '9007199254740993')).toBe('INTEGER_OUT_OF_RANGE');
  });

  it('take the words agreed', () => {
    const channel = { type: 'enum', values: ['ONLINE', 'LETTER', 'OTHER'] } as const;
    const values = new Map([['网上', 'ONLINE']]);
    expect(read(channel, 'LETTER')).toBe('LETTER');
    expect(read(channel, '网上', { values })).toBe('ONLINE');
    expect(read(channel, 'LETTER', { values })).toBe('CHOICE_UNKNOWN');
    expect(read(channel, '来信', { values, otherwise: 'OTHER' })).toBe('OTHER');
    expect(read({ type: 'boolean' }, '是')).toBe(true);
    expect(read({ type: 'boolean' }, '0')).toBe(false);
    expect(read({ type: 'boolean' }, '也许')).toBe('CHOICE_UNKNOWN');
  });
});
