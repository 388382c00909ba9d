import type { Encoding } from './decode-text';
import type { FieldValue } from './field-spec';
import type { TableOptions } from './open-table';
import type { Notation } from './read-value';

/** Where one of our fields comes from. */
export interface FieldMapping extends Notation {
  readonly column: string;
}

/** How one layout of theirs becomes our fields. */
export interface Mapping {
  /** Names the origin; with a row's key it says which row this is, so that a second import adds nothing. */
  readonly source: string;
  /** The column whose value is a row's key. */
  readonly key: string;
  readonly sheet: string | undefined;
  readonly headerRow: number | undefined;
  readonly encoding: Encoding | undefined;
  readonly fields: ReadonlyMap<string, FieldMapping>;
  /** Values that every row has. */
  readonly constants: ReadonlyMap<string, FieldValue>;
}

/** What `openTable` has to know of a mapping: the sheet, the header and the columns that must be there. */
export const tableOptions = ({ key, sheet, headerRow, encoding, fields }: Mapping): TableOptions => ({
  columns: [...new Set([key, ...[...fields.values()].map(({ column }) => column)])],
  sheet,
  headerRow,
  encoding,
});
