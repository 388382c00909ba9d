import type { FieldSpec, FieldValue, ValuesOf } from './field-spec';
import type { Mapping } from './mapping';
import { cellReader, type CellReader } from './read-value';
import type { Reason } from './reason';
import type { Row } from './row';

/** A row that became values. */
export interface MappedRow<Spec extends FieldSpec> {
  readonly kind: 'row';
  readonly number: number;
  /** The row's key in its source, at most 191 characters. */
  readonly key: string;
  readonly values: ValuesOf<Spec>;
  /** Control characters removed from the row's texts. */
  readonly controlsRemoved: number;
  /** Marks of direction that its texts hold. */
  readonly bidiMarks: number;
}

/** A row that did not, its column (null for the whole row) and why. */
export interface BadRow {
  readonly kind: 'bad';
  readonly number: number;
  readonly column: string | null;
  readonly reason: Reason;
}

export interface MapOptions {
  /** What lies after it is the future; by default the time at which mapping begins. */
  readonly now?: Date;
  /** A cell of so many bytes (UTF-8) is refused; by default 1,000,000. */
  readonly maxTextBytes?: number;
}

interface Reader {
  readonly field: string;
  readonly column: string;
  readonly read: CellReader;
}

const KEY = { type: 'text', required: true, maxLength: 191 } as const;

/** Reads each row by its mapping; a bad one is reported with its first fault and the next one is read. */
export async function* mapRows<const Spec extends FieldSpec>(
  rows: AsyncIterable<Row>,
  mapping: Mapping,
  spec: Spec,
  { now = new Date(), maxTextBytes = 1_000_000 }: MapOptions = {},
): AsyncGenerator<MappedRow<Spec> | BadRow> {
  const options = { now, maxTextBytes };
  const plain = { formats: [], values: null, otherwise: null };
  const readKey = cellReader(KEY, plain, options);
  const readers: Reader[] = [];
  for (const [field, notation] of mapping.fields) {
    const { [field]: type } = spec;
    if (type) readers.push({ field, column: notation.column, read: cellReader(type, notation, options) });
  }
  const columns = new Set([mapping.key, ...readers.map(({ column }) => column)]);
  const empty = Object.fromEntries(
    Object.keys(spec).map((name) => [name, mapping.constants.get(name) ?? null]),
  );
  for await (const row of rows) yield mapRow<Spec>(row, mapping.key, readKey, readers, columns, empty);
}

const mapRow = <Spec extends FieldSpec>(
  row: Row,
  keyColumn: string,
  readKey: CellReader,
  readers: readonly Reader[],
  columns: ReadonlySet<string>,
  empty: Readonly<Record<string, FieldValue | null>>,
): MappedRow<Spec> | BadRow => {
  const bad = (column: string | null, reason: Reason): BadRow => ({
    kind: 'bad',
    number: row.number,
    column,
    reason,
  });
  const flaw = row.flaws.find(({ column }) => column === null || columns.has(column));
  if (flaw) return bad(flaw.column, flaw.reason);
  const key = readKey(row.cells[keyColumn] ?? '');
  if ('reason' in key) return bad(keyColumn, key.reason);
  const values = { ...empty };
  let controlsRemoved = 0;
  let bidiMarks = 0;
  for (const { field, column, read } of readers) {
    const result = read(row.cells[column] ?? '');
    if ('reason' in result) return bad(column, result.reason);
    values[field] = result.value;
    controlsRemoved += result.text.controlsRemoved;
    bidiMarks += result.text.bidiMarks;
  }
  return {
    kind: 'row',
    number: row.number,
    key: key.text.text,
    values: values as ValuesOf<Spec>,
    controlsRemoved,
    bidiMarks,
  };
};
