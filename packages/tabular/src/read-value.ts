import { cleanText, type CleanText } from './clean-text';
import { dateReader, type DateReader } from './date-format';
import type { DateField, Field, FieldValue, IntegerField, TextField } from './field-spec';
import { because, type Reason } from './reason';
import { instantOf, shanghaiDay } from './shanghai';

export interface ReadOptions {
  readonly now: Date;
  /** A text of so many bytes (UTF-8) is refused. */
  readonly maxTextBytes: number;
}

/** How a cell of one field is written. */
export interface Notation {
  /** Of dates: accepted formats. */
  readonly formats: readonly string[];
  /** Their word → ours, for enums and booleans; null where they use our words. */
  readonly values: ReadonlyMap<string, string> | null;
  /** Our word for any other of theirs. */
  readonly otherwise: string | null;
}

export type ReadResult =
  { readonly value: FieldValue | null; readonly text: CleanText } | { readonly reason: Reason };

/** The value of a cell, null for an empty one that may be empty, or the reason why there is none. */
export type CellReader = (raw: string) => ReadResult;

type Parser = (text: string) => FieldValue | { readonly reason: Reason };

/** Builds the reader of one field once, for a million cells. */
export const cellReader = (field: Field, notation: Notation, options: ReadOptions): CellReader => {
  const parse = parserOf(field, notation, options);
  return (raw) => {
    const size = raw.length * 3 < options.maxTextBytes ? 0 : Buffer.byteLength(raw);
    if (size >= options.maxTextBytes) {
      return { reason: because('TEXT_TOO_LARGE', { size, limit: options.maxTextBytes }) };
    }
    const text = cleanText(raw);
    if (text.text === '') {
      return field.required ? { reason: because('VALUE_MISSING') } : { value: null, text };
    }
    const value = parse(text.text);
    return typeof value === 'object' && 'reason' in value ? value : { value, text };
  };
};

const parserOf = (field: Field, notation: Notation, options: ReadOptions): Parser => {
  switch (field.type) {
    case 'text':
      return textParser(field);
    case 'date':
    case 'datetime':
      return dateParser(field, notation.formats, options.now);
    case 'integer':
      return integerParser(field);
    case 'enum':
      return choiceParser(field.values, notation);
    case 'boolean': {
      const choose = choiceParser(['true', 'false'], { ...notation, values: notation.values ?? TRUTHS });
      return (text) => {
        const choice = choose(text);
        return typeof choice === 'object' ? choice : choice === 'true';
      };
    }
  }
};

const TRUTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    true: ['true', 'TRUE', '是', '有', '1'],
    false: ['false', 'FALSE', '否', '无', '0'],
  }).flatMap(([truth, words]) => words.map((word) => [word, truth] as const)),
);

const textParser =
  ({ maxLength = Infinity }: TextField): Parser =>
  (text) => {
    const length = text.length <= maxLength ? 0 : [...text].length;
    return length > maxLength ? { reason: because('TEXT_TOO_LONG', { length, limit: maxLength }) } : text;
  };

const dateParser = (field: DateField, formats: readonly string[], now: Date): Parser => {
  const readers = formats.map(dateReader).filter((reader): reader is DateReader => reader !== null);
  const today = shanghaiDay(now);
  const known = formats.join('; ');
  return (text) => {
    const refuse = (code: 'DATE_IMPOSSIBLE' | 'DATE_BEFORE_1949' | 'DATE_IN_FUTURE' | 'TIME_MISSING') => ({
      reason: because(code, { value: text }),
    });
    let written = null;
    for (const read of readers) written ??= read(text);
    if (!written) return { reason: because('DATE_UNREADABLE', { value: text, known }) };
    const instant = instantOf(written);
    if (!instant) return refuse('DATE_IMPOSSIBLE');
    const day = shanghaiDay(instant);
    if (day < '1949') return refuse('DATE_BEFORE_1949');
    const ahead = field.type === 'date' ? day > today : instant > now;
    if (ahead && !field.mayBeInFuture) return refuse('DATE_IN_FUTURE');
    if (field.type === 'date') return day;
    return written.clock ? instant : refuse('TIME_MISSING');
  };
};

const integerParser =
  ({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: IntegerField): Parser =>
  (text) => {
    if (!/^[+-]?\d{1,20}$/.test(text)) return { reason: because('INTEGER_UNREADABLE', { value: text }) };
    const value = Number(text);
    const inRange = value >= min && value <= max;
    return inRange ? value : { reason: because('INTEGER_OUT_OF_RANGE', { value: text, min, max }) };
  };

const choiceParser =
  (
    ours: readonly string[],
    { values, otherwise }: Notation,
  ): ((text: string) => string | { reason: Reason }) =>
  (text) => {
    const choice = (values ? values.get(text) : ours.find((word) => word === text)) ?? otherwise;
    if (choice !== null) return choice;
    const known = (values ? [...values.keys()] : ours).join('、');
    return { reason: because('CHOICE_UNKNOWN', { value: text, known }) };
  };
