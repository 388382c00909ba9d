import type { PlainDate } from '@lianxin/calendar';
import type { BulkChange, Transaction, Uuid } from '@lianxin/kernel';
import type { RequestEvent } from '../../domain/request/events';
import type { Facts } from '../../domain/request/facts';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { SucceedUnit } from '../../domain/request/succession-places';

export type JobKind = 'request-succession' | 'liaison-succession' | 'request-departure';

/** Work over many requests, asked for in the transaction of what makes it necessary; the same key is the same work. */
export interface JobQueue {
  enqueue(
    order: { readonly kind: JobKind; readonly key: string; readonly input: Readonly<Record<string, string>> },
    transaction: Transaction,
  ): Promise<void>;
}

/** Changes many requests at once, each as time has made it. */
export type RequestBulk = BulkChange<ServiceRequest, RequestEvent, Facts>;

/** A unit's officer who is gone, and yet answers for requests of that unit. */
export interface DepartedOfficer {
  readonly cadreId: Uuid;
  readonly unitId: Uuid;
}

/** Requests that a change of units or cadres concerns, in the order of their ids, from behind `after`. */
export interface ConcernedRequests {
  /** Those that a unit is offered, that complain of it or that it holds, as long as they aren't final. */
  ofUnit(unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Those, not final, that a unit holds and a cadre answers for or works on. */
  ofOfficer(cadreId: Uuid, unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Those, not final, of a firm or of an officer, or the one request of this id: whose officers may have to stand aside. */
  ofSubject(subjectId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Units that are gone by a day, have a successor, and yet have requests: what came while the others moved. */
  unitsLeftBehind(today: PlainDate): Promise<readonly Uuid[]>;
  /** Officers who left, were suspended or transferred by a day, and yet have requests of the unit that they left. */
  officersLeftBehind(today: PlainDate): Promise<readonly DepartedOfficer[]>;
}

/** Who answers for the cases of a unit that is gone (PR 24), as the cadre service's events tell of it. */
export interface Successions {
  /**
   * The unit at the end of the chain of successors on a day; null where a unit went without anybody being designated, or
   * isn't gone yet. Throws NotFound as long as a successor isn't known here: its events may come later.
   */
  successorOf(unitId: Uuid, today: PlainDate): Promise<Uuid | null>;
  /** A unit and all above it, the nearest first, with whether each exists on a day and what it belongs to. */
  lineOf(unitId: Uuid, today: PlainDate): Promise<SucceedUnit['line']>;
  /** The unit, all that took over any of its work by a day, be it by one another, and all below any of these. */
  heirsOf(unitId: Uuid, today: PlainDate): Promise<readonly Uuid[]>;
  /** Those who serve in a unit on a day. */
  servingIn(unitId: Uuid, today: PlainDate): Promise<readonly Uuid[]>;
}
