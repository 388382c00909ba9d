import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import type { VisiblePetitions } from '../application/ports';
import type { Petition } from '../domain/petition';

/** What one request reads by id, each row once; null stands for what there isn't, or what the asker may not know of. */
export interface Loaders {
  readonly petitions: DataLoader<Uuid, Petition | null>;
}

/** Makes the loaders of one request; they know the asker, so that nothing read for one is shown to another. */
export const createLoaders =
  (visible: VisiblePetitions) =>
  ({ asker }: { readonly asker: Asker }): Loaders => ({
    petitions: new DataLoader(async (ids) => {
      const found = new Map((await visible.byIds(asker, ids)).map((petition) => [petition.id, petition]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  });
