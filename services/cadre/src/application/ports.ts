import type { PlainDate } from '@lianxin/calendar';
import type {
  CommandContext,
  Decision,
  Outcome,
  Recorded,
  Rejection,
  Repository,
  Transaction,
  Uuid,
} from '@lianxin/kernel';
import type { AddCadreRefusal } from '../domain/add-cadre';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import type { Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';
import type { CaseDuty } from './case-duty';

/**
 * A repository that also takes part in a joint transaction: what is recorded in one is recorded with all the rest of it, or
 * not at all; a rejection ends it.
 */
export interface JointRepository<State, Event> extends Repository<State, Event> {
  /** Locks several, in the order of their ids. */
  lock(transaction: Transaction, ids: readonly Uuid[]): Promise<readonly State[]>;
  /** What an earlier command with the same key recorded; null where none did. */
  earlier(transaction: Transaction, context: CommandContext): Promise<State | null>;
  createWithin<Code extends string>(
    transaction: Transaction,
    id: Uuid,
    decide: () => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<State>;
  changeWithin<Code extends string>(
    transaction: Transaction,
    ids: readonly Uuid[],
    decide: (state: State) => Decision<Event, Code>,
    context: CommandContext,
  ): Promise<Recorded<readonly State[]>>;
}

export type UnitRepository = JointRepository<Unit, UnitEvent>;
export type CadreRepository = JointRepository<Cadre, CadreEvent>;

/** Runs a command that changes units and cadres together, in one transaction; answers its rejection where it was refused. */
export type Jointly = <T, Code extends string>(
  context: CommandContext,
  work: (transaction: Transaction) => Promise<T>,
) => Promise<T | Rejection<Code>>;

/** Makes the id of a new aggregate: a UUIDv7. */
export type NewId = () => Uuid;

/** A new cadre of a batch. */
export interface CadreCreation {
  readonly id: Uuid;
  readonly decide: () => Decision<CadreEvent, AddCadreRefusal>;
  readonly context: CommandContext;
}

/** Records many files in one transaction, each on its own decision; one that was recorded before is answered as repeated. */
export interface CadreBatches {
  createAll(creations: readonly CadreCreation[]): Promise<readonly Outcome<Cadre, AddCadreRefusal>[]>;
}

/** Finds units as people's lists name them. */
export interface UnitsByName {
  /** The active units within another one that bear this very official name now, or the one of this id. */
  named(nameOrId: string, withinId: Uuid): Promise<readonly Unit[]>;
}

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

/**
 * The tree as a joint transaction sees and holds it. Locks are taken in one order, so that nobody waits in a circle: the
 * shape, units by their ids, cadres by theirs.
 */
export interface TreeShape {
  /** Lets nobody else found, move, merge or split a unit until the end of the transaction. */
  hold(transaction: Transaction): Promise<void>;
  /** The unit and its ancestors. */
  lineageOf(unitId: Uuid, transaction: Transaction): Promise<readonly Uuid[]>;
  occupancyOf(unitId: Uuid, transaction: Transaction): Promise<Occupancy>;
  /** The active units directly below any of these. */
  activeBelow(unitIds: readonly Uuid[], transaction: Transaction): Promise<readonly Uuid[]>;
  /** Who belongs to any of these, suspended cadres included. */
  cadresIn(unitIds: readonly Uuid[], transaction: Transaction): Promise<readonly Uuid[]>;
}

/** What a change of the tree's shape works with. */
export interface Reorganizing {
  readonly units: UnitRepository;
  readonly cadres: CadreRepository;
  readonly tree: UnitTree;
  readonly shape: TreeShape;
  readonly jointly: Jointly;
}

/** Finds files by what identifies a person, without anything readable being stored. */
export interface IdentityRegister {
  isIdNumberKnown(idNumber: string): Promise<boolean>;
  /** The cadre whose file has this number, or null. */
  cadreOf(idNumber: string): Promise<Uuid | null>;
}

/** Which unit answers for which petition; written only by reactions to the petition service's events. */
export interface CaseDuties {
  find(petitionId: Uuid, transaction: Transaction): Promise<CaseDuty | null>;
  save(duty: CaseDuty, transaction: Transaction): Promise<void>;
  forget(petitionId: Uuid, transaction: Transaction): Promise<void>;
}
