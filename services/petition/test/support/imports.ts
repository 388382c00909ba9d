import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Role } from '@lianxin/access';
import { ringOfKey } from '@lianxin/configuration';
import { inTransaction, migrate, openDataSource } from '@lianxin/store';
import type { ImportCounts, ImportRequest } from '@lianxin/tabular';
import { freshDatabase, recordKeys } from '@lianxin/testing';
import { importFile } from '../../src/import-file';
import { SqlDirectoryWriter } from '../../src/persistence/directory';
import { PETITION_SCHEMA } from '../../src/persistence/schema';
import { openRecords, type Records } from '../../src/service-records';

const id = (n: number): string => `01970000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const DISTRICT = id(1);
export const OFFICE = id(2);
export const HOUSING = id(3);
export const DISCIPLINE = id(4);

const UNITS = [
  { id: DISTRICT, parentId: null, name: '示范区', kind: 'GOVERNMENT_DEPARTMENT', function: null },
  { id: OFFICE, parentId: DISTRICT, name: '信访局', kind: 'PARTY_ORGAN', function: 'PETITION_OFFICE' },
  { id: HOUSING, parentId: DISTRICT, name: '住建局', kind: 'GOVERNMENT_DEPARTMENT', function: null },
  { id: DISCIPLINE, parentId: DISTRICT, name: '纪委', kind: 'PARTY_ORGAN', function: 'DISCIPLINE_ORGAN' },
] as const;

/** Monday, 20 April 2026, ten o'clock in Shanghai. */
export const NOW = new Date('2026-04-20T02:00:00Z');

/** Records on a database of a test's own, with a district in the directory; `env` is what a process needs to open them. */
export const freshRecords = async () => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA, 1);
  await migrate(dataSource);
  await dataSource.destroy();
  const [fieldKey, queryCodeKey, personTokenKey] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  const indexKey = randomBytes(32);
  const records = await openRecords({
    databaseUrl: database.url,
    logLevel: 'silent',
    ...recordKeys(fieldKey),
    indexKeys: ringOfKey(indexKey),
    queryCodeKey,
    personTokenKey,
  });
  const directory = new SqlDirectoryWriter();
  await inTransaction(records.dataSource, async (transaction) => {
    for (const unit of UNITS) await directory.addUnit(unit, transaction);
  });
  return {
    records,
    env: {
      LIANXIN_MODE: 'demo',
      LIANXIN_DATABASE_URL: database.url,
      LIANXIN_FIELD_KEY: `demo:${fieldKey.toString('base64')}`,
      LIANXIN_INDEX_KEY: `demo:${indexKey.toString('base64')}`,
      LIANXIN_QUERY_CODE_KEY: `demo:${queryCodeKey.toString('base64')}`,
      LIANXIN_PERSON_TOKEN_KEY: `demo:${personTokenKey.toString('base64')}`,
    },
    end: async () => {
      await records.close();
      await database.drop();
    },
  };
};

/** An account that works in a unit and holds a role over one. */
export const accountOf = (role: Role, unitId: string): Actor => ({
  kind: 'ACCOUNT',
  accountId: `${role}-${unitId}`,
  cadreId: null,
  unitId,
  grants: [{ role, unitId }],
});

const TABLES = [
  ...['petition', 'petition_unit', 'petition_clock', 'query_code'],
  ...['history', 'outbox', 'command_key', 'audit_entry'],
];

/** How many rows each table has that an import could write, at one moment. */
export const rowCounts = async ({ dataSource }: Records): Promise<Record<string, number>> => {
  const counts = TABLES.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`).join(', ');
  const [row] = await dataSource.query<[Record<string, string>]>(`SELECT ${counts}`);
  return Object.fromEntries(Object.entries(row).map(([table, count]) => [table, Number(count)]));
};

/** What an import answered: its counts, and its bad rows as "number column: reason". */
export interface Answer extends Pick<ImportCounts, 'imported' | 'repeated' | 'bad' | 'bidiMarks'> {
  readonly lines: readonly string[];
}

/** Imports as the command does, at NOW. */
export const importInto = async (
  records: Records,
  file: string,
  mapping: string,
  more: Partial<ImportRequest> = {},
): Promise<Answer> => {
  const counts = { imported: 0, repeated: 0, bad: 0, controlsRemoved: 0, bidiMarks: 0 };
  const lines: string[] = [];
  const watcher = {
    row: () => undefined,
    bad: (number: number, column: string | null, reason: string) =>
      void lines.push(`${number} ${column ?? '–'}: ${reason}`),
    notKept: (column: string) => void lines.push(`not kept: ${column}`),
  };
  const request = { file, mapping, officeId: null, language: 'en', ...more } as const;
  await importFile(records, request, watcher, counts, () => NOW);
  const { imported, repeated, bad, bidiMarks } = counts;
  return { imported, repeated, bad, bidiMarks, lines };
};

export const HEADER = '编号,来信人,标题,时间,内容,答复,答复时间';

/** The mapping of HEADER's columns; `more` goes to its end, among the constants. */
export const mappingOf = (more = ''): string => `source: letters
key: 编号
fields:
  petitionerName: 来信人
  subject: 标题
  receivedOn: 时间
  text: 内容
  replyText: 答复
  repliedOn: 答复时间
constants:
  channel: LETTER
${more}`;

/** A folder for the files of one test file. */
export const filesOfTest = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-import-'));
  return {
    folder,
    write: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
