import type { PlainDate } from '@lianxin/calendar';
import type { OfferKind } from '@lianxin/casework';
import type { EventFrame } from './event-frame';
import type { UnitOfCase } from './unit';

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

/** Who answers, is offered it, registered it or takes part in it is gone: others stand in for it (PR 24); what didn't change is null. */
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
  /** Who helps, supervises or decides in its place, where it had no other; null where its help ends; absent where it had another. */
  readonly parts?: UnitOfCase | null;
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

/** What moves a petition between units, and who answers for it in one. */
export type ResponsibilityEvent =
  | PetitionRecalled
  | PetitionTransferOffered
  | PetitionTransferAccepted
  | PetitionTakeoverDeemed
  | PetitionTransferObjected
  | PetitionObjectionDecided
  | PetitionUnitSucceeded
  | PetitionOfficerDeparted
  | PetitionHandlerAssigned;
