import {
  CommitSignal,
  FieldSealer,
  keyEncryptionKey,
  openDataSource,
  type Schema,
  type StoreBase,
} from '@lianxin/store';
import type { RecordsConfig } from './settings';

/** Connects to a service's database: what its aggregate stores stand on. */
export const openStoreBase = async (
  service: string,
  { databaseUrl, fieldKey }: RecordsConfig,
  schema: Schema,
): Promise<StoreBase> => ({
  service,
  dataSource: await openDataSource(databaseUrl, schema),
  sealer: new FieldSealer(keyEncryptionKey(fieldKey)),
  committed: new CommitSignal(),
});
