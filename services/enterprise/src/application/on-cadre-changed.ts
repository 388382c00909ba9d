import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';

type Change = Parameters<DirectoryRecords['changeCadre']>[1];

/** Writes what changed, and has the cadre's liaison pairings looked at on the day from which it holds. */
const change = async (
  records: DirectoryRecords,
  cadreId: Uuid,
  changed: Change,
  from: PlainDate,
  transaction: Transaction,
): Promise<void> => {
  mustBeKnown(await records.changeCadre(cadreId, changed, transaction), `cadre ${cadreId}`);
  await records.reviewLater({ subjectId: cadreId, dueOn: from }, transaction);
};

/** A cadre's service ends: he opens no more files and visits no more firms from that day on. */
export const onCadreLeft =
  (records: DirectoryRecords): Reaction<'cadre.left.v1'> =>
  ({ data: { cadreId, on } }, transaction) =>
    change(records, cadreId, { leftOn: on as PlainDate }, on as PlainDate, transaction);

/** A cadre belongs to another unit from a day on. */
export const onCadreTransferred =
  (records: DirectoryRecords): Reaction<'cadre.transferred.v1'> =>
  ({ data: { cadreId, fromUnitId, toUnitId, on } }, transaction) => {
    const moved = { unitId: toUnitId, formerUnitId: fromUnitId, unitFrom: on as PlainDate };
    return change(records, cadreId, moved, on as PlainDate, transaction);
  };

/** A cadre does no service from a day on, but goes on belonging to his unit. */
export const onCadreSuspended =
  (records: DirectoryRecords): Reaction<'cadre.suspended.v1'> =>
  ({ data: { cadreId, from } }, transaction) => {
    const suspended = { suspendedFrom: from as PlainDate, reinstatedFrom: null };
    return change(records, cadreId, suspended, from as PlainDate, transaction);
  };

/** A suspended cadre serves again from a day on. */
export const onCadreReinstated =
  (records: DirectoryRecords): Reaction<'cadre.reinstated.v1'> =>
  async ({ data: { cadreId, from } }, transaction) => {
    const changed = await records.changeCadre(cadreId, { reinstatedFrom: from as PlainDate }, transaction);
    mustBeKnown(changed, `cadre ${cadreId}`);
  };

/** A cadre's kin are these and no others: what was told before is replaced as a set. */
export const onCadreKinshipChanged =
  (records: DirectoryRecords): Reaction<'cadre.kinship-changed.v1'> =>
  async ({ data: { cadreId, ...kin }, occurredAt }, transaction) => {
    mustBeKnown(await records.replaceKin(cadreId, kin, transaction), `cadre ${cadreId}`);
    await records.reviewLater({ subjectId: cadreId, dueOn: shanghaiDateOf(occurredAt) }, transaction);
  };
