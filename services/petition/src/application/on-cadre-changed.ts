import type { DirectoryWriter } from './ports';
import type { Reaction } from './reaction';

/** A cadre serves in a unit. */
export const onCadreJoined =
  (directory: DirectoryWriter): Reaction<'cadre.joined.v1'> =>
  ({ data: { cadreId: id, unitId, name } }, transaction) =>
    directory.addCadre({ id, unitId, name }, transaction);

/** A cadre's service ended. */
export const onCadreLeft =
  (directory: DirectoryWriter): Reaction<'cadre.left.v1'> =>
  ({ data }, transaction) =>
    directory.removeCadre(data.cadreId, transaction);
