import type { PlainDate } from '@lianxin/calendar';
import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A unit ends: it opens no more files from that day on. Its open cases may go to a designated unit. */
export const onUnitAbolished =
  (records: DirectoryRecords): Reaction<'unit.abolished.v1'> =>
  async ({ data: { unitId, from, casesToUnitId } }, transaction) => {
    const ending = {
      abolishedFrom: from as PlainDate,
      casesToUnitId: casesToUnitId ?? null,
      successorIds: [],
    };
    mustBeKnown(await records.endUnit(unitId, ending, transaction), `unit ${unitId}`);
  };

/** A unit ends in another one, which answers for its open cases and may become known later. */
export const onUnitMerged =
  (records: DirectoryRecords): Reaction<'unit.merged.v1'> =>
  async ({ data: { unitId, from, intoUnitId } }, transaction) => {
    const ending = {
      abolishedFrom: from as PlainDate,
      casesToUnitId: intoUnitId,
      successorIds: [intoUnitId],
    };
    mustBeKnown(await records.endUnit(unitId, ending, transaction), `unit ${unitId}`);
  };

/** A unit ends in several others, one of which answers for its open cases; they may become known later. */
export const onUnitSplit =
  (records: DirectoryRecords): Reaction<'unit.split.v1'> =>
  async ({ data: { unitId, from, intoUnitIds, casesToUnitId } }, transaction) => {
    const ending = { abolishedFrom: from as PlainDate, casesToUnitId, successorIds: intoUnitIds };
    mustBeKnown(await records.endUnit(unitId, ending, transaction), `unit ${unitId}`);
  };
