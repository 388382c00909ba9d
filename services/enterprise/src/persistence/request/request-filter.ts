import { anywhere, idToBytes } from '@lianxin/store';
import type { EnterpriseAbilities } from '../../application/abilities';
import type { RequestFilter } from '../../application/request/readers';
import { NOTHING_DUE } from '../../domain/request/next-due-on';
import { readableRequests } from '../access-columns';

interface Condition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

const bytes = (id: string | null | undefined): Buffer | null => (id ? idToBytes(id) : null);

/** What of a filter is given, as conditions on `service_request r`; of a complaint, who asks can't be searched for. */
export const filterConditions = (
  filter: RequestFilter,
  abilities: EnterpriseAbilities,
): readonly Condition[] => {
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
  if (enterpriseId !== undefined) {
    const known = readableRequests(abilities, 'firm');
    when(enterpriseId, `r.enterpriseId = :enterpriseId AND (${known.sql})`, {
      enterpriseId: bytes(enterpriseId),
      ...known.parameters,
    });
  }
  when(filter.receivedFrom, 'r.receivedOn >= :receivedFrom', { receivedFrom: filter.receivedFrom });
  when(filter.receivedTo, 'r.receivedOn <= :receivedTo', { receivedTo: filter.receivedTo });
  when(filter.dueFrom, 'r.dueOn >= :dueFrom AND r.dueOn < :nothingDue', {
    dueFrom: filter.dueFrom,
    nothingDue: NOTHING_DUE,
  });
  when(filter.dueBy, 'r.dueOn <= :dueBy', { dueBy: filter.dueBy });
  when(filter.withoutOfficer, filter.withoutOfficer ? 'r.officerId IS NULL' : 'r.officerId IS NOT NULL');
  when(filter.subject, 'r.subject COLLATE utf8mb4_bin LIKE :subject', {
    subject: anywhere(filter.subject ?? ''),
  });
  return conditions;
};
