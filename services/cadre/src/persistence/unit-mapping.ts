import { Conflict, type Transaction, type Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import { evolveUnit } from '../domain/evolve-unit';
import { nameOf, type Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';
import { occupancyOf } from './occupancy';
import { plantUnit, replantUnit } from './plant-unit';
import { requireActiveUnit } from './require-active-unit';
import { UnitRow } from './unit-row';

type Mapping = AggregateMapping<Unit, UnitEvent, UnitRow>;

/** Nobody moved in while the unit's end was decided: throws Conflict. The unit's row is locked by now. */
const requireEmpty = async (transaction: Transaction, unitId: Uuid): Promise<void> => {
  const { activeSubunits, servingCadres } = await occupancyOf(managerOf(transaction), unitId);
  if (activeSubunits + servingCadres > 0) throw new Conflict('the unit was not empty any more');
};

/** Whoever succeeds a unit is there to do so; its cadres have moved to one of them by now. */
const passOn = async (transaction: Transaction, unit: Unit): Promise<void> => {
  await requireEmpty(transaction, unit.id);
  const heirs = new Set([...unit.successors, ...(unit.casesToUnitId ? [unit.casesToUnitId] : [])]);
  for (const heir of [...heirs].sort()) await requireActiveUnit(transaction, heir);
  const rows = unit.successors.map((successor) => [idToBytes(unit.id), idToBytes(successor)]);
  if (rows.length === 0) return;
  await managerOf(transaction).query('INSERT INTO unit_succession (unit_id, successor_id) VALUES ?', [rows]);
};

const project = async (transaction: Transaction, changes: readonly Change<Unit>[]): Promise<void> => {
  for (const { before, after } of changes) {
    if (before === null) await plantUnit(transaction, after);
    else if (before.parentId !== after.parentId && after.parentId !== null)
      await replantUnit(transaction, after.id, after.parentId);
  }
  for (const { before, after } of changes)
    if (before?.status !== 'ABOLISHED' && after.status === 'ABOLISHED') await passOn(transaction, after);
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
