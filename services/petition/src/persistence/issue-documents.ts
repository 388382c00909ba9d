import type { Transaction } from '@lianxin/kernel';
import { enqueueJob, idToBytes, managerOf, newId, type Change } from '@lianxin/store';
import type { PetitionEvent } from '../domain/events';
import { paperOf } from '../domain/papers/issued-papers';
import type { Petition } from '../domain/petition';

/** Whether papers are set by a job right after they are issued, or when somebody asks for them: a demo has thousands at once. */
export type PapersAreSet = 'AT_ONCE' | 'WHEN_ASKED_FOR';

/** Issues the papers of what was recorded, in its transaction; they are set after it, from the history. */
export const issueDocuments = async (
  papers: PapersAreSet,
  transaction: Transaction,
  changes: readonly Change<Petition, PetitionEvent>[],
): Promise<void> => {
  const issued = changes.flatMap(({ after, events, version }) =>
    events.flatMap((event, index) => {
      const kind = paperOf(event, after);
      const number = version - events.length + index + 1;
      return kind === null
        ? []
        : [{ id: newId(), petitionId: after.id, kind, number, at: new Date(event.at) }];
    }),
  );
  if (issued.length === 0) return;
  await managerOf(transaction).query(
    'INSERT INTO petition_document (id, petition_id, kind, version, issued_at) VALUES ?',
    [
      issued.map(({ id, petitionId, kind, number, at }) => [
        idToBytes(id),
        idToBytes(petitionId),
        kind,
        number,
        at,
      ]),
    ],
  );
  if (papers === 'WHEN_ASKED_FOR') return;
  for (const { id } of issued)
    await enqueueJob(transaction, { kind: 'document', key: `document:${id}`, input: { documentId: id } });
};
