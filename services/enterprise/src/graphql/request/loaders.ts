import { shanghaiDateOf } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { together } from '@lianxin/subgraph';
import DataLoader from 'dataloader';
import type { EnterpriseAbilities } from '../../application/abilities';
import type { Now } from '../../application/ports';
import type { RefusedLook, VisibleRequests } from '../../application/request/ports';
import type {
  ClockCount,
  OwnedRequests,
  RequestFilter,
  RequestOwner,
  UnitRequestClocks,
} from '../../application/request/readers';
import type { ServiceRequest } from '../../domain/request/service-request';

/** The requests of one unit or cadre that a field asks for. */
interface OwnedQuestion {
  readonly owner: RequestOwner;
  readonly id: Uuid;
  readonly filter: RequestFilter;
  readonly page: PageRequest;
}

/** The periods of one unit that a field asks for. */
interface ClocksQuestion {
  readonly unitId: Uuid;
  readonly subtree: boolean;
}

/** What one request reads of firms' requests; null stands for what there isn't, or what the asker may not know of. */
export interface RequestLoaders {
  readonly requests: DataLoader<Uuid, ServiceRequest | null>;
  /** Puts on record, after the answer, that the asker looked at a request that he was not shown. */
  readonly refused: (look: RefusedLook) => void;
  readonly ownedRequests: DataLoader<OwnedQuestion, PageOf<ServiceRequest>, string>;
  readonly requestClocks: DataLoader<ClocksQuestion, readonly ClockCount[], string>;
}

/** What the loaders read from. */
export interface RequestReaders {
  readonly visible: VisibleRequests;
  readonly owned: OwnedRequests;
  readonly clocks: UnitRequestClocks;
}

const NONE: PageOf<ServiceRequest> = { rows: [], total: { count: 0, exact: true } };

/** Whom loaders read for. */
export interface LoadersFor {
  readonly abilities: () => Promise<EnterpriseAbilities>;
  readonly refused: (look: RefusedLook) => void;
}

/** Makes the loaders of one request; they know the asker, so that nothing read for one is shown to another. */
export const createRequestLoaders =
  ({ visible, owned, clocks }: RequestReaders, now: Now) =>
  ({ abilities, refused }: LoadersFor): RequestLoaders => ({
    refused,
    requests: new DataLoader(async (ids) => {
      const found = new Map(
        (await visible.byIds(await abilities(), ids)).map((request) => [request.id, request]),
      );
      for (const id of ids) if (!found.has(id)) refused({ of: { id }, door: 'serviceRequest' });
      return ids.map((id) => found.get(id) ?? null);
    }),
    ownedRequests: new DataLoader(
      (questions) =>
        together(
          questions,
          ({ owner, filter, page }) => ({ owner, filter, page }),
          ({ id }) => id,
          async (ids, { owner, filter, page }) => owned.pages(await abilities(), owner, ids, filter, page),
          NONE,
        ),
      { cacheKeyFn: (question) => JSON.stringify(question) },
    ),
    requestClocks: new DataLoader(
      (questions) =>
        together(
          questions,
          ({ subtree }) => subtree,
          ({ unitId }) => unitId,
          async (ids, { subtree }) => clocks.counts(await abilities(), ids, subtree, shanghaiDateOf(now())),
          [],
        ),
      { cacheKeyFn: (question) => JSON.stringify(question) },
    ),
  });
