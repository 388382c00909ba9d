import type { Reactions } from '@lianxin/messaging';
import {
  onCadreKinshipChanged,
  onCadreLeft,
  onCadreReinstated,
  onCadreSuspended,
  onCadreTransferred,
} from '../application/on-cadre-changed';
import { onCadreJoined } from '../application/on-cadre-joined';
import { onUnitCreated } from '../application/on-unit-created';
import { onUnitAbolished, onUnitMerged, onUnitSplit } from '../application/on-unit-ended';
import { onUnitMoved } from '../application/on-unit-moved';
import { onUnitRenamed } from '../application/on-unit-renamed';
import type { DirectoryRecords } from '../application/ports';
import type { JobQueue } from '../application/request/bulk-ports';
import {
  onPetitionHandOverConfirmed,
  onPetitionHandOverReturned,
  type HandOverDesk,
} from '../application/request/on-petition-hand-over';

/** The aggregates of other services to which this one listens. */
export const LISTENS_TO = ['unit', 'cadre', 'petition'];

/** What the cadre service's events set off. */
export const districtReactions = (records: DirectoryRecords, jobs: JobQueue): Reactions => ({
  'unit.created.v1': onUnitCreated(records),
  'unit.renamed.v1': onUnitRenamed(records),
  'unit.moved.v1': onUnitMoved(records),
  'unit.merged.v1': onUnitMerged(records, jobs),
  'unit.split.v1': onUnitSplit(records, jobs),
  'unit.abolished.v1': onUnitAbolished(records, jobs),
  'cadre.joined.v1': onCadreJoined(records),
  'cadre.left.v1': onCadreLeft(records, jobs),
  'cadre.transferred.v1': onCadreTransferred(records, jobs),
  'cadre.suspended.v1': onCadreSuspended(records, jobs),
  'cadre.reinstated.v1': onCadreReinstated(records),
  'cadre.kinship-changed.v1': onCadreKinshipChanged(records),
});

/** What each event sets off; events of other types are passed over. */
export const reactionsWith = (
  records: DirectoryRecords,
  jobs: JobQueue,
  handOvers: HandOverDesk,
): Reactions => ({
  ...districtReactions(records, jobs),
  'petition.hand-over-confirmed.v1': onPetitionHandOverConfirmed(handOvers),
  'petition.hand-over-returned.v1': onPetitionHandOverReturned(handOvers),
});
