import type { Reactions } from '@lianxin/messaging';
import { onCadreJoined, onCadreLeft } from '../application/on-cadre-changed';
import { onRequestHandedOver, type HandOverDesk } from '../application/on-request-handed-over';
import { onUnitAbolished, onUnitCreated, onUnitRenamed } from '../application/on-unit-changed';
import type { DirectoryWriter } from '../application/ports';

/** The aggregates of other services whose events are listened to. */
export const LISTENS_TO = ['unit', 'cadre', 'request'] as const;

/** What each of their events sets off. */
export const reactionsWith = (directory: DirectoryWriter, handOverDesk: HandOverDesk): Reactions => ({
  'unit.created.v1': onUnitCreated(directory),
  'unit.renamed.v1': onUnitRenamed(directory),
  'unit.abolished.v1': onUnitAbolished(directory),
  'cadre.joined.v1': onCadreJoined(directory),
  'cadre.left.v1': onCadreLeft(directory),
  'request.handed-over.v1': onRequestHandedOver(handOverDesk),
});
