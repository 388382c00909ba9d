import { createHash } from 'node:crypto';
import type { Uuid } from '@lianxin/kernel';
import { newId } from '@lianxin/store';
import {
  describeReason,
  loadMapping,
  mapRows,
  openTable,
  tableOptions,
  type Language,
  type MappedRow,
  type Mapping,
} from '@lianxin/tabular';
import { officeOfImport } from './application/import-office';
import { ImportPetitions } from './application/import-petitions';
import { IMPORT_PROBLEMS, type ImportRow, type Settled } from './application/import-row';
import type { Now } from './application/ports';
import { CHANNELS, PURPOSES } from './domain/vocabulary';
import type { Records } from './service';

const text = { type: 'text', maxLength: 200 } as const;

/** The fields that a mapping may fill. */
const IMPORT_FIELDS = {
  receivedOn: { type: 'date', required: true },
  subject: { ...text, required: true },
  text: { type: 'text', required: true },
  channel: { type: 'enum', values: CHANNELS, required: true },
  purpose: { type: 'enum', values: PURPOSES },
  superiorNumber: text,
  place: text,
  attendance: { type: 'integer', min: 1, max: 1_000_000 },
  anonymous: { type: 'boolean' },
  petitionerName: { type: 'text', maxLength: 100 },
  petitionerIdNumber: text,
  petitionerPhone: text,
  petitionerAddress: text,
  replyText: { type: 'text' },
  repliedOn: { type: 'date' },
  /** What a mapping says of its source; an import is always historical. */
  historical: { type: 'enum', values: ['true'] },
  /** Read, so that a list with clerks' classes can be imported, and not kept: petitions have no class. */
  subjectClass: text,
} as const;

export interface ImportRequest {
  readonly file: string;
  readonly mapping: string;
  /** The unit that registers; null for the only petition office. */
  readonly officeId: Uuid | null;
  readonly language: Language;
}

/** What became of a file's rows, and what was found in their texts. */
export interface ImportCounts {
  imported: number;
  repeated: number;
  bad: number;
  controlsRemoved: number;
  bidiMarks: number;
}

/** Told of every row as soon as it is settled. */
export interface ImportWatcher {
  row(kind: 'row' | 'bad'): void;
  /** `column` is theirs, or null for the whole row; `reason` a sentence that is safe for a terminal. */
  bad(number: number, column: string | null, reason: string): void;
  /** A column is read and not kept. */
  notKept(column: string): void;
}

/**
 * Imports a CSV or XLSX file. Throws InvalidInput, before anything is recorded, where mapping or office are not in order or
 * the file can't be read to its end. `counts` grow as it goes.
 */
export const importFile = async (
  records: Records,
  request: ImportRequest,
  watcher: ImportWatcher,
  counts: ImportCounts,
  now: Now = () => new Date(),
): Promise<void> => {
  const { desk, petitions, numbers } = records;
  const mapping = await loadMapping(request.mapping, IMPORT_FIELDS);
  const office = await officeOfImport(desk.units, request.officeId);
  await readToItsEnd(request.file, mapping);
  const unkept = mapping.fields.get('subjectClass');
  if (unkept) watcher.notKept(unkept.column);
  const bad = (number: number, column: string | null, reason: string): void => {
    counts.bad += 1;
    watcher.row('bad');
    watcher.bad(number, column, reason);
  };
  const settle = ({ number }: ImportRow, settled: Settled): void => {
    if (settled.kind !== 'bad') {
      counts[settled.kind] += 1;
      return watcher.row('row');
    }
    const message = IMPORT_PROBLEMS[settled.problem][request.language === 'en' ? 'en' : 'zh'];
    bad(number, columnOf(settled.field, mapping), message);
  };
  async function* rows(): AsyncGenerator<ImportRow> {
    const table = openTable(request.file, tableOptions(mapping));
    for await (const row of mapRows(table, mapping, IMPORT_FIELDS, { now: now() })) {
      if (row.kind === 'bad') {
        bad(row.number, row.column, describeReason(row.reason, request.language));
      } else {
        counts.controlsRemoved += row.controlsRemoved;
        counts.bidiMarks += row.bidiMarks;
        yield importRow(row);
      }
    }
  }
  const useCase = new ImportPetitions(petitions, desk, numbers, newId, now);
  await useCase.execute({ source: mapping.source, office }, rows(), settle);
};

/** What is in order at its beginning may be cut off or broken further down. */
const readToItsEnd = async (file: string, mapping: Mapping): Promise<void> => {
  const rows = openTable(file, tableOptions(mapping));
  while (!(await rows.next()).done);
};

const importRow = ({ number, key, values }: MappedRow<typeof IMPORT_FIELDS>): ImportRow => {
  const { historical: _, subjectClass: __, ...kept } = values;
  return { number, key, fingerprint: fingerprintOf(kept), values: kept };
};

/** Fields that say nothing are left out, so that a field which is added later changes no fingerprint. */
const fingerprintOf = (values: ImportRow['values']): string => {
  const said = Object.entries(values).filter(([, value]) => value !== null);
  return createHash('sha256')
    .update(JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
};

const columnOf = (field: string | null, mapping: Mapping): string | null => {
  if (field === null) return null;
  return field === 'key' ? mapping.key : (mapping.fields.get(field)?.column ?? field);
};
