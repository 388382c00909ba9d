import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A unit was founded: it may open files from now on. Its parent may become known later. */
export const onUnitCreated =
  (records: DirectoryRecords): Reaction<'unit.created.v1'> =>
  ({ data: { unitId, parentId, name, kind, function: unitFunction } }, transaction) =>
    records.addUnit(
      {
        id: unitId,
        parentId,
        name,
        kind,
        function: unitFunction,
        abolishedFrom: null,
        casesToUnitId: null,
        successorIds: [],
      },
      transaction,
    );
