import type { PlainDate } from '@lianxin/calendar';
import type { WorkCounts, WorkView } from '@lianxin/casework';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import type { UnitFunction, UnitKind } from '../domain/unit';
import type { Channel, PetitionStatus, Purpose } from '../domain/vocabulary';
import type { Standing } from './standing';
import type { WorkScope } from './work';

/** By which petitions are chosen; what is left out doesn't matter. */
export interface PetitionFilter {
  readonly statuses?: readonly PetitionStatus[];
  readonly purposes?: readonly Purpose[];
  /** True: only those whose purpose nobody has set. */
  readonly unsorted?: boolean;
  readonly channel?: Channel;
  /** The unit that answers for it. */
  readonly heldBy?: Uuid;
  /** A unit that answers for it, or below which one does. */
  readonly heldWithin?: Uuid;
  /** The unit that registered it. */
  readonly registeredBy?: Uuid;
  readonly offeredTo?: Uuid;
  readonly handlerId?: Uuid;
  readonly receivedFrom?: PlainDate;
  readonly receivedTo?: PlainDate;
  /** The next thing that an office owes is due on or after this day. */
  readonly dueFrom?: PlainDate;
  /** Something is due on or before this day. */
  readonly dueBy?: PlainDate;
  /** The beginning of its number, or of the one under which a superior knows it. */
  readonly number?: string;
  /** Parts of the subject, each of which stands in it. */
  readonly subject?: string;
  /** Words, each of which stands in subject or text. */
  readonly words?: string;
  /** Parts of the place where the matter is. */
  readonly place?: string;
  /** Name, ID number or phone of somebody who petitions: only where the asker is told who does (docs/access.md, 7). */
  readonly petitioner?: string;
  readonly historical?: boolean;
  /** True: only those that came of a firm's request. */
  readonly handedOver?: boolean;
  /** Those that may be anonymised on this day and aren't yet. */
  readonly erasableBy?: PlainDate;
  /** True: only those whose officer left, or for which none was named. */
  readonly withoutOfficer?: boolean;
}

export const PETITION_ORDERS = [
  'RECEIVED_AT',
  'RECEIVED_AT_DESC',
  'DUE_ON',
  'DUE_ON_DESC',
  'NUMBER',
  'NUMBER_DESC',
] as const;
export type PetitionOrder = (typeof PETITION_ORDERS)[number];

/** Lists petitions as far as an asker may see them. */
export interface PetitionReader {
  page(
    standing: Standing,
    filter: PetitionFilter,
    order: PetitionOrder,
    page: PageRequest,
  ): Promise<PageOf<Petition>>;
}

/** Which part of somebody's work is listed. */
export interface WorkAsked {
  readonly scope: WorkScope;
  readonly view: WorkView;
  /** Only what an office owes by this day; null: whenever. */
  readonly due: PlainDate | null;
  readonly filter: PetitionFilter;
  readonly today: PlainDate;
}

/** Lists somebody's work in the order of the clock, and counts its views, as far as he may see the petitions. */
export interface WorkReader {
  page(standing: Standing, asked: WorkAsked, page: PageRequest): Promise<PageOf<Petition>>;
  /** The counts of all views under the same filter, whatever the view: by one statement. */
  counts(standing: Standing, asked: WorkAsked): Promise<WorkCounts>;
}

/** Whose petitions: those that a unit answers for, or those that a cadre answers for as its officer, or handles. */
export type PetitionOwner = 'UNIT' | 'CADRE';

/** Lists the petitions of many units or cadres at once, as far as an asker may see them, by the next due date. */
export interface OwnedPetitions {
  /** A page for each owner; one who has none is left out. */
  pages(
    standing: Standing,
    owner: PetitionOwner,
    ids: readonly Uuid[],
    filter: PetitionFilter,
    page: PageRequest,
  ): Promise<ReadonlyMap<Uuid, PageOf<Petition>>>;
}

/** How many periods of one kind bind a unit and are owed, by how near their end is. */
export interface ClockCount {
  readonly kind: string;
  readonly calm: number;
  readonly amber: number;
  readonly red: number;
}

/** Counts the periods of many units at once, as far as an asker may see their petitions. */
export interface UnitClocks {
  /** The counts of each unit, or, with `subtree`, of it and all below it; one that owes nothing is left out. */
  counts(
    standing: Standing,
    unitIds: readonly Uuid[],
    subtree: boolean,
    today: PlainDate,
  ): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>>;
}

/** A unit to which petitions may be offered. */
export interface ReceivingUnit {
  readonly id: Uuid;
  readonly name: string;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
}

/** Lists active units by name. */
export interface ReceivingUnits {
  page(name: string | null, page: PageRequest): Promise<PageOf<ReceivingUnit>>;
}

/** How petitions were answered, counted from receipt, and what is known of the other periods. */
export interface Measures {
  readonly registered: number;
  readonly answered: number;
  readonly within15Days: number;
  readonly from16To60Days: number;
  readonly later: number;
  readonly longestDays: number | null;
  readonly clocks: readonly ClockMeasure[];
}

/** How the clocks of one kind ended; `unknown` where an import didn't tell. */
export interface ClockMeasure {
  readonly kind: string;
  readonly running: number;
  readonly met: number;
  readonly missed: number;
  readonly void: number;
  readonly unknown: number;
}

/** Which petitions are measured: those received from `from` to `to`, and answered for by `unitId` or a unit below. */
export interface MeasuresRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly unitId: Uuid | null;
}

/** Counts petitions as far as the asker may see them. */
export interface MeasuresReader {
  measure(standing: Standing, range: MeasuresRange): Promise<Measures>;
}

/** Reads the own history of a petition that the asker was already shown. */
export interface PetitionHistory {
  history(id: Uuid): Promise<readonly PetitionEvent[]>;
}

/** The same of many at once; what isn't there is left out. */
export interface PetitionHistories {
  histories(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly PetitionEvent[]>>;
}
