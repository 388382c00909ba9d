import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A unit has another name. */
export const onUnitRenamed =
  (records: DirectoryRecords): Reaction<'unit.renamed.v1'> =>
  async ({ data: { unitId, name } }, transaction) =>
    mustBeKnown(await records.renameUnit(unitId, name, transaction), `unit ${unitId}`);
