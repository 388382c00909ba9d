import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { ConcernedRequests, DepartedOfficer } from '../../application/request/bulk-ports';
import { FINAL_STATUSES } from '../../domain/request/transitions';

/** Before every id. */
const START = Buffer.alloc(16);

type Column =
  'held_by' | 'offered_to' | 'complained_of' | 'officer_id' | 'handler_id' | 'enterprise_id' | 'id';

/** Requests with somebody in a place, each place by its own index. */
interface Place {
  readonly column: Column;
  readonly id: Uuid;
  /** Only this unit's. */
  readonly heldBy?: Uuid;
  /** Only such as aren't final. */
  readonly open?: true;
}

/** Officers whose service in the unit of a request ended by a day. */
const DEPARTED = `
  SELECT DISTINCT c.id, r.held_by FROM known_cadre c JOIN service_request r ON r.{column} = c.id
  WHERE r.status NOT IN (?) AND (c.left_on <= ?
    OR (c.suspended_from <= ? AND (c.reinstated_from IS NULL OR c.reinstated_from > ?))
    OR (c.unit_from <= ? AND c.former_unit_id = r.held_by))`;

/** Finds requests by the places that units and cadres have in them. */
export class SqlConcernedRequests implements ConcernedRequests {
  constructor(private readonly dataSource: DataSource) {}

  ofUnit(id: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const places: readonly Place[] = [
      { column: 'held_by', id, open: true },
      { column: 'offered_to', id },
      { column: 'complained_of', id },
    ];
    return this.ids(places, after, limit);
  }

  ofOfficer(id: Uuid, heldBy: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const places: readonly Place[] = [
      { column: 'officer_id', id, heldBy, open: true },
      { column: 'handler_id', id, heldBy, open: true },
    ];
    return this.ids(places, after, limit);
  }

  ofSubject(id: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const columns = ['officer_id', 'handler_id', 'enterprise_id', 'id'] as const;
    return this.ids(
      columns.map((column) => ({ column, id, open: true })),
      after,
      limit,
    );
  }

  async unitsLeftBehind(today: PlainDate): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT u.id FROM known_unit u WHERE u.abolished_from <= ? AND u.cases_to_unit_id IS NOT NULL AND (
         EXISTS (SELECT 1 FROM service_request r WHERE r.held_by = u.id AND r.status NOT IN (?))
         OR EXISTS (SELECT 1 FROM service_request r WHERE r.offered_to = u.id)
         OR EXISTS (SELECT 1 FROM service_request r WHERE r.complained_of = u.id))`,
      [today, FINAL_STATUSES],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  async officersLeftBehind(today: PlainDate): Promise<readonly DepartedOfficer[]> {
    const values = [FINAL_STATUSES, today, today, today, today];
    const rows = await this.dataSource.query<{ id: Buffer; held_by: Buffer }[]>(
      `${DEPARTED.replace('{column}', 'officer_id')} UNION ${DEPARTED.replace('{column}', 'handler_id')}`,
      [...values, ...values],
    );
    return rows.map((row) => ({ cadreId: idFromBytes(row.id), unitId: idFromBytes(row.held_by) }));
  }

  private async ids(places: readonly Place[], after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const start = after === null ? START : idToBytes(after);
    const parts = places.map(({ column, id, heldBy, open }) => ({
      sql: `(SELECT id FROM service_request WHERE ${column} = ? AND id > ?
        ${heldBy ? 'AND held_by = ?' : ''} ${open ? 'AND status NOT IN (?)' : ''} ORDER BY id LIMIT ?)`,
      values: [
        ...[idToBytes(id), start],
        ...(heldBy ? [idToBytes(heldBy)] : []),
        ...(open ? [FINAL_STATUSES] : []),
        limit,
      ],
    }));
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `${parts.map(({ sql }) => sql).join(' UNION ')} ORDER BY id LIMIT ?`,
      [...parts.flatMap(({ values }) => values), limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }
}
