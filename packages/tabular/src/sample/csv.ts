export interface SampleDialect {
  readonly delimiter: string;
  readonly newline: string;
}

/** The lines of a CSV file; a cell is quoted where it has to be. */
export function* csvLines(
  rows: Iterable<readonly string[]>,
  { delimiter, newline }: SampleDialect = { delimiter: ',', newline: '\n' },
): Generator<string> {
  for (const row of rows) yield row.map(quoted).join(delimiter) + newline;
}

const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
