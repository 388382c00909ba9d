import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import type { VisibleRequests } from '../../application/request/ports';
import type { ServiceRequest } from '../../domain/request/service-request';

/** What one request reads of firms' requests; null stands for what there isn't, or what the asker may not know of. */
export interface RequestLoaders {
  readonly requests: DataLoader<Uuid, ServiceRequest | null>;
}

/** Makes the loaders of one request; they know the asker, so that nothing read for one is shown to another. */
export const createRequestLoaders =
  (visible: VisibleRequests) =>
  ({ asker }: { readonly asker: Asker }): RequestLoaders => ({
    requests: new DataLoader(async (ids) => {
      const found = new Map((await visible.byIds(asker, ids)).map((request) => [request.id, request]));
      return ids.map((id) => found.get(id) ?? null);
    }),
  });
