import type { PlainDate } from '@lianxin/calendar';
import type { ClockKind, OfferKind } from '@lianxin/casework';
import type { ErasureEvent } from './erasure-events';
import type { EventFrame } from './event-frame';
import type { ImportedReply, Opinion, Outsider, PersonalPart, SuggestionAnswer } from './petition';
import type { RequestOrigin } from './request-origin';
import type { UnitOfCase } from './unit';
import type {
  Category,
  Channel,
  DeliveryMethod,
  Grade,
  Merit,
  Purpose,
  RatedBody,
  ShareGround,
} from './vocabulary';

/** A petition came in and is answered for by the unit that received it (PR 22, 23). */
export interface PetitionRegistered extends EventFrame {
  readonly type: 'petition.registered';
  readonly petitionId: string;
  readonly number: string;
  readonly channel: Channel;
  readonly superiorNumber: string | null;
  readonly purpose: Purpose | null;
  readonly receivedOn: PlainDate;
  readonly unit: UnitOfCase;
  readonly subject: string;
  readonly text: string;
  readonly place: string | null;
  readonly attendance: number;
  readonly anonymous: boolean;
  readonly nameAndAddressClear: boolean;
  readonly historical: boolean;
  /** Set where it was handed over as a firm's request. */
  readonly origin?: RequestOrigin;
  readonly personal: PersonalPart | null;
}

/** The registering office said, or corrected, what a petition is for. */
export interface PetitionPurposeSet extends EventFrame {
  readonly type: 'petition.purpose-set';
  readonly purpose: Purpose;
  readonly previous: Purpose | null;
}

/** A petition turned out to be an accusation and went back to the registering office, past who had it (PR 30). */
export interface PetitionRecalled extends EventFrame {
  readonly type: 'petition.recalled';
}

/** Another unit was asked to take a petition over (转送、交办); responsibility didn't move (PR 22, 23). */
export interface PetitionTransferOffered extends EventFrame {
  readonly type: 'petition.transfer-offered';
  readonly kind: OfferKind;
  readonly toUnit: UnitOfCase;
  readonly reason: string;
  readonly reportBackBy: PlainDate | null;
}

/** The offered unit took the petition over. */
export interface PetitionTransferAccepted extends EventFrame {
  readonly type: 'petition.transfer-accepted';
}

/** The offered unit kept silent to the end of OBJECT and answers from `since` on (product rule). */
export interface PetitionTakeoverDeemed extends EventFrame {
  readonly type: 'petition.takeover-deemed';
  readonly since: string;
}

/** The offered unit objected, with reasons (PR 23). */
export interface PetitionTransferObjected extends EventFrame {
  readonly type: 'petition.transfer-objected';
  readonly reasons: string;
}

/** The sender decided on an objection: agreed, the petition is back with him; refused, the receiver answers (PR 23). */
export interface PetitionObjectionDecided extends EventFrame {
  readonly type: 'petition.objection-decided';
  readonly agreed: boolean;
  readonly reason: string | null;
}

/** The petitioner was told in writing of receipt, way and procedure (PR 23). */
export interface PetitionPetitionerNotified extends EventFrame {
  readonly type: 'petition.petitioner-notified';
  readonly on: PlainDate;
  readonly how: DeliveryMethod;
}

/** 受理, by the unit or deemed at NOTIFY's due date. */
export interface PetitionAccepted extends EventFrame {
  readonly type: 'petition.accepted';
  readonly acceptedOn: PlainDate;
  readonly deemed: boolean;
  readonly handlerId: string | null;
}

/** One more thing that the petition asks for. */
export interface PetitionDemandAdded extends EventFrame {
  readonly type: 'petition.demand-added';
  readonly demandId: string;
  readonly parentId: string | null;
  readonly text: string;
}

/** A demand was found to have merit or not, and hardship or not; the category follows (PR 27). */
export interface PetitionDemandAssessed extends EventFrame {
  readonly type: 'petition.demand-assessed';
  readonly demandId: string;
  readonly merit: Merit;
  readonly hardship: boolean;
  readonly category: Category;
}

/** The holding unit asked its head for more days (PR 34). */
export interface PetitionExtensionRequested extends EventFrame {
  readonly type: 'petition.extension-requested';
  readonly days: number;
  readonly reason: string;
}

/** The head granted them, and the petitioner was told the reason (PR 34). */
export interface PetitionExtensionApproved extends EventFrame {
  readonly type: 'petition.extension-approved';
  readonly noticeOn: PlainDate;
}

/** 处理意见书 was issued (PR 32). */
export interface PetitionOpinionIssued extends EventFrame {
  readonly type: 'petition.opinion-issued';
  readonly opinion: Opinion;
  readonly on: PlainDate;
}

/** A suggestion was answered in writing (PR 29). */
export interface PetitionSuggestionAnswered extends EventFrame {
  readonly type: 'petition.suggestion-answered';
  readonly answer: SuggestionAnswer;
  readonly on: PlainDate;
}

/** Opinion or answer reached the petitioner, with proof: 办结. */
export interface PetitionOpinionDelivered extends EventFrame {
  readonly type: 'petition.opinion-delivered';
  readonly on: PlainDate;
  readonly how: DeliveryMethod;
  readonly proof: string;
}

/** An import brought the written answer of an older system, with its true date. */
export interface PetitionReplyImported extends EventFrame {
  readonly type: 'petition.reply-imported';
  readonly answer: ImportedReply;
  readonly on: PlainDate;
  readonly afterDays: number;
}

/** The petitioner rated one of the two bodies. */
export interface PetitionRated extends EventFrame {
  readonly type: 'petition.rated';
  readonly of: RatedBody;
  readonly unitId: string;
  readonly grade: Grade;
}

/** 结案, by a second person. */
export interface PetitionClosed extends EventFrame {
  readonly type: 'petition.closed';
  readonly on: PlainDate;
}

/** A due date passed without the act. */
export interface PetitionClockMissed extends EventFrame {
  readonly type: 'petition.clock-missed';
  readonly clock: ClockKind;
  readonly unitId: string;
  readonly dueOn: PlainDate;
}

/** The petitioner's time to ask for review ended unused (PR 35). */
export interface PetitionReviewPeriodEnded extends EventFrame {
  readonly type: 'petition.review-period-ended';
  readonly dueOn: PlainDate;
}

/** A newly published calendar moved due dates. */
export interface PetitionClocksRedated extends EventFrame {
  readonly type: 'petition.clocks-redated';
  readonly calendarVersion: string;
}

/** The registering office took over what was handed over as a firm's request. */
export interface PetitionHandOverConfirmed extends EventFrame {
  readonly type: 'petition.hand-over-confirmed';
  readonly on: PlainDate;
}

/** A firm's request went back to the enterprise service, and the petition was closed. */
export interface PetitionReturnedToEnterprise extends EventFrame {
  readonly type: 'petition.returned-to-enterprise';
  readonly on: PlainDate;
  readonly reason: string;
  /** The letter as it was sent: only the enterprise service can open it. */
  readonly sealed: string;
}

/** Who answers, is offered it or registered it is gone: others stand in for it (PR 24); what didn't change is null. */
export interface PetitionUnitSucceeded extends EventFrame {
  readonly type: 'petition.unit-succeeded';
  /** The unit that is gone. */
  readonly from: string;
  readonly holder: UnitOfCase | null;
  /** The new holder's officer: who answered before, where he serves there now. */
  readonly officerId: string | null;
  readonly offeredTo: UnitOfCase | null;
  /** The offer is gone: it would go to its own sender, or to who may not have it. */
  readonly offerLapsed: boolean;
  readonly registrar: UnitOfCase | null;
}

/** The officer who answered, or handled it, does no service in its unit any more; the unit's head names another. */
export interface PetitionOfficerDeparted extends EventFrame {
  readonly type: 'petition.officer-departed';
  readonly cadreId: string;
}

/** The head of the unit that answers named the officer. */
export interface PetitionHandlerAssigned extends EventFrame {
  readonly type: 'petition.handler-assigned';
  readonly cadreId: string;
}

/** What an opinion in support promised was carried out (PR 32). */
export interface PetitionExecuted extends EventFrame {
  readonly type: 'petition.executed';
  readonly on: PlainDate;
  readonly evidence: string;
}

/** Who is accused was named; the set replaces the one before. */
export interface PetitionAccusedNamed extends EventFrame {
  readonly type: 'petition.accused-named';
  readonly units: readonly string[];
  readonly cadres: readonly string[];
  /** The accused who are no cadres, and why a name was withdrawn. */
  readonly personal: { readonly accused: readonly Outsider[]; readonly reason: string | null };
}

/** What an accused unit had of it passed on to who isn't accused (PR 28, 30); what didn't change is null. */
export interface PetitionPassedOn extends EventFrame {
  readonly type: 'petition.passed-on';
  readonly holder: UnitOfCase | null;
  readonly registrar: UnitOfCase | null;
  /** The offer is gone: it went to who is accused, or to the new holder. */
  readonly offerLapsed: boolean;
}

/** An accusation was shown to a unit to which the law has it reported (PR 30, 41). */
export interface PetitionAccusationShared extends EventFrame {
  readonly type: 'petition.accusation-shared';
  readonly unitId: string;
  readonly ground: ShareGround;
}

/** A cadre declared an interest, or was recused, and is barred from now on (PR 28). */
export interface PetitionPersonBarred extends EventFrame {
  readonly type: 'petition.person-barred';
  readonly cadreId: string;
  readonly declared: boolean;
  /** Whose matter it is to him may name a person. */
  readonly personal: { readonly reason: string };
}

/** The officer who answered, or handled it, may not know of it any more; the unit's head names another (PR 28). */
export interface PetitionOfficerWithdrawn extends EventFrame {
  readonly type: 'petition.officer-withdrawn';
  readonly cadreId: string;
}

/** The own history of a petition: complete and private. */
export type PetitionEvent =
  | PetitionRegistered
  | PetitionPurposeSet
  | PetitionRecalled
  | PetitionTransferOffered
  | PetitionTransferAccepted
  | PetitionTakeoverDeemed
  | PetitionTransferObjected
  | PetitionObjectionDecided
  | PetitionPetitionerNotified
  | PetitionAccepted
  | PetitionDemandAdded
  | PetitionDemandAssessed
  | PetitionExtensionRequested
  | PetitionExtensionApproved
  | PetitionOpinionIssued
  | PetitionSuggestionAnswered
  | PetitionOpinionDelivered
  | PetitionReplyImported
  | PetitionRated
  | PetitionClosed
  | PetitionClockMissed
  | PetitionReviewPeriodEnded
  | PetitionClocksRedated
  | PetitionHandOverConfirmed
  | PetitionReturnedToEnterprise
  | PetitionUnitSucceeded
  | PetitionOfficerDeparted
  | PetitionHandlerAssigned
  | PetitionExecuted
  | PetitionAccusedNamed
  | PetitionPassedOn
  | PetitionAccusationShared
  | PetitionPersonBarred
  | PetitionOfficerWithdrawn
  | ErasureEvent;
