import { createHash } from 'node:crypto';
import type { FieldSpec, ValuesOf } from '../field-spec';
import { mapRows, type MappedRow } from '../map-rows';
import { tableOptions, type Mapping } from '../mapping';
import { openTable } from '../open-table';
import { describeReason, type Language } from '../reason';
import {
  OTHER_CONTENT,
  recordInBatches,
  type BatchLimits,
  type RecordRows,
  type Settled,
  type TableRow,
} from './batches';
import type { ImportCounts, ImportWatcher } from './report';

const OTHER_CONTENT_TEXT: Readonly<Record<Language, string>> = {
  'zh-CN': '已用此编号导入过内容不同的一行',
  en: 'came before, in this file or an earlier import, with other content',
};

/** What is imported, how a row is recorded, and how its problems are worded. */
export interface TableImport<Spec extends FieldSpec, Kept extends object, Problem extends string> {
  readonly file: string;
  readonly mapping: Mapping;
  readonly spec: Spec;
  /** Fields that a mapping may name and nobody keeps: said once. */
  readonly notKept?: readonly (keyof Spec & string)[];
  /** What of a row's values is recorded, and counts for whether a row changed. */
  keep(values: ValuesOf<Spec>): Kept;
  readonly limits: BatchLimits<Kept>;
  readonly record: RecordRows<Kept, Problem>;
  describe(problem: Problem, language: Language): string;
  readonly language: Language;
  readonly now: Date;
}

/**
 * Imports every row of a file. Throws TableRefused, before anything is recorded, where the file can't be read to its end.
 * `counts` grow as it goes.
 */
export const importTable = async <Spec extends FieldSpec, Kept extends object, Problem extends string>(
  table: TableImport<Spec, Kept, Problem>,
  watcher: ImportWatcher,
  counts: ImportCounts,
): Promise<void> => {
  const { file, mapping, language } = table;
  await readToItsEnd(file, mapping);
  for (const field of table.notKept ?? []) {
    const unkept = mapping.fields.get(field);
    if (unkept) watcher.notKept(unkept.column);
  }
  const bad = (number: number, column: string | null, reason: string): void => {
    counts.bad += 1;
    watcher.row('bad');
    watcher.bad(number, column, reason);
  };
  const settle = (row: TableRow<Kept>, settled: Settled<Problem> | typeof OTHER_CONTENT): void => {
    if (settled.kind === 'other-content') return bad(row.number, mapping.key, OTHER_CONTENT_TEXT[language]);
    if (settled.kind === 'bad')
      return bad(row.number, columnOf(settled.field, mapping), table.describe(settled.problem, language));
    counts[settled.kind] += 1;
    watcher.row('row');
  };
  async function* rows(): AsyncGenerator<TableRow<Kept>> {
    const opened = openTable(file, tableOptions(mapping));
    for await (const row of mapRows<Spec>(opened, mapping, table.spec, { now: table.now })) {
      if (row.kind === 'bad') {
        bad(row.number, row.column, describeReason(row.reason, language));
      } else {
        counts.controlsRemoved += row.controlsRemoved;
        counts.bidiMarks += row.bidiMarks;
        yield tableRow(row, table.keep(row.values));
      }
    }
  }
  await recordInBatches(rows(), table.limits, table.record, settle);
};

/** What is in order at its beginning may be cut off or broken further down. */
const readToItsEnd = async (file: string, mapping: Mapping): Promise<void> => {
  const rows = openTable(file, tableOptions(mapping));
  while (!(await rows.next()).done);
};

const tableRow = <Spec extends FieldSpec, Kept extends object>(
  { number, key }: MappedRow<Spec>,
  values: Kept,
): TableRow<Kept> => ({ number, key, fingerprint: fingerprintOf(values), values });

/** Fields that say nothing are left out, so that a field which is added later changes no fingerprint. */
const fingerprintOf = (values: object): string => {
  const said = Object.entries(values).filter(([, value]) => value !== null);
  return createHash('sha256')
    .update(JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
};

const columnOf = (field: string | null, mapping: Mapping): string | null => {
  if (field === null) return null;
  return field === 'key' ? mapping.key : (mapping.fields.get(field)?.column ?? field);
};
