import type { PlainDate } from '@lianxin/calendar';
import type { Received } from '@lianxin/contracts';
import type { Transaction } from '@lianxin/kernel';
import { mustBeKnown } from './must-be-known';
import type { DirectoryRecords, Ending } from './ports';
import type { Reaction } from './reaction';
import type { JobQueue } from './request/bulk-ports';

type EndOfUnit = Received<'unit.abolished.v1' | 'unit.merged.v1' | 'unit.split.v1'>;

/** The unit ends; its open requests and its pairings go to who answers for them, batch by batch (PR 24). */
const ends = async (
  { records, jobs }: { readonly records: DirectoryRecords; readonly jobs: JobQueue },
  { id, data: { unitId, from } }: EndOfUnit,
  ending: Omit<Ending, 'abolishedFrom'>,
  transaction: Transaction,
): Promise<void> => {
  const known = await records.endUnit(unitId, { ...ending, abolishedFrom: from as PlainDate }, transaction);
  mustBeKnown(known, `unit ${unitId}`);
  if (ending.casesToUnitId === null) return;
  for (const kind of ['request-succession', 'liaison-succession'] as const)
    await jobs.enqueue({ kind, key: `${kind}:${unitId}:${id}`, input: { unitId } }, transaction);
};

/** A unit ends: it opens no more files from that day on. Its open cases may go to a designated unit. */
export const onUnitAbolished =
  (records: DirectoryRecords, jobs: JobQueue): Reaction<'unit.abolished.v1'> =>
  (event, transaction) => {
    const casesToUnitId = event.data.casesToUnitId ?? null;
    return ends({ records, jobs }, event, { casesToUnitId, successorIds: [] }, transaction);
  };

/** A unit ends in another one, which answers for its open cases and may become known later. */
export const onUnitMerged =
  (records: DirectoryRecords, jobs: JobQueue): Reaction<'unit.merged.v1'> =>
  (event, transaction) => {
    const { intoUnitId } = event.data;
    const ending = { casesToUnitId: intoUnitId, successorIds: [intoUnitId] };
    return ends({ records, jobs }, event, ending, transaction);
  };

/** A unit ends in several others, one of which answers for its open cases; they may become known later. */
export const onUnitSplit =
  (records: DirectoryRecords, jobs: JobQueue): Reaction<'unit.split.v1'> =>
  (event, transaction) => {
    const { casesToUnitId, intoUnitIds: successorIds } = event.data;
    return ends({ records, jobs }, event, { casesToUnitId, successorIds }, transaction);
  };
