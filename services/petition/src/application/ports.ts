import type { CalendarTable, PlainDate } from '@lianxin/calendar';
import type { BulkChange, CommandContext, Outcome, Repository, Transaction, Uuid } from '@lianxin/kernel';
import type { PetitionDecision } from '../domain/decide';
import type { PetitionEvent } from '../domain/events';
import type { Facts } from '../domain/facts';
import type { Petition } from '../domain/petition';
import type { PetitionRuleTable } from '../domain/petition-rules';
import type { RuleChange, RuleChangeEvent } from '../domain/rules/rule-change';
import type { PetitionRejectionCode } from '../domain/rejection-codes';
import type { UnitFacts, UnitFunction, UnitKind } from '../domain/unit';
import type { Standing } from './standing';

/** What a command on a petition answers. */
export type PetitionOutcome = Outcome<Petition, PetitionRejectionCode>;

/** A petition of a batch: its id, what to decide, and the context of its command. */
export interface PetitionCreation {
  readonly id: Uuid;
  readonly decide: () => PetitionDecision;
  readonly context: CommandContext;
}

export interface PetitionRepository extends Repository<Petition, PetitionEvent> {
  /** Records many in one transaction, each on its own decision; one that was recorded before is answered as repeated. */
  createAll(creations: readonly PetitionCreation[]): Promise<readonly PetitionOutcome[]>;
}

/** Makes the id of a new aggregate: a UUIDv7. */
export type NewId = () => Uuid;

/** The clock. */
export type Now = () => Date;

/** Proposes people's numbers that nobody has: at least six digits, not consecutive (a gap would betray an accusation). */
export interface PetitionNumbers {
  propose(year: number, count: number): Promise<readonly string[]>;
}

/** The calendar, and the rule table in force on a day. */
export interface RuleBook {
  readonly calendar: CalendarTable;
  /** By what is known by now; of a day to come, by the changes that are approved. */
  rulesOn(day: PlainDate): PetitionRuleTable;
}

/** A rule book that others may have written in. */
export interface ReadableRuleBook extends RuleBook {
  /** Reads what was approved meanwhile, in this process or another. */
  refresh(): Promise<void>;
}

/** The changes of the rule table. */
export interface RuleChanges extends Repository<RuleChange, RuleChangeEvent> {
  /** Every one, in no particular order: there are few. */
  all(): Promise<readonly RuleChange[]>;
}

/** Units as the cadre service's events tell of them. */
export interface UnitDirectory {
  /** A unit, or null where none is known by this id. */
  find(id: Uuid): Promise<UnitFacts | null>;
  /** The unit itself and all above it; empty where it isn't known. */
  lineageOf(id: Uuid): Promise<readonly Uuid[]>;
  /** The present name of a unit, or null where none is known by this id. */
  nameOf(id: Uuid): Promise<string | null>;
  /** All active units with a function, e.g. every petition office. */
  withFunction(unitFunction: UnitFunction): Promise<readonly UnitFacts[]>;
}

/** Who answers for the cases of a unit that is gone (PR 24), as the cadre service's events tell of it. */
export interface Successions {
  /**
   * The unit at the end of the chain of successors; null where a unit went without anybody being designated, or the unit
   * isn't gone. Throws NotFound as long as a successor isn't known here: its events may come later.
   */
  successorOf(unitId: Uuid): Promise<UnitFacts | null>;
  /** Whether a unit is known and exists no more. */
  isGone(unitId: Uuid): Promise<boolean>;
  /** The units above one, the nearest first. */
  unitsAbove(unit: UnitFacts): Promise<readonly UnitFacts[]>;
  /** The active petition office of the level of the unit, or of the nearest level above that has one. */
  petitionOfficeNear(unitId: Uuid): Promise<UnitFacts | null>;
  /** Those who serve in a unit. */
  officersOf(unitId: Uuid): Promise<readonly Uuid[]>;
}

/** Cadres as the cadre service's events tell of them. */
export interface CadreDirectory {
  /** Where a cadre belongs, and whether he does service there; null where none is known by this id. */
  cadre(id: Uuid): Promise<{ readonly unitId: Uuid; readonly serving: boolean } | null>;
}

/** Work over many petitions, asked for in the transaction of what makes it necessary; the same key is the same work. */
export interface JobQueue {
  enqueue(
    order: { readonly kind: JobKind; readonly key: string; readonly input: Readonly<Record<string, string>> },
    transaction: Transaction,
  ): Promise<void>;
}

export type JobKind =
  | 'succession'
  | 'departure'
  | 'wall'
  | 'person-tokens'
  | 'document'
  | 'clocks'
  | 'same-matter'
  | 'search-index';

/** Changes many petitions at once, each as time has made it. */
export type PetitionBulk = BulkChange<Petition, PetitionEvent, Facts>;

/** Petitions that a change of units or cadres concerns, in the order of their ids, from behind `after`. */
export interface ConcernedPetitions {
  /** Those that a unit registers, was asked to review, still takes part in or, as long as they aren't final, holds or is offered. */
  ofUnit(unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Those, not final, that a unit holds and a cadre answers for or handles. */
  ofOfficer(cadreId: Uuid, unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Those of which a unit has a place that is accused in them today. */
  withTheAccused(after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Those of these in which somebody is accused. */
  accusing(ids: readonly Uuid[]): Promise<readonly Uuid[]>;
  /** Units that are gone, have a successor, and yet have petitions: what came while the others moved. */
  unitsLeftBehind(): Promise<readonly Uuid[]>;
}

/** Reads the states of petitions for deciding on them. */
export interface PetitionStates {
  findAll(ids: readonly Uuid[]): Promise<readonly Petition[]>;
}

/** A cadre as a person, and his kin, as tokens. */
export interface KnownKin {
  readonly personToken: string | null;
  readonly kinTokens: readonly string[];
}

/** Keeps the directory; written only by reactions to the cadre service's events. */
export interface DirectoryWriter {
  addUnit(
    unit: { id: Uuid; parentId: Uuid | null; name: string; kind: UnitKind; function: UnitFunction | null },
    transaction: Transaction,
  ): Promise<void>;
  renameUnit(id: Uuid, name: string, transaction: Transaction): Promise<void>;
  moveUnit(id: Uuid, parentId: Uuid, transaction: Transaction): Promise<void>;
  /** The unit is gone; `casesTo` answers for its cases, or nobody was designated; `heirs` took over its work, each a part. */
  abolishUnit(
    id: Uuid,
    succession: { readonly casesTo: Uuid | null; readonly heirs: readonly Uuid[] },
    transaction: Transaction,
  ): Promise<void>;
  addCadre(cadre: { id: Uuid; unitId: Uuid; name: string }, transaction: Transaction): Promise<void>;
  moveCadre(id: Uuid, unitId: Uuid, transaction: Transaction): Promise<void>;
  /** A cadre's kin are these and no others. */
  replaceKin(id: Uuid, kin: KnownKin, transaction: Transaction): Promise<void>;
  /** Whether a cadre does service: not while suspended, nor since he left. */
  setServing(id: Uuid, serving: boolean, transaction: Transaction): Promise<void>;
}

/** What a petitioner needs, beside the number, to find his petition again. */
export interface CaseAccess {
  /** The code that belongs to a petition; it is shown once, with the receipt, and kept hashed. */
  queryCodeOf(petitionId: Uuid): string;
}

/** Finds petitions as far as an asker may see them: the rule is a condition of the query. */
export interface VisiblePetitions {
  /** Those of these that the asker may see; the others are left out, as if there were none. */
  byIds(standing: Standing, ids: readonly Uuid[]): Promise<readonly Petition[]>;
  byNumber(standing: Standing, number: string): Promise<Petition | null>;
  /** Those that came of one request, each of another hand-over, oldest first. */
  byRequest(standing: Standing, requestId: Uuid): Promise<readonly Petition[]>;
}

/**
 * Registers hand-overs of the enterprise service in the transaction of the event that brings them: both are recorded, or
 * neither.
 */
export interface HandOvers {
  /** Whether a petition came of this hand-over already. */
  isKnown(handOverId: Uuid, transaction: Transaction): Promise<boolean>;
  register(creation: PetitionCreation, transaction: Transaction): Promise<void>;
}
