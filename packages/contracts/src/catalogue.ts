import type { z } from 'zod';
import * as cadre from './cadre-events';
import * as pairing from './pairing-events';
import * as petition from './petition-events';
import * as request from './request-events';
import * as role from './role-events';
import * as unit from './unit-events';

/** Every contract event by its type; a change of meaning is a new version beside the old. */
export const catalogue = {
  'unit.created.v1': unit.unitCreatedV1,
  'unit.renamed.v1': unit.unitRenamedV1,
  'unit.moved.v1': unit.unitMovedV1,
  'unit.merged.v1': unit.unitMergedV1,
  'unit.split.v1': unit.unitSplitV1,
  'unit.abolished.v1': unit.unitAbolishedV1,
  'cadre.joined.v1': cadre.cadreJoinedV1,
  'cadre.left.v1': cadre.cadreLeftV1,
  'cadre.transferred.v1': cadre.cadreTransferredV1,
  'cadre.suspended.v1': cadre.cadreSuspendedV1,
  'cadre.reinstated.v1': cadre.cadreReinstatedV1,
  'cadre.kinship-changed.v1': cadre.cadreKinshipChangedV1,
  'role.granted.v1': role.roleGrantedV1,
  'role.revoked.v1': role.roleRevokedV1,
  'pairing.activated.v1': pairing.pairingActivatedV1,
  'pairing.slot-vacated.v1': pairing.pairingSlotVacatedV1,
  'pairing.completed.v1': pairing.pairingCompletedV1,
  'pairing.ended.v1': pairing.pairingEndedV1,
  'petition.registered.v1': petition.petitionRegisteredV1,
  'petition.responsibility-accepted.v1': petition.petitionResponsibilityAcceptedV1,
  'petition.accepted.v1': petition.petitionAcceptedV1,
  'petition.overdue.v1': petition.petitionOverdueV1,
  'petition.concluded.v1': petition.petitionConcludedV1,
  'petition.rated.v1': petition.petitionRatedV1,
  'petition.closed.v1': petition.petitionClosedV1,
  'petition.reopened.v1': petition.petitionReopenedV1,
  'petition.executed.v1': petition.petitionExecutedV1,
  'petition.hand-over-confirmed.v1': petition.petitionHandOverConfirmedV1,
  'petition.hand-over-returned.v1': petition.petitionHandOverReturnedV1,
  'petition.withdrawn-from-view.v1': petition.petitionWithdrawnFromViewV1,
  'request.submitted.v1': request.requestSubmittedV1,
  'request.responsibility-accepted.v1': request.requestResponsibilityAcceptedV1,
  'request.accepted.v1': request.requestAcceptedV1,
  'request.overdue.v1': request.requestOverdueV1,
  'request.delivered.v1': request.requestDeliveredV1,
  'request.rated.v1': request.requestRatedV1,
  'request.reopened.v1': request.requestReopenedV1,
  'request.ended.v1': request.requestEndedV1,
  'request.returned.v1': request.requestReturnedV1,
  'request.handed-over.v1': request.requestHandedOverV1,
} as const;

export type EventType = keyof typeof catalogue;

/** The facts of one event type. */
export type EventData<T extends EventType> = z.infer<(typeof catalogue)[T]>;

/** What a service wants other services to know: a type of the catalogue and its facts. */
export type ContractEvent = {
  [T in EventType]: { readonly type: T; readonly data: EventData<T> };
}[EventType];
