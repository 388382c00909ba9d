import type { PlainDate } from '@lianxin/calendar';
import type { Repository, Transaction, Uuid } from '@lianxin/kernel';
import type { KnownCadre, KnownKin, KnownUnit } from '../domain/directory';
import type { Enterprise, EnterpriseEvent } from '../domain/enterprise';
import type { LiaisonEvent, LiaisonKind, LiaisonPairing } from '../domain/liaison';
import type { StandingDirectory } from './standing';

export type EnterpriseRepository = Repository<Enterprise, EnterpriseEvent>;

/** Makes the id of a new aggregate: a UUIDv7. */
export type NewId = () => Uuid;

/** The clock. */
export type Now = () => Date;

/** Finds files by their code. */
export interface CodeRegister {
  isCodeKnown(code: string): Promise<boolean>;
  /** Those of the codes that have files. */
  knownAmong(codes: readonly string[]): Promise<readonly string[]>;
}

/** Units and cadres as far as the cadre service has told of them. */
export interface Directory extends StandingDirectory {
  findUnit(unitId: Uuid): Promise<KnownUnit | null>;
  /** The tokens of a cadre and his kin; none of either where nothing was told. */
  kinOf(cadreId: Uuid): Promise<KnownKin>;
  /** Units with their ancestors, as far as they are known; a unit that isn't is left out. */
  lineagesOf(unitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>>;
  /** The units without a parent, those that ended included. */
  topUnits(): Promise<readonly KnownUnit[]>;
}

/** Tells who must stand aside for a firm. */
export interface Interests {
  /** Whether the cadre declared an interest in it, or he or one of his kin is among its persons, by whichever of his files. */
  isBarred(cadreId: Uuid, enterpriseId: Uuid): Promise<boolean>;
  /** The units that are paired with a firm, or answer for a request of it that isn't ended. */
  servingUnitsOf(enterpriseId: Uuid): Promise<readonly Uuid[]>;
}

/** How a unit ended. */
export type Ending = Pick<KnownUnit, 'casesToUnitId' | 'successorIds'> & {
  readonly abolishedFrom: PlainDate;
};

/** Keeps the directory; written only by reactions to the cadre service's events. Each change answers whether there was such a row. */
export interface DirectoryRecords {
  addUnit(unit: KnownUnit, transaction: Transaction): Promise<void>;
  renameUnit(unitId: Uuid, name: string, transaction: Transaction): Promise<boolean>;
  moveUnit(unitId: Uuid, parentId: Uuid, transaction: Transaction): Promise<boolean>;
  endUnit(unitId: Uuid, ending: Ending, transaction: Transaction): Promise<boolean>;
  addCadre(cadre: KnownCadre, transaction: Transaction): Promise<void>;
  changeCadre(
    cadreId: Uuid,
    change: Partial<Omit<KnownCadre, 'id'>>,
    transaction: Transaction,
  ): Promise<boolean>;
  replaceKin(cadreId: Uuid, kin: KnownKin, transaction: Transaction): Promise<boolean>;
  /** Has the liaison pairings of a cadre or firm looked at again, from a day on. */
  reviewLater(
    review: { readonly subjectId: Uuid; readonly dueOn: PlainDate },
    transaction: Transaction,
  ): Promise<void>;
}

export type LiaisonRepository = Repository<LiaisonPairing, LiaisonEvent>;

/** Finds live pairings, for deciding. */
export interface LiaisonRegister {
  liveOf(enterpriseId: Uuid, kind: LiaisonKind): Promise<LiaisonPairing | null>;
  /** The places of a liaison that firms take, counted from 1. */
  slotsTakenBy(liaisonId: Uuid): Promise<readonly number[]>;
  /** The active pairings of a cadre or a firm. */
  activeOf(subjectId: Uuid): Promise<readonly Uuid[]>;
}

/** A cadre or firm whose pairings are to be looked at again. */
export interface Review {
  readonly id: string;
  readonly subjectId: Uuid;
}

/** What is to be looked at again. */
export interface LiaisonReviews {
  /** What is due on this day, the oldest first. */
  due(today: PlainDate, limit: number): Promise<readonly Review[]>;
  done(ids: readonly string[]): Promise<void>;
}
