/** One row of a table as it is recorded: known by its key within its source. */
export interface TableRow<Values> {
  /** As a spreadsheet counts rows. */
  readonly number: number;
  /** The row's key in its source. */
  readonly key: string;
  /** A hash of what the row says, so that a changed row is told from a repeated one. */
  readonly fingerprint: string;
  readonly values: Values;
}

/** What became of a row; a bad one names our field, or null for the whole row, and the problem by its code. */
export type Settled<Problem extends string = string> =
  | { readonly kind: 'imported' }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'bad'; readonly field: string | null; readonly problem: Problem };

/** Its key came before, in this file or an earlier import, and the row said something else. */
export const OTHER_CONTENT = { kind: 'other-content' } as const;

/**
 * Records a batch of rows in one transaction and answers what became of each, in their order; null, and nothing was
 * recorded, where one of their keys came before with other content.
 */
export type RecordRows<Values, Problem extends string = string> = (
  rows: readonly TableRow<Values>[],
) => Promise<readonly Settled<Problem>[] | null>;

/** How much one transaction takes: rows, and characters of their texts. */
export interface BatchLimits<Values> {
  readonly rows: number;
  readonly characters: number;
  charactersOf(values: Values): number;
}

type Settle<Values, Problem extends string> = (
  row: TableRow<Values>,
  settled: Settled<Problem> | typeof OTHER_CONTENT,
) => void;

/** One transaction; halved where a key came before with other content, until the rows that did stand alone. */
const recordBatch = async <Values, Problem extends string>(
  rows: readonly TableRow<Values>[],
  record: RecordRows<Values, Problem>,
  settle: Settle<Values, Problem>,
): Promise<void> => {
  const [first, ...others] = rows;
  if (!first) return;
  const outcomes = await record(rows);
  if (outcomes) {
    for (const [index, settled] of outcomes.entries()) settle(rows[index] ?? first, settled);
  } else if (others.length === 0) {
    settle(first, OTHER_CONTENT);
  } else {
    const half = rows.length >> 1;
    await recordBatch(rows.slice(0, half), record, settle);
    await recordBatch(rows.slice(half), record, settle);
  }
};

/** Takes rows as they come, a batch at a time in memory; a bad row is told of and the next one is taken. */
export const recordInBatches = async <Values, Problem extends string>(
  rows: AsyncIterable<TableRow<Values>>,
  limits: BatchLimits<Values>,
  record: RecordRows<Values, Problem>,
  settle: Settle<Values, Problem>,
): Promise<void> => {
  const waiting = new Map<string, TableRow<Values>>();
  let characters = 0;
  const flush = async (): Promise<void> => {
    const batch = [...waiting.values()];
    waiting.clear();
    characters = 0;
    await recordBatch(batch, record, settle);
  };
  for await (const row of rows) {
    const size = limits.charactersOf(row.values);
    const isFull = waiting.size === limits.rows || characters + size > limits.characters;
    // A key that comes again meets what its first row left behind.
    if (isFull || waiting.has(row.key)) await flush();
    waiting.set(row.key, row);
    characters += size;
  }
  await flush();
};
