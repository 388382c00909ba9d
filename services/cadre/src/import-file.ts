import { InvalidInput, type Uuid } from '@lianxin/kernel';
import { idFromBytes, newId } from '@lianxin/store';
import {
  importTable,
  loadMapping,
  type ImportCounts,
  type ImportRequest,
  type ImportWatcher,
  type Language,
} from '@lianxin/tabular';
import { ImportCadres } from './application/import-cadres';
import { IMPORT_PROBLEMS, type ImportedValues, type ImportProblem } from './application/import-row';
import { MESSAGES } from './application/messages';
import type { Now } from './application/ports';
import { CADRE_CATEGORIES, CADRE_TIERS } from './domain/cadre';
import { SqlUnitsByName } from './persistence/units-by-name';
import type { Records } from './service';

const text = { type: 'text', maxLength: 100 } as const;

/** The fields that a mapping may fill. */
const IMPORT_FIELDS = {
  unit: { ...text, required: true },
  name: { ...text, required: true },
  category: { type: 'enum', values: CADRE_CATEGORIES, required: true },
  tier: { type: 'enum', values: CADRE_TIERS },
  from: { type: 'date', required: true },
  post: text,
  rank: text,
  specialties: { type: 'text', maxLength: 200 },
  recruitedOn: { type: 'date' },
  idNumber: text,
  phone: text,
} as const;

/** Rows that one transaction takes, and characters of their texts. */
const LIMITS = { rows: 200, characters: 400_000, charactersOf: () => 1 };

const topsOf = async (dataSource: Records['dataSource']): Promise<readonly Uuid[]> => {
  const rows = await dataSource.query<{ id: Buffer }[]>(
    "SELECT id FROM unit WHERE parent_id IS NULL AND status = 'ACTIVE'",
  );
  return rows.map(({ id }) => idFromBytes(id));
};

/** The unit within which a list names units: the given one or, without one, the top of the tree. */
const officeOfImport = async ({ units, dataSource }: Records, id: Uuid | null): Promise<Uuid> => {
  if (id !== null) {
    const unit = await units.find(id);
    if (!unit) throw new InvalidInput('office', 'is no unit of the district');
    if (unit.status === 'ABOLISHED') throw new InvalidInput('office', 'is a unit that was abolished');
    return id;
  }
  const [top, ...others] = await topsOf(dataSource);
  if (!top || others.length > 0)
    throw new InvalidInput('office', 'must be named: there is no one top of the tree');
  return top;
};

const describe = (problem: ImportProblem, language: Language): string =>
  ({ ...MESSAGES, ...IMPORT_PROBLEMS })[problem][language];

/**
 * Imports a CSV or XLSX list of cadres. Throws InvalidInput, before anything is recorded, where mapping or office are not in
 * order or the file can't be read to its end. `counts` grow as it goes.
 */
export const importFile = async (
  records: Records,
  { file, mapping: path, officeId, language }: ImportRequest,
  watcher: ImportWatcher,
  counts: ImportCounts,
  now: Now = () => new Date(),
): Promise<void> => {
  const mapping = await loadMapping(path, IMPORT_FIELDS);
  const order = { source: mapping.source, officeId: await officeOfImport(records, officeId) };
  const { cadres, identities, dataSource } = records;
  const useCase = new ImportCadres(cadres, new SqlUnitsByName(dataSource), identities, newId, now);
  const table = {
    ...{ file, mapping, language, describe },
    spec: IMPORT_FIELDS,
    keep: (values: ImportedValues) => values,
    limits: LIMITS,
    record: useCase.recorder(order),
    now: now(),
  };
  await importTable<typeof IMPORT_FIELDS, ImportedValues, ImportProblem>(table, watcher, counts);
};
