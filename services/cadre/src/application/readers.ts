import type { PlainDate } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { LedgerLine } from '../domain/ledger';
import type { Cadre, CadreCategory, CadreIdentity, CadreStatus, CadreTier } from '../domain/cadre';
import type { Kin } from '../domain/kin';
import type { Unit, UnitFunction, UnitKind, UnitStatus } from '../domain/unit';
import type { CadreAbilities } from './abilities';

/** By which units are chosen; what is left out doesn't matter. */
export interface UnitFilter {
  /** A part of the present name. */
  readonly name?: string;
  readonly kind?: UnitKind;
  readonly function?: UnitFunction;
  readonly status?: UnitStatus;
  /** Directly below this unit. */
  readonly parentId?: Uuid;
  /** This unit and all below it. */
  readonly withinId?: Uuid;
}

export const UNIT_ORDERS = ['NAME', 'FOUNDED_ON'] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

/** Reads units as far as their door is open to the asker. */
export interface UnitReader {
  byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly Unit[]>;
  /** By unit, those that it succeeded. */
  predecessorsOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>>;
  /** By unit, itself and its ancestors. */
  lineagesOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>>;
  /** By unit, those that existed directly below it on a day, or today (null). */
  childrenOf(
    abilities: CadreAbilities,
    ids: readonly Uuid[],
    date: PlainDate | null,
  ): Promise<ReadonlyMap<Uuid, readonly Unit[]>>;
  page(
    abilities: CadreAbilities,
    filter: UnitFilter,
    order: UnitOrder,
    page: PageRequest,
  ): Promise<PageOf<Unit>>;
}

/** A cadre's file without what identifies the person, and without his kin. */
export type CadreFile = Omit<Cadre, 'personal' | 'kin'>;

/** By which cadres are chosen; what is left out doesn't matter. */
export interface CadreFilter {
  /** How the official name begins. */
  readonly name?: string;
  readonly category?: CadreCategory;
  readonly tier?: CadreTier;
  readonly status?: CadreStatus;
  /** Serving, or last served, in this very unit. */
  readonly unitId?: Uuid;
  /** Serving, or last served, in this unit or below it. */
  readonly withinId?: Uuid;
}

export const CADRE_ORDERS = ['NAME', 'JOINED_ON'] as const;
export type CadreOrder = (typeof CADRE_ORDERS)[number];

/** Which recruits are chosen; what is left out doesn't matter. */
export interface RecruitFilter {
  /** Serving in this unit or below it. */
  readonly withinId?: Uuid;
  /** Whose probation ends on this day or before. */
  readonly endingBy?: PlainDate;
}

/** Reads cadres as far as their door, or more of their files, is open to the asker. */
export interface CadreReader {
  /** The file as it was known at the end of a day, whatever was corrected since; null where there was none yet. */
  knownOn(id: Uuid, date: PlainDate): Promise<CadreFile | null>;
  /** Cadres on probation whose files the asker may read, whose ends first. */
  recruits(abilities: CadreAbilities, filter: RecruitFilter, page: PageRequest): Promise<PageOf<CadreFile>>;
  byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly CadreFile[]>;
  /** Those named in a pairing that the asker reads: who may read it is told of its people. */
  inPairings(ids: readonly Uuid[]): Promise<readonly CadreFile[]>;
  /**
   * By unit, who belongs to it today (null) or belonged to it on a day; on a day only those whose files the asker may read,
   * because it stands there.
   */
  servingIn(
    abilities: CadreAbilities,
    unitIds: readonly Uuid[],
    date: PlainDate | null,
  ): Promise<ReadonlyMap<Uuid, readonly CadreFile[]>>;
  /** Those of the files of which the asker may read more than the door; the others are absent. */
  readableOf(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, true>>;
  /** Chosen by status, or ordered by entry, only those whose files the asker may read. */
  page(
    abilities: CadreAbilities,
    filter: CadreFilter,
    order: CadreOrder,
    page: PageRequest,
  ): Promise<PageOf<CadreFile>>;
}

/** Reads registers of kin, for those who may; what the asker may not know is absent from the answer. */
export interface KinshipReader {
  ofCadres(abilities: CadreAbilities, cadreIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Kin[]>>;
}

/** Reads what identifies cadres as persons, for those who may; of the others nothing is in the answer. */
export interface IdentityReader {
  ofCadres(abilities: CadreAbilities, cadreIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, CadreIdentity>>;
}

/** Counts open cases, for those who may ask; what the asker may not know is absent from the answer. */
export interface DutyReader {
  ofUnits(abilities: CadreAbilities, unitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>>;
  ofCadres(abilities: CadreAbilities, cadreIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>>;
}

/** Which lines of a cadre's ledger are read: those credited from `from` to `to`, both included. */
export interface LedgerPeriod {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Reads ledgers, the newest line first, for those who may; what the asker may not know is absent from the answer. */
export interface LedgerReader {
  ofCadre(
    abilities: CadreAbilities,
    cadreId: Uuid,
    period: LedgerPeriod,
    page: PageRequest,
  ): Promise<PageOf<LedgerLine>>;
  /** The last few lines of each cadre; absent where the asker may not read any. */
  latestOfCadres(
    abilities: CadreAbilities,
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, readonly LedgerLine[]>>;
  /** The last few lines of each unit; absent where the asker may not read any. */
  latestOfUnits(
    abilities: CadreAbilities,
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, readonly LedgerLine[]>>;
}
