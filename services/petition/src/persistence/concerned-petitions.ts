import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { ConcernedPetitions } from '../application/ports';
import { FINAL_STATUSES } from '../domain/transitions';

/** Before every id. */
const START = Buffer.alloc(16);

interface Place {
  readonly column: 'held_by' | 'offered_to' | 'registrar' | 'officer_id' | 'handler_id';
  readonly id: Uuid;
  /** Only petitions that aren't final, of this unit. */
  readonly openOf?: Uuid;
}

/** Finds petitions by the places that units and cadres have in them, each by its own index. */
export class SqlConcernedPetitions implements ConcernedPetitions {
  constructor(private readonly dataSource: DataSource) {}

  ofUnit(id: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const places: readonly Place[] = [
      { column: 'held_by', id, openOf: id },
      { column: 'offered_to', id },
      { column: 'registrar', id },
    ];
    return this.ids(places, after, limit);
  }

  ofOfficer(id: Uuid, openOf: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const places: readonly Place[] = [
      { column: 'officer_id', id, openOf },
      { column: 'handler_id', id, openOf },
    ];
    return this.ids(places, after, limit);
  }

  async unitsLeftBehind(): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT u.id FROM directory_unit u WHERE u.active = 0 AND u.cases_to IS NOT NULL AND (
         EXISTS (SELECT 1 FROM petition p WHERE p.held_by = u.id AND p.status NOT IN (?))
         OR EXISTS (SELECT 1 FROM petition p WHERE p.offered_to = u.id)
         OR EXISTS (SELECT 1 FROM petition p WHERE p.registrar = u.id))`,
      [FINAL_STATUSES],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  private async ids(places: readonly Place[], after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const start = after === null ? START : idToBytes(after);
    const values: unknown[] = [];
    const parts = places.map(({ column, id, openOf }) => {
      values.push(idToBytes(id), start);
      if (openOf !== undefined) values.push(idToBytes(openOf), FINAL_STATUSES);
      values.push(limit);
      const open = openOf === undefined ? '' : ' AND held_by = ? AND status NOT IN (?)';
      return `(SELECT id FROM petition WHERE ${column} = ? AND id > ?${open} ORDER BY id LIMIT ?)`;
    });
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `${parts.join(' UNION ')} ORDER BY id LIMIT ?`,
      [...values, limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }
}
