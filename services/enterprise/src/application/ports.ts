import type { PlainDate } from '@lianxin/calendar';
import type { Repository, Transaction, Uuid } from '@lianxin/kernel';
import type { KnownCadre, KnownUnit } from '../domain/directory';
import type { Enterprise, EnterpriseEvent } from '../domain/enterprise';

export type EnterpriseRepository = Repository<Enterprise, EnterpriseEvent>;

/** Makes the id of a new aggregate: a UUIDv7. */
export type NewId = () => Uuid;

/** The clock. */
export type Now = () => Date;

/** Finds files by their code. */
export interface CodeRegister {
  isCodeKnown(code: string): Promise<boolean>;
}

/** Units and cadres as far as the cadre service has told of them. */
export interface Directory {
  findUnit(unitId: Uuid): Promise<KnownUnit | null>;
  findCadre(cadreId: Uuid): Promise<KnownCadre | null>;
  /** The unit and its ancestors, as far as they are known; empty for a unit that isn't. */
  lineageOf(unitId: Uuid): Promise<readonly Uuid[]>;
}

/** Keeps the directory; written only by reactions to the cadre service's events. Each answers whether there was such a row. */
export interface DirectoryRecords {
  addUnit(unit: KnownUnit, transaction: Transaction): Promise<void>;
  renameUnit(unitId: Uuid, name: string, transaction: Transaction): Promise<boolean>;
  abolishUnit(unitId: Uuid, from: PlainDate, transaction: Transaction): Promise<boolean>;
  addCadre(cadre: KnownCadre, transaction: Transaction): Promise<void>;
  endService(cadreId: Uuid, on: PlainDate, transaction: Transaction): Promise<boolean>;
}
