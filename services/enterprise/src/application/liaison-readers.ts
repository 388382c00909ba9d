import type { PlainDate } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { LiaisonKind, LiaisonPairing, LiaisonStatus } from '../domain/liaison';
import type { EnterpriseAbilities } from './abilities';
import type { EnterpriseFile } from './readers';

/** By which pairings are chosen; what is left out doesn't matter. */
export interface LiaisonFilter {
  /** Of this unit or one below it. */
  readonly unitId?: Uuid;
  readonly liaisonId?: Uuid;
  readonly enterpriseId?: Uuid;
  readonly kind?: LiaisonKind;
  readonly status?: LiaisonStatus;
  /** Only those against which an interest stands, as far as the asker may know of it. */
  readonly inConflict?: boolean;
}

/** One liaison's load. */
export interface LiaisonLoad {
  readonly liaisonId: Uuid;
  readonly firms: number;
  readonly conflicts: number;
  /** Visits in the quarter. */
  readonly visits: number;
}

/** How the firms of a unit and those below are accompanied. */
export interface LiaisonBoard {
  /** The liaisons with the most firms first, at most 500. */
  readonly loads: readonly LiaisonLoad[];
  /** Firms filed there that have no liaison, and the first 100 of them by name. */
  readonly withoutCount: number;
  readonly without: readonly EnterpriseFile[];
  /** Pairings that wait for another liaison. */
  readonly vacant: number;
}

/** Reads pairings as far as an account may see them. */
export interface LiaisonReader {
  page(
    abilities: EnterpriseAbilities,
    filter: LiaisonFilter,
    page: PageRequest,
  ): Promise<PageOf<LiaisonPairing>>;
  /** The live pairings of firms with cadres, whoever asks: who accompanies a firm is no secret. */
  liveOf(enterpriseIds: readonly Uuid[]): Promise<readonly LiaisonPairing[]>;
  /** Visits count from `from` to `to`, both included; visits and conflicts, as far as the asker may know of them. */
  board(
    abilities: EnterpriseAbilities,
    unitId: Uuid,
    days: { readonly from: PlainDate; readonly to: PlainDate },
  ): Promise<LiaisonBoard>;
}
