import type { PlainDate } from '@lianxin/calendar';
import type { ClockKind } from '@lianxin/casework';
import type { ErasureEvent } from './erasure-events';
import type { EventFrame } from './event-frame';
import type { ImportedReply, Opinion, PersonalPart, SuggestionAnswer } from './petition';
import type { IntakeEvent } from './intake/events';
import type { LimitationPeriod } from './intake/state';
import type { CoordinationEvent } from './coordination/events';
import type { FilesEvent } from './files/events';
import type { FindingsEvent } from './findings/events';
import type { ConclusionEvent } from './conclusion/events';
import type { ReviewEvent } from './review/events';
import type { MatterEvent } from './matter/events';
import type { RequestOrigin } from './request-origin';
import type { UnitOfCase } from './unit';
import type { Category, Channel, DeliveryMethod, Grade, Merit, Purpose, RatedBody } from './vocabulary';
import type { ResponsibilityEvent } from './responsibility-events';
import type { WallEvent } from './wall-events';

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
  /** The superior that transferred it, in words, and the day by which it asked for a report back. */
  readonly superiorUnit?: string;
  readonly reportBackBy?: PlainDate;
  readonly limitationPeriods?: readonly LimitationPeriod[];
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
  readonly circumstance?: string;
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

/** A newly published calendar, or a changed rule that applies to running clocks, moved due dates. */
export interface PetitionClocksRedated extends EventFrame {
  readonly type: 'petition.clocks-redated';
  readonly calendarVersion: string;
  /** The version of the rule table that moved them; absent where the calendar did. */
  readonly ruleVersion?: string;
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

/** What an opinion in support promised was carried out (PR 32). */
export interface PetitionExecuted extends EventFrame {
  readonly type: 'petition.executed';
  readonly on: PlainDate;
  readonly evidence: string;
}

/** The own history of a petition: complete and private. */
export type PetitionEvent =
  | PetitionRegistered
  | PetitionPurposeSet
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
  | PetitionExecuted
  | ResponsibilityEvent
  | WallEvent
  | ErasureEvent
  | IntakeEvent
  | CoordinationEvent
  | FindingsEvent
  | ConclusionEvent
  | ReviewEvent
  | MatterEvent
  | FilesEvent;
