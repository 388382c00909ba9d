import type { z } from 'zod';
import * as cadre from './cadre-events';
import * as petition from './petition-events';
import * as unit from './unit-events';

/** Every contract event by its type; a change of meaning is a new version beside the old. */
export const catalogue = {
  'unit.created.v1': unit.unitCreatedV1,
  'unit.renamed.v1': unit.unitRenamedV1,
  'unit.abolished.v1': unit.unitAbolishedV1,
  'cadre.joined.v1': cadre.cadreJoinedV1,
  'cadre.left.v1': cadre.cadreLeftV1,
  'petition.registered.v1': petition.petitionRegisteredV1,
  'petition.responsibility-accepted.v1': petition.petitionResponsibilityAcceptedV1,
  'petition.accepted.v1': petition.petitionAcceptedV1,
  'petition.overdue.v1': petition.petitionOverdueV1,
  'petition.concluded.v1': petition.petitionConcludedV1,
  'petition.rated.v1': petition.petitionRatedV1,
  'petition.closed.v1': petition.petitionClosedV1,
  'petition.withdrawn-from-view.v1': petition.petitionWithdrawnFromViewV1,
} as const;

export type EventType = keyof typeof catalogue;

/** The facts of one event type. */
export type EventData<T extends EventType> = z.infer<(typeof catalogue)[T]>;

/** What a service wants other services to know: a type of the catalogue and its facts. */
export type ContractEvent = {
  [T in EventType]: { readonly type: T; readonly data: EventData<T> };
}[EventType];
