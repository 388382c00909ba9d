import type { Asker } from '@lianxin/access';
import { anywhere, idToBytes } from '@lianxin/store';
import type { RequestFilter } from '../../application/request/readers';

interface Condition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

const bytes = (id: string | null | undefined): Buffer | null => (id ? idToBytes(id) : null);

/** What of a filter is given, as conditions on `service_request r`; of a complaint, who asks can't be searched for. */
export const filterConditions = (filter: RequestFilter, asker: Asker): readonly Condition[] => {
  const conditions: Condition[] = [];
  const when = (given: unknown, sql: string, parameters: Record<string, unknown> = {}): void => {
    if (given !== undefined) conditions.push({ sql, parameters });
  };
  const { statuses, categories, urgent, heldBy, offeredTo, handlerId, enterpriseId } = filter;
  when(statuses, statuses?.length ? 'r.status IN (:...statuses)' : '1 = 0', { statuses });
  when(categories, categories?.length ? 'r.category IN (:...categories)' : '1 = 0', { categories });
  when(urgent, 'r.urgent = :urgent', { urgent });
  when(heldBy, 'r.heldBy = :heldBy', { heldBy: bytes(heldBy) });
  when(offeredTo, 'r.offeredTo = :offeredTo', { offeredTo: bytes(offeredTo) });
  when(handlerId, 'r.handlerId = :handlerId', { handlerId: bytes(handlerId) });
  when(enterpriseId, 'r.enterpriseId = :enterpriseId AND (r.complaint = 0 OR r.heldBy <=> :ownUnit)', {
    enterpriseId: bytes(enterpriseId),
    ownUnit: asker.kind === 'ACCOUNT' ? bytes(asker.unitId) : null,
  });
  when(filter.receivedFrom, 'r.receivedOn >= :receivedFrom', { receivedFrom: filter.receivedFrom });
  when(filter.receivedTo, 'r.receivedOn <= :receivedTo', { receivedTo: filter.receivedTo });
  when(filter.dueBy, 'r.dueOn <= :dueBy', { dueBy: filter.dueBy });
  when(filter.withoutOfficer, filter.withoutOfficer ? 'r.officerId IS NULL' : 'r.officerId IS NOT NULL');
  when(filter.subject, 'r.subject COLLATE utf8mb4_bin LIKE :subject', {
    subject: anywhere(filter.subject ?? ''),
  });
  return conditions;
};
