import type { Reactions } from '@lianxin/messaging';
import {
  onCadreJoined,
  onCadreKinshipChanged,
  onCadreLeft,
  onCadreReinstated,
  onCadreSuspended,
  onCadreTransferred,
} from '../application/on-cadre-changed';
import { onRequestHandedOver, type HandOverDesk } from '../application/on-request-handed-over';
import {
  onUnitAbolished,
  onUnitCreated,
  onUnitMerged,
  onUnitMoved,
  onUnitRenamed,
  onUnitSplit,
} from '../application/on-unit-changed';
import type { DirectoryWriter, JobQueue } from '../application/ports';

/** The aggregates of other services whose events are listened to. */
export const LISTENS_TO = ['unit', 'cadre', 'request'] as const;

/** What the cadre service's events set off. */
export const districtReactions = (directory: DirectoryWriter, jobs: JobQueue): Reactions => ({
  'unit.created.v1': onUnitCreated(directory),
  'unit.renamed.v1': onUnitRenamed(directory),
  'unit.moved.v1': onUnitMoved(directory, jobs),
  'unit.merged.v1': onUnitMerged(directory, jobs),
  'unit.split.v1': onUnitSplit(directory, jobs),
  'unit.abolished.v1': onUnitAbolished(directory, jobs),
  'cadre.joined.v1': onCadreJoined(directory),
  'cadre.left.v1': onCadreLeft(directory, jobs),
  'cadre.transferred.v1': onCadreTransferred(directory, jobs),
  'cadre.suspended.v1': onCadreSuspended(directory, jobs),
  'cadre.reinstated.v1': onCadreReinstated(directory, jobs),
  'cadre.kinship-changed.v1': onCadreKinshipChanged(directory, jobs),
});

/** What each event of the other services sets off. */
export const reactionsWith = (
  directory: DirectoryWriter,
  jobs: JobQueue,
  handOverDesk: HandOverDesk,
): Reactions => ({
  ...districtReactions(directory, jobs),
  'request.handed-over.v1': onRequestHandedOver(handOverDesk),
});
