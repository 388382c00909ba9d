import type { EventType, Received } from '@lianxin/contracts';
import type { Transaction, Uuid } from '@lianxin/kernel';
import type { DirectoryWriter, JobQueue } from './ports';
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

/** A unit stands elsewhere in the tree, with all below it: who is above may see what they do. */
export const onUnitMoved =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'unit.moved.v1'> =>
  async ({ id, data }, transaction) => {
    await directory.moveUnit(data.unitId, data.parentId, transaction);
    await jobs.enqueue({ kind: 'wall', key: `wall:${id}`, input: {} }, transaction);
  };

/** The unit is gone; its petitions go to who answers for them, batch by batch (PR 24). */
const gone = async (
  directory: DirectoryWriter,
  jobs: JobQueue,
  { id, data: { unitId } }: Received<EventType> & { readonly data: { readonly unitId: Uuid } },
  casesTo: Uuid | null,
  transaction: Transaction,
  heirs: readonly Uuid[] = casesTo === null ? [] : [casesTo],
): Promise<void> => {
  await directory.abolishUnit(unitId, { casesTo, heirs }, transaction);
  // Without a successor too: what it helps with is over then.
  await jobs.enqueue(
    { kind: 'succession', key: `succession:${unitId}:${id}`, input: { unitId } },
    transaction,
  );
  if (casesTo === null) return;
  // Who took over an accused unit counts as accused, with all that it has by now.
  await jobs.enqueue({ kind: 'wall', key: `wall:${id}`, input: {} }, transaction);
};

/** A unit is gone: no petition may be offered to it any more, and its own go to who was designated, if anybody was. */
export const onUnitAbolished =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'unit.abolished.v1'> =>
  (event, transaction) =>
    gone(directory, jobs, event, event.data.casesToUnitId ?? null, transaction);

/** A unit is merged into another, which answers for its petitions. */
export const onUnitMerged =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'unit.merged.v1'> =>
  (event, transaction) =>
    gone(directory, jobs, event, event.data.intoUnitId, transaction);

/** A unit is split; one of the new ones answers for its petitions, each of them took over its work. */
export const onUnitSplit =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'unit.split.v1'> =>
  (event, transaction) =>
    gone(directory, jobs, event, event.data.casesToUnitId, transaction, event.data.intoUnitIds);
