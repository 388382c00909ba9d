import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson, Clock, ClockKind } from '@lianxin/casework';
import type { PetitionStory, RequestContact } from './service-request';
import type { Grade, RequestCategory } from './vocabulary';

/** What every event says: when, by whom, and the clocks that it started or changed, as they are after it. */
export interface EventFrame {
  readonly at: string;
  readonly by: ActingPerson;
  readonly clocks: readonly Clock[];
}

/** A firm asked for something; who was asked first answers (首问负责). */
export interface RequestSubmitted extends EventFrame {
  readonly type: 'request.submitted';
  readonly requestId: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly unitId: string;
  readonly category: RequestCategory;
  readonly urgent: boolean;
  readonly complainedOfUnitId: string | null;
  readonly subject: string;
  readonly text: string;
  readonly receivedOn: PlainDate;
  readonly personal: { readonly contact: RequestContact };
}

/** What is asked for, how urgent it is and whom it complains of was settled before it is dispatched. */
export interface RequestTriaged extends EventFrame {
  readonly type: 'request.triaged';
  readonly category: RequestCategory;
  readonly urgent: boolean;
  readonly complainedOfUnitId: string | null;
  readonly note: string | null;
}

/** A unit was asked to take a request over (派单); responsibility didn't move. */
export interface RequestDispatched extends EventFrame {
  readonly type: 'request.dispatched';
  readonly toUnitId: string;
  readonly reason: string;
}

/** The offered unit took the request over, and its officer works on it. */
export interface RequestAccepted extends EventFrame {
  readonly type: 'request.accepted';
  readonly handlerId: string | null;
}

/** The offered unit kept silent to the end of OBJECT and answers from `since` on (product rule). */
export interface RequestTakeoverDeemed extends EventFrame {
  readonly type: 'request.takeover-deemed';
  readonly since: string;
}

/** The offered unit said why a request isn't its own. */
export interface RequestObjected extends EventFrame {
  readonly type: 'request.objected';
  readonly reasons: string;
}

/** The sender agreed, and the request is back with him; or refused, and the receiver answers. */
export interface RequestObjectionDecided extends EventFrame {
  readonly type: 'request.objection-decided';
  readonly agreed: boolean;
  readonly reason: string | null;
}

/** The firm was spoken to; with an answer it was told in writing how its request is dealt with. */
export interface RequestFirmContacted extends EventFrame {
  readonly type: 'request.firm-contacted';
  readonly note: string;
  readonly answer: string | null;
}

/** The firm was asked for what is missing (BE 36); the clocks stand still until it answers. */
export interface RequestFirmAsked extends EventFrame {
  readonly type: 'request.firm-asked';
  readonly question: string;
}

/** The firm answered. */
export interface RequestQuestionAnswered extends EventFrame {
  readonly type: 'request.question-answered';
  readonly answer: string;
}

/** 办结, or a refusal with reasons. */
export interface RequestDelivered extends EventFrame {
  readonly type: 'request.delivered';
  readonly on: PlainDate;
  readonly refused: boolean;
  readonly text: string;
  readonly lateReason: string | null;
}

/** The firm rated the delivery. */
export interface RequestRated extends EventFrame {
  readonly type: 'request.rated';
  readonly grade: Grade;
  readonly comment: string | null;
  readonly final: boolean;
}

/** The unit spoke with the firm about its bad rating. */
export interface RequestBadRatingContacted extends EventFrame {
  readonly type: 'request.bad-rating-contacted';
  readonly note: string;
}

/** A badly rated request is worked on again. */
export interface RequestReopened extends EventFrame {
  readonly type: 'request.reopened';
  readonly on: PlainDate;
  readonly reason: string;
}

/** 结案, by a second person. */
export interface RequestClosed extends EventFrame {
  readonly type: 'request.closed';
  readonly on: PlainDate;
}

/** The firm took its request back. */
export interface RequestWithdrawn extends EventFrame {
  readonly type: 'request.withdrawn';
  readonly on: PlainDate;
  readonly reason: string | null;
}

/** A request is to go on as a petition; `sealed` is the letter that only the petition service can read. */
export interface RequestHandedToPetition extends EventFrame {
  readonly type: 'request.handed-to-petition';
  readonly handOverId: string;
  readonly toUnitId: string;
  readonly reason: string;
  readonly on: PlainDate;
  readonly sealed: string;
}

/** The petition service registered it; both numbers belong together. */
export interface RequestHandOverConfirmed extends EventFrame {
  readonly type: 'request.hand-over-confirmed';
  readonly handOverId: string;
  readonly petitionId: string;
  readonly petitionNumber: string;
  readonly on: PlainDate;
}

/** The petition service gave it back; who answered before answers again, under fresh clocks. */
export interface RequestReturned extends EventFrame {
  readonly type: 'request.returned';
  readonly handOverId: string;
  readonly petitionId: string;
  readonly petitionNumber: string;
  readonly on: PlainDate;
  readonly personal: { readonly story: PetitionStory };
}

/** A due date passed without the act. */
export interface RequestClockMissed extends EventFrame {
  readonly type: 'request.clock-missed';
  readonly clock: ClockKind;
  readonly unitId: string;
  readonly dueOn: PlainDate;
}

/** A newly published calendar moved due dates. */
export interface RequestClocksRedated extends EventFrame {
  readonly type: 'request.clocks-redated';
  readonly calendarVersion: string;
}

/** A unit is gone, and its places passed on (PR 24); null for a place that stays as it is. */
export interface RequestUnitSucceeded extends EventFrame {
  readonly type: 'request.unit-succeeded';
  readonly from: string;
  readonly holder: string | null;
  /** Who goes on answering for it with the new holder. */
  readonly officerId: string | null;
  readonly offeredTo: string | null;
  readonly offerLapsed: boolean;
  readonly complainedOf: string | null;
}

/** The officer left his unit, which goes on answering; its head names another. */
export interface RequestOfficerDeparted extends EventFrame {
  readonly type: 'request.officer-departed';
  readonly cadreId: string;
}

/** The officer must stand aside for the firm (CSL 74, 76); the unit goes on answering, and its head names another. */
export interface RequestOfficerRecused extends EventFrame {
  readonly type: 'request.officer-recused';
  readonly cadreId: string;
}

/** The head of the unit named the officer. */
export interface RequestHandlerAssigned extends EventFrame {
  readonly type: 'request.handler-assigned';
  readonly cadreId: string;
}

/** The own history of a request: complete and private. */
export type RequestEvent =
  | RequestSubmitted
  | RequestTriaged
  | RequestDispatched
  | RequestAccepted
  | RequestTakeoverDeemed
  | RequestObjected
  | RequestObjectionDecided
  | RequestFirmContacted
  | RequestFirmAsked
  | RequestQuestionAnswered
  | RequestDelivered
  | RequestRated
  | RequestBadRatingContacted
  | RequestReopened
  | RequestClosed
  | RequestWithdrawn
  | RequestHandedToPetition
  | RequestHandOverConfirmed
  | RequestReturned
  | RequestUnitSucceeded
  | RequestOfficerDeparted
  | RequestOfficerRecused
  | RequestHandlerAssigned
  | RequestClockMissed
  | RequestClocksRedated;
