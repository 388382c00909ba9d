import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';

/** By which requests are chosen; what is left out doesn't matter. */
export interface RequestFilter {
  readonly statuses?: readonly RequestStatus[];
  readonly categories?: readonly RequestCategory[];
  readonly urgent?: boolean;
  /** The unit that answers for it. */
  readonly heldBy?: Uuid;
  readonly offeredTo?: Uuid;
  readonly handlerId?: Uuid;
  /** The firm that asks; complaints only where the asker's own unit answers for them. */
  readonly enterpriseId?: Uuid;
  readonly receivedFrom?: PlainDate;
  readonly receivedTo?: PlainDate;
  /** Something is due on or before this day. */
  readonly dueBy?: PlainDate;
  /** True: only those that have no officer; false: only those that have one. */
  readonly withoutOfficer?: boolean;
  /** A part of the subject. */
  readonly subject?: string;
}

export const REQUEST_ORDERS = ['RECEIVED_AT', 'DUE_ON'] as const;
export type RequestOrder = (typeof REQUEST_ORDERS)[number];

/** Lists requests as far as an asker may see them. */
export interface RequestReader {
  page(
    asker: Asker,
    filter: RequestFilter,
    order: RequestOrder,
    page: PageRequest,
  ): Promise<PageOf<ServiceRequest>>;
}
