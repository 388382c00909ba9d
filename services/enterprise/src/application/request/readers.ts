import type { PlainDate } from '@lianxin/calendar';
import type { WorkCounts, WorkView } from '@lianxin/casework';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';
import type { EnterpriseAbilities } from '../abilities';

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
  /** Something is due on or after this day. */
  readonly dueFrom?: PlainDate;
  /** Something is due on or before this day. */
  readonly dueBy?: PlainDate;
  /** True: only those that have no officer; false: only those that have one. */
  readonly withoutOfficer?: boolean;
  /** A part of the subject. */
  readonly subject?: string;
}

/** In which part a request is somebody's own. */
export const REQUEST_DUTIES = ['HANDLER', 'UNIT', 'OFFERED', 'LIAISON'] as const;
export type RequestDuty = (typeof REQUEST_DUTIES)[number];

/** Somebody's work: his part in it, who he is, and which of it he asks for. */
export interface RequestWork {
  readonly duty: RequestDuty;
  readonly cadreId: Uuid | null;
  readonly unitId: Uuid | null;
  /** The unit for which he may take over and decide; null for one who only looks on. */
  readonly actsFor: Uuid | null;
  /** Whether he is its head, who names the officer where nobody is named. */
  readonly isHead: boolean;
  readonly filter: RequestFilter;
  readonly today: PlainDate;
}

/** Lists somebody's open requests in the order of the clock, as far as he may see them. */
export interface RequestWorkReader {
  page(
    abilities: EnterpriseAbilities,
    work: RequestWork,
    view: WorkView,
    page: PageRequest,
  ): Promise<PageOf<ServiceRequest>>;
  /** How many each view holds, counted together. */
  counts(abilities: EnterpriseAbilities, work: RequestWork): Promise<WorkCounts>;
}

export const REQUEST_ORDERS = ['RECEIVED_AT', 'DUE_ON'] as const;
export type RequestOrder = (typeof REQUEST_ORDERS)[number];

/** Lists requests as far as an asker may see them. */
export interface RequestReader {
  page(
    abilities: EnterpriseAbilities,
    filter: RequestFilter,
    order: RequestOrder,
    page: PageRequest,
  ): Promise<PageOf<ServiceRequest>>;
}

/** Whose requests: those that a unit answers for, or those that a cadre answers for as its officer, or works on. */
export type RequestOwner = 'UNIT' | 'CADRE';

/** Lists the requests of many units or cadres at once, as far as an asker may see them, by the next due date. */
export interface OwnedRequests {
  /** A page for each owner; one who has none is left out. */
  pages(
    abilities: EnterpriseAbilities,
    owner: RequestOwner,
    ids: readonly Uuid[],
    filter: RequestFilter,
    page: PageRequest,
  ): Promise<ReadonlyMap<Uuid, PageOf<ServiceRequest>>>;
}

/** How many periods of one kind bind a unit and are owed, by how near their end is. */
export interface ClockCount {
  readonly kind: string;
  readonly calm: number;
  readonly amber: number;
  readonly red: number;
}

/** Counts the periods of many units at once, as far as an asker may see their requests. */
export interface UnitRequestClocks {
  /** The counts of each unit, or, with `subtree`, of it and all below it; one that owes nothing is left out. */
  counts(
    abilities: EnterpriseAbilities,
    unitIds: readonly Uuid[],
    subtree: boolean,
    today: PlainDate,
  ): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>>;
}
