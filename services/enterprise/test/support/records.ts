import type { Actor } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { inTransaction, migrate, openDataSource } from '@lianxin/store';
import { freshDatabase, recordKeys } from '@lianxin/testing';
import type { RecordsConfig } from '@lianxin/hosting';
import type { KnownUnit } from '../../src/domain/directory';
import { SqlDirectoryRecords } from '../../src/persistence/directory-records';
import { SCHEMA } from '../../src/persistence/schema';
import { enterpriseRegistrar, openRecords, type Records } from '../../src/service';
import { aFirm, id, LIAISON, NOW } from './builders';

/** A unit that is known in tests of records, above all others. */
export const TOP = id(1);

/** A liaison for the whole district. */
export const liaison: Actor = {
  kind: 'ACCOUNT',
  accountId: LIAISON.id,
  cadreId: LIAISON.cadreId,
  unitId: TOP,
  grants: [{ role: 'LIAISON', unitId: TOP }],
};

/** A migrated database of a test's own, and the settings to open it with. */
export const freshRecordsConfig = async (): Promise<{
  readonly config: RecordsConfig;
  drop(): Promise<void>;
}> => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, SCHEMA, 1);
  await migrate(dataSource);
  await dataSource.destroy();
  return {
    config: { databaseUrl: database.url, logLevel: 'silent', ...recordKeys() },
    drop: database.drop,
  };
};

/** Enterprises and directory on a database of a test's own; `end` drops it. */
export const freshRecords = async (): Promise<Records & { end(): Promise<void> }> => {
  const { config, drop } = await freshRecordsConfig();
  const records = await openRecords(config);
  return {
    ...records,
    end: async () => {
      await records.close();
      await drop();
    },
  };
};

/** Makes a unit known, as the cadre service's event does. */
export const know = ({ dataSource }: Records, unit: KnownUnit): Promise<void> =>
  inTransaction(dataSource, (transaction) => new SqlDirectoryRecords().addUnit(unit, transaction));

/** The context of a command of the liaison, at NOW. */
export const contextOf = (key: string | null = null): CommandContext => ({
  command: 'registerEnterprise',
  performer: LIAISON,
  now: new Date(NOW.at),
  traceparent: null,
  origin: '192.0.2.7',
  idempotency: key === null ? null : { key, inputHash: '0'.repeat(64) },
});

type Changes = Parameters<typeof aFirm>[0] & { readonly unitId?: Uuid | null };

/** Registers a firm that is in order unless changed, for the liaison unless another actor is given. */
export const registering =
  (records: Records) =>
  ({ unitId = null, ...changes }: Changes = {}, key: string | null = null, actor = liaison) => {
    const { enterpriseId: _, ...firm } = aFirm(changes);
    return enterpriseRegistrar(records).execute({ ...firm, unitId }, actor, contextOf(key));
  };

/** How many rows each table has. */
export const rowCounts = async ({ dataSource }: Records): Promise<Record<string, number>> => {
  const tables = ['enterprise', 'history', 'outbox', 'command_key', 'audit_entry'];
  const counts = tables.map(async (table) => {
    const [row] = await dataSource.query<[{ count: string }]>(`SELECT COUNT(*) AS count FROM ${table}`);
    return [table, Number(row.count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
};
