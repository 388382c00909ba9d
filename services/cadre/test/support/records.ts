import { randomBytes } from 'node:crypto';
import { ringOfKey } from '@lianxin/configuration';
import type { CommandContext } from '@lianxin/kernel';
import { migrate, openDataSource } from '@lianxin/store';
import { asMigrated, freshDatabase, recordKeys } from '@lianxin/testing';
import type { RecordsConfig } from '../../src/config';
import { SCHEMA } from '../../src/persistence/schema';
import { openRecords, type Records } from '../../src/service';
import { OFFICER } from './builders';

/** A migrated database of a test's own, and the settings to open it with. */
export const freshRecordsConfig = async (): Promise<{
  readonly config: RecordsConfig;
  drop(): Promise<void>;
}> => {
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, SCHEMA, 1);
  await migrate(dataSource);
  await dataSource.destroy();
  const keys = { ...recordKeys(), indexKeys: ringOfKey(randomBytes(32)), personTokenKey: randomBytes(32) };
  return {
    config: { databaseUrl: database.url, logLevel: 'silent', ...keys },
    drop: database.drop,
  };
};

/** Units and cadres on a database of a test's own; `end` drops it. */
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

/** One database for all tests of a file: `open` gives each units and cadres on it, whose `end` leaves it as it was. */
export const sharedRecords = async () => {
  const own = await freshRecordsConfig();
  const dataSource = await openDataSource(own.config.databaseUrl, { rows: [], migrations: [] }, 1);
  const restore = await asMigrated(dataSource);
  return {
    config: own.config,
    open: async (): Promise<Records & { end(): Promise<void> }> => {
      const records = await openRecords(own.config);
      return {
        ...records,
        end: async () => {
          await records.close();
          await restore();
        },
      };
    },
    drop: async (): Promise<void> => {
      await dataSource.destroy();
      await own.drop();
    },
  };
};

/** The context of a command of the organization department's officer, at NOW. */
export const contextOf = (command: string, key: string | null = null): CommandContext => ({
  command,
  performer: OFFICER,
  now: new Date('2026-04-20T02:00:00Z'),
  traceparent: null,
  origin: '192.0.2.7',
  idempotency: key === null ? null : { key, inputHash: '0'.repeat(64) },
});

/** How many rows each table has. */
export const rowCounts = async ({ dataSource }: Records): Promise<Record<string, number>> => {
  const tables = ['unit', 'unit_ancestor', 'cadre', 'history', 'outbox', 'command_key', 'audit_entry'];
  const counts = tables.map(async (table) => {
    const [row] = await dataSource.query<[{ count: string }]>(`SELECT COUNT(*) AS count FROM ${table}`);
    return [table, Number(row.count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
};
