import type { Reason } from './reason';

/** Something wrong with one row before any mapping: with a column, or with the whole row where `column` is null. */
export interface Flaw {
  readonly column: string | null;
  readonly reason: Reason;
}

/** One row under its header; `number` is the row that a spreadsheet shows, blank rows and the header counted. */
export interface Row {
  readonly number: number;
  /** By trimmed header name; an empty or absent cell is "". Dates of a workbook read "2019-02-28 11:25:05". */
  readonly cells: Readonly<Record<string, string>>;
  readonly flaws: readonly Flaw[];
}

/** A row as a reader finds it, before it is known which cell belongs to which column. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly (string | undefined)[];
  /** Cells that hold no value but an error, by index. */
  readonly errors: ReadonlyMap<number, Reason> | null;
}
