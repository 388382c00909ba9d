import type { DirectoryWriter } from './ports';
import type { Reaction } from './reaction';

/** A unit was founded: petitions may be offered to it. */
export const onUnitCreated =
  (directory: DirectoryWriter): Reaction<'unit.created.v1'> =>
  ({ data: { unitId: id, parentId, name, kind, function: unitFunction } }, transaction) =>
    directory.addUnit({ id, parentId, name, kind, function: unitFunction }, transaction);

/** A unit has another name. */
export const onUnitRenamed =
  (directory: DirectoryWriter): Reaction<'unit.renamed.v1'> =>
  ({ data }, transaction) =>
    directory.renameUnit(data.unitId, data.name, transaction);

/** A unit is gone: no petition may be offered to it any more. */
export const onUnitAbolished =
  (directory: DirectoryWriter): Reaction<'unit.abolished.v1'> =>
  ({ data }, transaction) =>
    directory.abolishUnit(data.unitId, transaction);
