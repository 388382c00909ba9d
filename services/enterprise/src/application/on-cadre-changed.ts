import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords } from './ports';
import type { Reaction } from './reaction';
import type { JobQueue } from './request/bulk-ports';

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

/** The requests of a unit that a cadre answers for need another officer, batch by batch. */
const departs = (
  jobs: JobQueue,
  eventId: Uuid,
  input: { readonly cadreId: Uuid; readonly unitId: Uuid },
  transaction: Transaction,
): Promise<void> =>
  jobs.enqueue(
    { kind: 'request-departure', key: `request-departure:${input.cadreId}:${eventId}`, input },
    transaction,
  );

/** A cadre's service ends: he opens no more files and visits no more firms from that day on. */
export const onCadreLeft =
  (records: DirectoryRecords, jobs: JobQueue): Reaction<'cadre.left.v1'> =>
  async ({ id, data: { cadreId, unitId, on } }, transaction) => {
    await change(records, cadreId, { leftOn: on as PlainDate }, on as PlainDate, transaction);
    await departs(jobs, id, { cadreId, unitId }, transaction);
  };

/** A cadre belongs to another unit from a day on; he takes no request of the old one along. */
export const onCadreTransferred =
  (records: DirectoryRecords, jobs: JobQueue): Reaction<'cadre.transferred.v1'> =>
  async ({ id, data: { cadreId, fromUnitId, toUnitId, on } }, transaction) => {
    const moved = { unitId: toUnitId, formerUnitId: fromUnitId, unitFrom: on as PlainDate };
    await change(records, cadreId, moved, on as PlainDate, transaction);
    await departs(jobs, id, { cadreId, unitId: fromUnitId }, transaction);
  };

/** A cadre does no service from a day on, but goes on belonging to his unit. */
export const onCadreSuspended =
  (records: DirectoryRecords, jobs: JobQueue): Reaction<'cadre.suspended.v1'> =>
  async ({ id, data: { cadreId, unitId, from } }, transaction) => {
    const suspended = { suspendedFrom: from as PlainDate, reinstatedFrom: null };
    await change(records, cadreId, suspended, from as PlainDate, transaction);
    await departs(jobs, id, { cadreId, unitId }, transaction);
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
