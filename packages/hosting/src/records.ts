import {
  CommitSignal,
  FieldSealer,
  openDataSource,
  type KeyRing,
  type Schema,
  type StoreBase,
} from '@lianxin/store';
import { KmsCommand } from './kms-command';
import { openKeyRing, type ToldRing } from './key-management';
import type { RecordsConfig } from './settings';

/** The keys of a ring, unwrapped by the configured command where they are wrapped; see `openKeyRing`. */
export const openKeys = (
  told: ToldRing,
  { kmsCommand, kmsTimeoutMs, mode }: Pick<RecordsConfig, 'kmsCommand' | 'kmsTimeoutMs' | 'mode'>,
): Promise<KeyRing> => openKeyRing(told, kmsCommand && new KmsCommand(kmsCommand, kmsTimeoutMs), mode);

/** Connects to a service's database: what its aggregate stores stand on. */
export const openStoreBase = async (
  service: string,
  config: RecordsConfig,
  schema: Schema,
): Promise<StoreBase> => {
  const { databaseUrl, fieldKeys, fieldSuite } = config;
  const ring = await openKeys({ variable: 'LIANXIN_FIELD_KEY', ring: fieldKeys }, config);
  return {
    service,
    dataSource: await openDataSource(databaseUrl, schema),
    sealer: new FieldSealer(ring, fieldSuite),
    committed: new CommitSignal(),
  };
};
