import { readCsv } from './csv';
import type { Encoding } from './decode-text';
import { kindOfFile, refusalOfSystemError } from './file-kind';
import { underHeader } from './header';
import type { Row } from './row';
import { readWorkbook } from './xlsx/workbook';

export interface TableOptions {
  /** Columns that have to be there. */
  readonly columns?: readonly string[];
  /** The sheet's name; by default the first visible one. CSV has no sheets. */
  readonly sheet?: string | undefined;
  /** The spreadsheet row of the header; by default the first row that is not blank. */
  readonly headerRow?: number | undefined;
  /** Of a CSV; by default it is found out. */
  readonly encoding?: Encoding | undefined;
  /** Where a workbook's texts are spilled to; by default the system's folder for temporary files. */
  readonly temporaryFolder?: string | undefined;
  /** No part of a workbook may unpack to more bytes; by default 4 GiB. */
  readonly maxUnpackedBytes?: number | undefined;
}

/**
 * Streams the rows of a CSV or XLSX file in bounded memory. Throws TableRefused (an InvalidInput), at the latest when
 * the broken place is reached, for a file that cannot be read and for missing or doubled columns.
 */
export async function* openTable(path: string, options: TableOptions = {}): AsyncGenerator<Row> {
  const kind = await kindOfFile(path);
  const raws = kind === 'xlsx' ? readWorkbook(path, options) : readCsv(path, options);
  const { columns = [], headerRow } = options;
  try {
    yield* underHeader(raws, { path, columns, headerRow, exactWidth: kind === 'csv' });
  } catch (error) {
    throw refusalOfSystemError(path, error);
  }
}
