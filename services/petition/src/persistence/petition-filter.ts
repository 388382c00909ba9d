import { atStart, idToBytes } from '@lianxin/store';
import type { PetitionFilter } from '../application/readers';
import { textSearchOf } from './search-conditions';
import { foldedNumber } from './search-index';

/** A part of a WHERE with its named parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/** The clocks by which a unit is offered a petition. */
const OFFERS = `c.kind = 'OBJECT' AND c.unit_id = :offeredTo AND c.state IN ('RUNNING', 'MISSED') AND c.met_on IS NULL`;

/** Whether one linked row passes a test; a subquery for a value, as the rules of visibility have it. */
const one = (from: string): string => `COALESCE((SELECT 1 FROM ${from} LIMIT 1), 0) = 1`;

const WITHIN = one('directory_ancestor w WHERE w.unit_id = p.held_by AND w.ancestor_id = :heldWithin');

/** The petition's own number, or that under which a superior knows it. */
const NUMBERED = `(p.number LIKE :number OR ${one(
  'petition_search n WHERE n.petition_id = p.id AND n.superior_number LIKE :number',
)})`;

/**
 * SELECTs of ids for those parts of a filter that an index answers, those of a part together: each part's hold every petition that
 * the filter chooses. Their parameters are those of `filterConditions`.
 */
export const filterSelects = (filter: PetitionFilter): readonly (readonly string[])[] => {
  const { heldBy, heldWithin, registeredBy, handlerId, offeredTo, dueBy, number, statuses } = filter;
  const status = statuses?.length ? ' AND f.status IN (:...statuses)' : '';
  const when = (given: unknown, ...selects: readonly string[]): readonly (readonly string[])[] =>
    given === undefined ? [] : [selects];
  const own = (condition: string): string => `SELECT f.id FROM petition f WHERE ${condition}`;
  return [
    ...when(heldBy, own(`f.held_by = :heldBy${status}`)),
    ...when(
      heldWithin,
      `SELECT STRAIGHT_JOIN f.id FROM directory_ancestor w JOIN petition f ON f.held_by = w.unit_id
       WHERE w.ancestor_id = :heldWithin${status}`,
    ),
    ...when(registeredBy, own('f.registered_by = :registeredBy')),
    ...when(handlerId, own(`f.handler_id = :handlerId${status}`)),
    ...when(dueBy, own('f.due_on <= :dueBy')),
    ...when(offeredTo, `SELECT c.petition_id AS id FROM petition_clock c WHERE ${OFFERS}`),
    ...when(
      number,
      own('f.number LIKE :number'),
      'SELECT n.petition_id AS id FROM petition_search n WHERE n.superior_number LIKE :number',
    ),
  ];
};

/** What of a filter is given, as conditions on `petition p`. */
export const filterConditions = (filter: PetitionFilter): readonly Condition[] => {
  const { handedOver, heldWithin, registeredBy, number } = filter;
  const search = textSearchOf(filter);
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
  when(heldWithin, WITHIN, { heldWithin: heldWithin && idToBytes(heldWithin) });
  when(registeredBy, 'p.registered_by = :registeredBy', {
    registeredBy: registeredBy && idToBytes(registeredBy),
  });
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
  when(handedOver, handedOver ? 'p.hand_over_id IS NOT NULL' : 'p.hand_over_id IS NULL');
  when(historical, 'p.historical = :historical', { historical });
  when(filter.withoutOfficer, filter.withoutOfficer ? 'p.officer_id IS NULL' : 'p.officer_id IS NOT NULL');
  when(filter.erasableBy, 'p.erasable_from <= :erasableBy', { erasableBy: filter.erasableBy });
  when(number, NUMBERED, { number: atStart(foldedNumber(number ?? '')) });
  // The texts last: they are read row by row.
  if (search)
    conditions.push({
      sql: one(`petition_search s WHERE s.petition_id = p.id AND ${search.holds}`),
      parameters: search.parameters,
    });
  return conditions;
};
