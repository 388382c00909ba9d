import type { PlainDate } from '@lianxin/calendar';
import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A cadre's service ends: he opens no more files from that day on. */
export const onCadreLeft =
  (records: DirectoryRecords): Reaction<'cadre.left.v1'> =>
  async ({ data: { cadreId, on } }, transaction) =>
    mustBeKnown(await records.endService(cadreId, on as PlainDate, transaction), `cadre ${cadreId}`);
