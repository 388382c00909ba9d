/** A time as somebody wrote it: parts of a wall clock, and the zone where one was given. */
export interface WrittenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Hour, minute and second, or null where only a day was given. */
  readonly clock: readonly [number, number, number] | null;
  /** Minutes east of UTC, or null for the clock of Shanghai. */
  readonly zone: number | null;
}

/** Reads a spelling, or answers null where the text is not of that form. */
export type DateReader = (text: string) => WrittenTime | null;

const DAY =
  /(?<Y>\d{4})(?:(?<sep>[-/.])(?<M>\d{1,2})\k<sep>(?<D>\d{1,2})|年(?<M2>\d{1,2})月(?<D2>\d{1,2})日)/;
const CLOCK =
  /(?<h>\d{1,2})(?::(?<m>\d{1,2})(?::(?<s>\d{1,2})(?:\.\d+)?)?|[时点](?<m2>\d{1,2})分(?:(?<s2>\d{1,2})秒)?)/;
const ZONE = /(?<z>Z|[+-]\d{2}:?\d{2})/;
const DATE = new RegExp(`^${DAY.source}$`);
const DATETIME = new RegExp(`^${DAY.source}(?:[ \\u3000T]*${CLOCK.source}${ZONE.source}?)?$`);

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<Y>\\d{4})',
  MM: '(?<M>\\d{2})',
  M: '(?<M>\\d{1,2})',
  DD: '(?<D>\\d{2})',
  D: '(?<D>\\d{1,2})',
  HH: '(?<h>\\d{2})',
  H: '(?<h>\\d{1,2})',
  mm: '(?<m>\\d{2})',
  m: '(?<m>\\d{1,2})',
  ss: '(?<s>\\d{2})',
  s: '(?<s>\\d{1,2})',
};

/**
 * The reader of a format: "date" and "datetime" (a day alone too) take all common spellings, else a pattern of YYYY MM
 * M DD D HH H mm m ss s and other signs. Null where the pattern is none: a part is missing, doubled or unknown.
 */
export const dateReader = (format: string): DateReader | null => {
  if (format === 'date') return readerOf(DATE);
  if (format === 'datetime') return readerOf(DATETIME);
  const parts = format.match(/YYYY|MM?|DD?|HH?|mm?|ss?|[^]/g) ?? [];
  const source = parts.map((part) => TOKENS[part] ?? part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('');
  const groups = [...source.matchAll(/\?<(\w)>/g)].map(([, name]) => name);
  const complete = ['Y', 'M', 'D'].every((name) => groups.includes(name));
  const lettersLeft = parts.some((part) => /^[A-Za-z]$/.test(part) && !TOKENS[part] && part !== 'T');
  if (!complete || lettersLeft || new Set(groups).size < groups.length) return null;
  return readerOf(new RegExp(`^${source}$`));
};

const readerOf =
  (pattern: RegExp): DateReader =>
  (text) => {
    const parts = pattern.exec(text)?.groups;
    if (!parts) return null;
    const { Y, M, M2, D, D2, h, m, m2, s, s2, z } = parts;
    return {
      year: Number(Y),
      month: Number(M ?? M2),
      day: Number(D ?? D2),
      clock: h === undefined ? null : [Number(h), Number(m ?? m2 ?? 0), Number(s ?? s2 ?? 0)],
      zone: z === undefined ? null : zoneMinutes(z),
    };
  };

const zoneMinutes = (zone: string): number => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
};
