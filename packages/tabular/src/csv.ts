import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeText, type Encoding } from './decode-text';
import { because, TableRefused } from './reason';
import type { RawRow } from './row';

/** A row longer than this is a quote that was never closed. */
const MAX_ROW_BYTES = 16 * 1024 * 1024;
const MAX_HEADER_CHARACTERS = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

/** The rows of a CSV file, in any of its dialects: comma, semicolon or tab, LF, CR LF or CR, quoted newlines. */
export async function* readCsv(
  path: string,
  options: { readonly encoding?: Encoding | undefined; readonly headerRow?: number | undefined },
): AsyncGenerator<RawRow> {
  const bytes = createReadStream(path) as AsyncIterable<Buffer>;
  const text = decodeText(bytes, path, options.encoding);
  const start = await beginning(text, options.headerRow);
  const dialect = dialectOf(start, options.headerRow);
  const source = Readable.from(rejoined(start, text));
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: dialect.newlines,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_BYTES,
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells, errors: null };
    }
  } catch (error) {
    // The parser is ahead of us: rows that it has read are lost with its error.
    throw error instanceof CsvError ? refusalOf(path, error, parser.info.records + 1) : error;
  } finally {
    source.destroy();
  }
}

const refusalOf = (path: string, error: CsvError, row: number): TableRefused => {
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return new TableRefused(
    path,
    unclosed ? because('QUOTE_NOT_CLOSED', { row, limit: MAX_ROW_BYTES }) : because('ROW_BROKEN', { row }),
  );
};

async function* rejoined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  for await (const text of rest) if (text !== '') yield text;
}

/** Enough text to hold the header line; the iterator goes on behind it. */
const beginning = async (text: AsyncGenerator<string>, headerRow: number | undefined): Promise<string> => {
  let start = '';
  while (start.length < MAX_HEADER_CHARACTERS && headerLine(start, headerRow) === null) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  return start;
};

/** The header's line without its quoted parts, or null where its end has not been read yet. */
const headerLine = (start: string, headerRow: number | undefined): string | null => {
  const lines = start.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r(?!$)/);
  const complete = lines.slice(0, -1);
  return (
    (headerRow === undefined ? complete.find((line) => line.trim() !== '') : complete[headerRow - 1]) ?? null
  );
};

const dialectOf = (start: string, headerRow: number | undefined) => {
  const line = headerLine(`${start}\n`, headerRow) ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  const onlyCarriageReturns = !start.includes('\n') && start.includes('\r');
  return { delimiter, newlines: onlyCarriageReturns ? ['\r'] : ['\r\n', '\n'] };
};
