import { shanghaiDateOf } from '@lianxin/calendar';
import { newId } from '@lianxin/store';
import {
  importTable,
  loadMapping,
  type ImportCounts,
  type ImportRequest,
  type ImportWatcher,
  type ValuesOf,
} from '@lianxin/tabular';
import { ImportEnterprises, type ImportedFirm } from './application/import-enterprises';
import { unitOfImport } from './application/import-unit';
import { IMPORT_MESSAGES } from './application/import-messages';
import type { Now } from './application/ports';
import { ENTERPRISE_SIZES } from './domain/enterprise';
import type { RegisterEnterpriseRefusal } from './domain/register-enterprise';
import type { Records } from './service';

const text = { type: 'text', maxLength: 100 } as const;

/** The fields that a mapping may fill. */
const IMPORT_FIELDS = {
  name: { ...text, required: true },
  creditCode: { ...text, required: true },
  industryCode: text,
  size: { type: 'enum', values: ENTERPRISE_SIZES },
  place: text,
  contactName: text,
  contactPhone: text,
} as const;

/** Rows, and characters of their texts, that one transaction takes. */
const LIMITS = {
  rows: 200,
  characters: 400_000,
  charactersOf: ({ name, place }: ImportedFirm): number => name.length + (place?.length ?? 0),
};

/**
 * Imports a CSV or XLSX file. Throws InvalidInput, before anything is recorded, where mapping or unit are not in order or the
 * file can't be read to its end. `counts` grow as it goes.
 */
export const importFile = async (
  { directory, enterprises, codes }: Records,
  { file, mapping: path, officeId, language }: ImportRequest,
  watcher: ImportWatcher,
  counts: ImportCounts,
  now: Now = () => new Date(),
): Promise<void> => {
  const mapping = await loadMapping(path, IMPORT_FIELDS);
  const unit = await unitOfImport(directory, officeId, shanghaiDateOf(now()));
  const useCase = new ImportEnterprises(enterprises, codes, newId, now);
  const table = {
    file,
    mapping,
    spec: IMPORT_FIELDS,
    keep: (values: ValuesOf<typeof IMPORT_FIELDS>): ImportedFirm => values,
    limits: LIMITS,
    record: useCase.recorder({ source: mapping.source, unit }),
    describe: (problem: RegisterEnterpriseRefusal) => IMPORT_MESSAGES[problem][language],
    language,
    now: now(),
  };
  await importTable(table, watcher, counts);
};
