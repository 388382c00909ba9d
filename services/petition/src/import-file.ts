import { newId } from '@lianxin/store';
import {
  importTable,
  loadMapping,
  type ImportCounts,
  type ImportRequest,
  type ImportWatcher,
  type ValuesOf,
} from '@lianxin/tabular';
import { officeOfImport } from './application/import-office';
import { ImportPetitions } from './application/import-petitions';
import { IMPORT_PROBLEMS, type ImportedValues, type ImportProblem } from './application/import-row';
import type { Now } from './application/ports';
import { CHANNELS, PURPOSES } from './domain/vocabulary';
import type { Records } from './service-records';

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

/** Rows, and characters of their texts, that one transaction takes: bounds for memory and for the size of a statement. */
const LIMITS = {
  rows: 200,
  characters: 400_000,
  charactersOf: ({ text: words, replyText }: ImportedValues): number =>
    words.length + (replyText?.length ?? 0),
};

/**
 * Imports a CSV or XLSX file. Throws InvalidInput, before anything is recorded, where mapping or office are not in order or
 * the file can't be read to its end. `counts` grow as it goes.
 */
export const importFile = async (
  { desk, petitions, numbers }: Records,
  { file, mapping: path, officeId, language }: ImportRequest,
  watcher: ImportWatcher,
  counts: ImportCounts,
  now: Now = () => new Date(),
): Promise<void> => {
  const mapping = await loadMapping(path, IMPORT_FIELDS);
  const order = { source: mapping.source, office: await officeOfImport(desk.units, officeId) };
  const useCase = new ImportPetitions(petitions, desk, numbers, newId, now);
  const table = {
    file,
    mapping,
    spec: IMPORT_FIELDS,
    notKept: ['subjectClass'] as const,
    keep: ({ historical: _, subjectClass: __, ...kept }: ValuesOf<typeof IMPORT_FIELDS>) => kept,
    limits: LIMITS,
    record: useCase.recorder(order),
    describe: (problem: ImportProblem) => IMPORT_PROBLEMS[problem][language === 'en' ? 'en' : 'zh'],
    language,
    now: now(),
  };
  await importTable(table, watcher, counts);
};
