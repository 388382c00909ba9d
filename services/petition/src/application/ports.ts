import type { Asker } from '@lianxin/access';
import type { CalendarTable } from '@lianxin/calendar';
import type { CommandContext, Outcome, Repository, Transaction, Uuid } from '@lianxin/kernel';
import type { PetitionDecision } from '../domain/decide';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import type { PetitionRuleTable } from '../domain/petition-rules';
import type { PetitionRejectionCode } from '../domain/rejection-codes';
import type { UnitFacts, UnitFunction, UnitKind } from '../domain/unit';

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

/** The calendar and the rule table in force. */
export interface RuleBook {
  readonly calendar: CalendarTable;
  readonly rules: PetitionRuleTable;
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

/** Keeps the directory; written only by reactions to the cadre service's events. */
export interface DirectoryWriter {
  addUnit(
    unit: { id: Uuid; parentId: Uuid | null; name: string; kind: UnitKind; function: UnitFunction | null },
    transaction: Transaction,
  ): Promise<void>;
  renameUnit(id: Uuid, name: string, transaction: Transaction): Promise<void>;
  abolishUnit(id: Uuid, transaction: Transaction): Promise<void>;
  addCadre(cadre: { id: Uuid; unitId: Uuid; name: string }, transaction: Transaction): Promise<void>;
  removeCadre(id: Uuid, transaction: Transaction): Promise<void>;
}

/** The petitioner's way in: a number and its query code. */
export interface CaseAccess {
  /** The code that belongs to a petition; it is shown once, with the receipt, and kept hashed. */
  queryCodeOf(petitionId: Uuid): string;
  /** The petition whose number and code these are, or null; throws LimitExceeded after too many wrong ones. */
  check(number: string, code: string, now: Date): Promise<Uuid | null>;
}

/** Finds petitions as far as an asker may see them: the rule is a condition of the query. */
export interface VisiblePetitions {
  /** Those of these that the asker may see; the others are left out, as if there were none. */
  byIds(asker: Asker, ids: readonly Uuid[]): Promise<readonly Petition[]>;
  byNumber(asker: Asker, number: string): Promise<Petition | null>;
  /** Those that came of one request, each of another hand-over, oldest first. */
  byRequest(asker: Asker, requestId: Uuid): Promise<readonly Petition[]>;
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
