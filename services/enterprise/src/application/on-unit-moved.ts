import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A unit stands below another one, with all that is below it; the new parent may become known later. */
export const onUnitMoved =
  (records: DirectoryRecords): Reaction<'unit.moved.v1'> =>
  async ({ data: { unitId, parentId } }, transaction) =>
    mustBeKnown(await records.moveUnit(unitId, parentId, transaction), `unit ${unitId}`);
