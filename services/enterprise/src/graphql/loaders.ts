import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import { mayReadEnterprises } from '../application/policies';
import type { LiaisonReader } from '../application/liaison-readers';
import type { Directory } from '../application/ports';
import type { EnterpriseFile, EnterpriseReader } from '../application/readers';
import type { LiaisonPairing } from '../domain/liaison';

/** What one request reads, each row once; null stands for what there isn't, and for what the asker may not know. */
export interface Loaders {
  readonly enterprises: DataLoader<Uuid, EnterpriseFile | null>;
  readonly enterprisesByCode: DataLoader<string, EnterpriseFile | null>;
  /** The live pairing with a cadre, by firm. */
  readonly livePairings: DataLoader<Uuid, LiaisonPairing | null>;
  /** A unit with its ancestors. */
  readonly lineages: DataLoader<Uuid, readonly Uuid[]>;
}

/** Makes the loaders of one request; they know the asker and read nothing for one who may not read. */
export const createLoaders =
  (reader: EnterpriseReader, liaisons: LiaisonReader, directory: Directory) =>
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
      livePairings: new DataLoader(async (ids) => {
        const live = await liaisons.liveOf(ids);
        const pairings = new Map(live.map((pairing) => [pairing.enterpriseId, pairing]));
        return ids.map((id) => pairings.get(id) ?? null);
      }),
      lineages: new DataLoader((ids) => Promise.all(ids.map((id) => directory.lineageOf(id)))),
    };
  };
