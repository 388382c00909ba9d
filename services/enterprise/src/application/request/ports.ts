import type { CalendarTable } from '@lianxin/calendar';
import type { RequestLetter } from '@lianxin/contracts';
import type { CommandContext, Outcome, Repository, Transaction, Uuid } from '@lianxin/kernel';
import type { RequestDecision } from '../../domain/request/decide';
import type { RequestEvent } from '../../domain/request/events';
import type { RequestRejectionCode } from '../../domain/request/rejection-codes';
import type { RequestRuleTable } from '../../domain/request/request-rules';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { EnterpriseAbilities } from '../abilities';

/** What a command on a request answers. */
export type RequestOutcome = Outcome<ServiceRequest, RequestRejectionCode>;

export interface RequestRepository extends Repository<ServiceRequest, RequestEvent> {
  /** Changes a request in the transaction of the event that brings the change; throws NotFound where there is none. */
  changeForEvent(
    transaction: Transaction,
    id: Uuid,
    decide: (request: ServiceRequest) => RequestDecision,
    context: CommandContext,
  ): Promise<RequestOutcome>;
  /** Those that exist of these, in no order. */
  findAll(ids: readonly Uuid[]): Promise<readonly ServiceRequest[]>;
  /** The own history of a request, oldest first. */
  history(id: Uuid): Promise<readonly RequestEvent[]>;
}

/** Proposes numbers for people that no request has (QF-2026-480211). */
export interface RequestNumbers {
  propose(year: number, count: number): Promise<readonly string[]>;
}

/** The calendar and the rule table in force. */
export interface RequestRuleBook {
  readonly calendar: CalendarTable;
  readonly rules: RequestRuleTable;
}

/** The firm's way in: a number and its query code. */
export interface RequestAccess {
  /** The code that belongs to a request; it is shown once, with the receipt, and kept hashed. */
  queryCodeOf(requestId: Uuid): string;
}

/** Finds requests as far as an asker may see them: the rule is a condition of the query. */
export interface VisibleRequests {
  /** Those of these that the asker may see; the others are left out, as if there were none. */
  byIds(abilities: EnterpriseAbilities, ids: readonly Uuid[]): Promise<readonly ServiceRequest[]>;
  byNumber(abilities: EnterpriseAbilities, number: string): Promise<ServiceRequest | null>;
}

/** A look at a request that the asker was not shown, by its id or number, through which door. */
export interface RefusedLook {
  readonly of: { readonly id: Uuid } | { readonly number: string };
  readonly door: string;
}

/**
 * Puts on record who looked at a request that is closed to him. It is done after the answer, so that the answer is the same,
 * and takes as long, as for a request that doesn't exist.
 */
export interface RefusedLooks {
  note(look: RefusedLook, context: CommandContext): void;
}

/** Seals a letter so that only the petition service can read it. */
export type SealLetter = (letter: RequestLetter) => Promise<string>;

/** Opens what was sealed to this service; throws InvalidInput where it was sealed to another, or altered. */
export type OpenLetter = (sealed: string) => Promise<unknown>;
