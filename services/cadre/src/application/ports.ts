import type { PlainDate } from '@lianxin/calendar';
import type { Repository, Transaction, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import type { Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';
import type { CaseDuty } from './case-duty';

export type UnitRepository = Repository<Unit, UnitEvent>;
export type CadreRepository = Repository<Cadre, CadreEvent>;

/** Makes the id of a new aggregate: a UUIDv7. */
export type NewId = () => Uuid;

/** The clock. */
export type Now = () => Date;

/** Who and what is in a unit, as far as its end depends on it. */
export interface Occupancy {
  readonly activeSubunits: number;
  readonly servingCadres: number;
  readonly emptySince: PlainDate | null;
}

/** The tree of units, as it stands. */
export interface UnitTree {
  /** The unit and its ancestors; empty for a unit that isn't known. */
  lineageOf(unitId: Uuid): Promise<readonly Uuid[]>;
  occupancyOf(unitId: Uuid): Promise<Occupancy>;
}

/** Finds files by what identifies a person, without anything readable being stored. */
export interface IdentityRegister {
  isIdNumberKnown(idNumber: string): Promise<boolean>;
}

/** Which unit answers for which petition; written only by reactions to the petition service's events. */
export interface CaseDuties {
  find(petitionId: Uuid, transaction: Transaction): Promise<CaseDuty | null>;
  save(duty: CaseDuty, transaction: Transaction): Promise<void>;
  forget(petitionId: Uuid, transaction: Transaction): Promise<void>;
}
