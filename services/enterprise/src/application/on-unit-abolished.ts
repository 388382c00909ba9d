import type { PlainDate } from '@lianxin/calendar';
import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A unit ends: it opens no more files from that day on. */
export const onUnitAbolished =
  (records: DirectoryRecords): Reaction<'unit.abolished.v1'> =>
  async ({ data: { unitId, from } }, transaction) =>
    mustBeKnown(await records.abolishUnit(unitId, from as PlainDate, transaction), `unit ${unitId}`);
