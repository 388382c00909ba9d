import { because, TableRefused } from './reason';
import type { Flaw, RawRow, Row } from './row';

export interface HeaderOptions {
  readonly path: string;
  /** The spreadsheet row of the header; by default the first row that is not blank. */
  readonly headerRow: number | undefined;
  /** Columns that have to be there; all that are missing are named at once. */
  readonly columns: readonly string[];
  /** Whether a row must have as many cells as the header: a CSV row that has not was split or joined somewhere. */
  readonly exactWidth: boolean;
}

/** Puts rows under their header; blank rows are passed over. */
export async function* underHeader(raws: AsyncIterable<RawRow>, options: HeaderOptions): AsyncGenerator<Row> {
  let header: readonly string[] | null = null;
  for await (const raw of raws) {
    if (!header) {
      header = headerFrom(raw, options);
    } else if (raw.cells.some((cell) => cell !== undefined && cell !== '') || raw.errors) {
      yield rowUnder(header, raw, options.exactWidth);
    }
  }
  if (!header) throw new TableRefused(options.path, because('HEADER_MISSING'));
}

const headerFrom = (raw: RawRow, options: HeaderOptions): readonly string[] | null => {
  if (options.headerRow !== undefined && raw.number < options.headerRow) return null;
  const names = Array.from(raw.cells, (cell) => (cell ?? '').trim());
  if (names.every((name) => name === '')) {
    if (options.headerRow === undefined) return null;
    throw new TableRefused(options.path, because('HEADER_MISSING'));
  }
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) throw new TableRefused(twice, because('COLUMN_TWICE'));
  const missing = options.columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const columns = missing.join('、');
    const present = names.filter((name) => name !== '').join('、');
    throw new TableRefused(columns, because('COLUMN_MISSING', { columns, present }));
  }
  return names;
};

const rowUnder = (header: readonly string[], raw: RawRow, exactWidth: boolean): Row => {
  const cells: Record<string, string> = Object.create(null) as Record<string, string>;
  header.forEach((name, at) => {
    if (name !== '') cells[name] = raw.cells[at] ?? '';
  });
  const flaws: Flaw[] = [];
  if (exactWidth && !fits(header, raw)) {
    const details = { count: raw.cells.length, expected: header.length };
    flaws.push({ column: null, reason: because('CELL_COUNT', details) });
  }
  raw.errors?.forEach((reason, at) => {
    if (header[at]) flaws.push({ column: header[at], reason });
  });
  return { number: raw.number, cells, flaws };
};

/** Empty cells beyond the header do no harm. */
const fits = (header: readonly string[], raw: RawRow): boolean =>
  raw.cells.length >= header.length && raw.cells.slice(header.length).every((cell) => !cell);
