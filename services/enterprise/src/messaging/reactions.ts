import type { Reactions } from '@lianxin/messaging';
import { onCadreJoined } from '../application/on-cadre-joined';
import { onCadreLeft } from '../application/on-cadre-left';
import { onUnitAbolished } from '../application/on-unit-abolished';
import { onUnitCreated } from '../application/on-unit-created';
import { onUnitRenamed } from '../application/on-unit-renamed';
import type { DirectoryRecords } from '../application/ports';

/** The aggregates of other services to which this one listens. */
export const LISTENS_TO = ['unit', 'cadre'];

/** What each event sets off; events of other types are passed over. */
export const reactionsWith = (records: DirectoryRecords): Reactions => ({
  'unit.created.v1': onUnitCreated(records),
  'unit.renamed.v1': onUnitRenamed(records),
  'unit.abolished.v1': onUnitAbolished(records),
  'cadre.joined.v1': onCadreJoined(records),
  'cadre.left.v1': onCadreLeft(records),
});
