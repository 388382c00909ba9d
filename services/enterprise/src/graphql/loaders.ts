import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import { mayReadEnterprises } from '../application/policies';
import type { EnterpriseFile, EnterpriseReader } from '../application/readers';

/** What one request reads, each row once; null stands for what there isn't, and for what the asker may not know. */
export interface Loaders {
  readonly enterprises: DataLoader<Uuid, EnterpriseFile | null>;
  readonly enterprisesByCode: DataLoader<string, EnterpriseFile | null>;
}

/** Makes the loaders of one request; they know the asker and read nothing for one who may not read. */
export const createLoaders =
  (reader: EnterpriseReader) =>
  ({ asker }: { readonly asker: Asker }): Loaders => {
    const by = (
      keyOf: (file: EnterpriseFile) => string,
      read: (keys: readonly string[]) => Promise<readonly EnterpriseFile[]>,
    ) =>
      new DataLoader<string, EnterpriseFile | null>(async (keys) => {
        if (!mayReadEnterprises(asker)) return keys.map(() => null);
        const files = new Map((await read(keys)).map((file) => [keyOf(file), file]));
        return keys.map((key) => files.get(key) ?? null);
      });
    return {
      enterprises: by(
        ({ id }) => id,
        (ids) => reader.byIds(ids),
      ),
      enterprisesByCode: by(
        ({ code }) => code,
        (codes) => reader.byCodes(codes),
      ),
    };
  };
