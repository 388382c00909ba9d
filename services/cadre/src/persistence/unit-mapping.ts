import { Conflict, type Transaction, type Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import { evolveUnit } from '../domain/evolve-unit';
import { nameOf, type Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';
import { occupancyOf } from './occupancy';
import { requireActiveUnit } from './require-active-unit';
import { UnitRow } from './unit-row';

type Mapping = AggregateMapping<Unit, UnitEvent, UnitRow>;

/** Puts a new unit below its parent, which must still be active. */
const plant = async (transaction: Transaction, { id, parentId }: Unit): Promise<void> => {
  if (parentId !== null) await requireActiveUnit(transaction, parentId);
  const ancestors = 'SELECT ?, ancestor_id FROM unit_ancestor WHERE unit_id = ? UNION ALL SELECT ?, ?';
  const self = idToBytes(id);
  await managerOf(transaction).query(`INSERT INTO unit_ancestor (unit_id, ancestor_id) ${ancestors}`, [
    self,
    parentId === null ? null : idToBytes(parentId),
    self,
    self,
  ]);
};

/** Nobody moved in while the unit's end was decided: throws Conflict. The unit's row is locked by now. */
const requireEmpty = async (transaction: Transaction, unitId: Uuid): Promise<void> => {
  const { activeSubunits, servingCadres } = await occupancyOf(managerOf(transaction), unitId);
  if (activeSubunits + servingCadres > 0) throw new Conflict('the unit was not empty any more');
};

const project = async (transaction: Transaction, changes: readonly Change<Unit>[]): Promise<void> => {
  for (const { before, after } of changes) {
    if (before === null) await plant(transaction, after);
    if (after.status === 'ABOLISHED') await requireEmpty(transaction, after.id);
  }
};

/** How units are kept; `publish` says what other services may know of a change. */
export const unitMapping = (publish: Mapping['publish']): Mapping => ({
  type: 'unit',
  row: UnitRow,
  evolve: evolveUnit,
  columns: (unit) => ({
    parentId: unit.parentId,
    name: nameOf(unit),
    kind: unit.kind,
    function: unit.function,
    status: unit.status,
    foundedOn: unit.foundedOn,
    abolishedFrom: unit.abolishedFrom,
  }),
  publish,
  project,
});
