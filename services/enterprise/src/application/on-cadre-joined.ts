import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

/** A cadre serves in a unit. */
export const onCadreJoined =
  (records: DirectoryRecords): Reaction<'cadre.joined.v1'> =>
  ({ data: { cadreId, unitId, name } }, transaction) =>
    records.addCadre(
      {
        id: cadreId,
        unitId,
        name,
        leftOn: null,
        formerUnitId: null,
        unitFrom: null,
        suspendedFrom: null,
        reinstatedFrom: null,
      },
      transaction,
    );
