import { anywhere, idToBytes } from '@lianxin/store';
import type { PetitionFilter } from '../application/readers';

interface Condition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/** What of a filter is given, as conditions on `petition p`. */
export const filterConditions = (filter: PetitionFilter): readonly Condition[] => {
  const { handedOver } = filter;
  const conditions: Condition[] = [];
  const when = (given: unknown, sql: string, parameters: Record<string, unknown> = {}): void => {
    if (given !== undefined) conditions.push({ sql, parameters });
  };
  const { statuses, purposes, unsorted, channel, heldBy, offeredTo, handlerId, historical } = filter;
  when(statuses, statuses?.length ? 'p.status IN (:...statuses)' : '1 = 0', { statuses });
  when(purposes, purposes?.length ? 'p.purpose IN (:...purposes)' : '1 = 0', { purposes });
  when(unsorted, unsorted ? 'p.purpose IS NULL' : 'p.purpose IS NOT NULL');
  when(channel, 'p.channel = :channel', { channel });
  when(heldBy, 'p.heldBy = :heldBy', { heldBy: heldBy && idToBytes(heldBy) });
  when(
    offeredTo,
    `p.status = 'OFFERED' AND p.heldBy <> :offeredTo AND EXISTS (
      SELECT 1 FROM petition_clock c WHERE c.petition_id = p.id AND c.kind = 'OBJECT' AND c.unit_id = :offeredTo
        AND c.state IN ('RUNNING', 'MISSED') AND c.met_on IS NULL)`,
    { offeredTo: offeredTo && idToBytes(offeredTo) },
  );
  when(handlerId, 'p.handlerId = :handlerId', { handlerId: handlerId && idToBytes(handlerId) });
  when(filter.receivedFrom, 'p.receivedOn >= :receivedFrom', { receivedFrom: filter.receivedFrom });
  when(filter.receivedTo, 'p.receivedOn <= :receivedTo', { receivedTo: filter.receivedTo });
  when(filter.dueBy, 'p.dueOn <= :dueBy', { dueBy: filter.dueBy });
  when(filter.subject, 'p.subject COLLATE utf8mb4_bin LIKE :subject', {
    subject: anywhere(filter.subject ?? ''),
  });
  when(handedOver, handedOver ? 'p.handOverId IS NOT NULL' : 'p.handOverId IS NULL');
  when(historical, 'p.historical = :historical', { historical });
  return conditions;
};
