import { anywhere, idToBytes } from '@lianxin/store';
import type { PetitionFilter } from '../application/readers';

/** A part of a WHERE with its named parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/** The clocks by which a unit is offered a petition. */
const OFFERS = `c.kind = 'OBJECT' AND c.unit_id = :offeredTo AND c.state IN ('RUNNING', 'MISSED') AND c.met_on IS NULL`;

/**
 * SELECTs of ids for those parts of a filter that an index answers: each holds every petition that the filter chooses. Their
 * parameters are those of `filterConditions`.
 */
export const filterSelects = (filter: PetitionFilter): readonly string[] => {
  const { heldBy, handlerId, offeredTo, dueBy, statuses } = filter;
  const status = statuses?.length ? ' AND f.status IN (:...statuses)' : '';
  const where = (given: unknown, condition: string): readonly string[] =>
    given === undefined ? [] : [`SELECT f.id FROM petition f WHERE ${condition}`];
  return [
    ...where(heldBy, `f.held_by = :heldBy${status}`),
    ...where(handlerId, `f.handler_id = :handlerId${status}`),
    ...where(dueBy, 'f.due_on <= :dueBy'),
    ...(offeredTo === undefined ? [] : [`SELECT c.petition_id AS id FROM petition_clock c WHERE ${OFFERS}`]),
  ];
};

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
  when(heldBy, 'p.held_by = :heldBy', { heldBy: heldBy && idToBytes(heldBy) });
  when(
    offeredTo,
    `p.status = 'OFFERED' AND p.held_by <> :offeredTo AND EXISTS (
      SELECT 1 FROM petition_clock c WHERE c.petition_id = p.id AND ${OFFERS})`,
    { offeredTo: offeredTo && idToBytes(offeredTo) },
  );
  when(handlerId, 'p.handler_id = :handlerId', { handlerId: handlerId && idToBytes(handlerId) });
  when(filter.receivedFrom, 'p.received_on >= :receivedFrom', { receivedFrom: filter.receivedFrom });
  when(filter.receivedTo, 'p.received_on <= :receivedTo', { receivedTo: filter.receivedTo });
  when(filter.dueFrom, 'p.due_on >= :dueFrom', { dueFrom: filter.dueFrom });
  when(filter.dueBy, 'p.due_on <= :dueBy', { dueBy: filter.dueBy });
  when(filter.subject, 'p.subject COLLATE utf8mb4_bin LIKE :subject', {
    subject: anywhere(filter.subject ?? ''),
  });
  when(handedOver, handedOver ? 'p.hand_over_id IS NOT NULL' : 'p.hand_over_id IS NULL');
  when(historical, 'p.historical = :historical', { historical });
  when(filter.withoutOfficer, filter.withoutOfficer ? 'p.officer_id IS NULL' : 'p.officer_id IS NOT NULL');
  when(filter.erasableBy, 'p.erasable_from <= :erasableBy', { erasableBy: filter.erasableBy });
  return conditions;
};
