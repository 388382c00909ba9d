import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { RunningClocks } from '../application/derive-clocks';
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

/** Units accused today, their successors among them; then the petitions of which one of these, or a unit below, has a place. */
const WITH_THE_ACCUSED = `WITH RECURSIVE today (petition_id, unit_id) AS (
    SELECT petition_id, accused_id FROM petition_accused WHERE kind = 'UNIT'
    UNION
    SELECT x.petition_id, m.unit_id FROM petition_accused x
      JOIN directory_cadre m ON m.id = x.accused_id AND m.serving = 1 WHERE x.kind = 'CADRE'
    UNION
    SELECT today.petition_id, gone.cases_to FROM today
      JOIN directory_unit gone ON gone.id = today.unit_id AND gone.active = 0 AND gone.cases_to IS NOT NULL)
  SELECT DISTINCT p.id FROM today JOIN petition p ON p.id = today.petition_id
    JOIN directory_ancestor a ON a.ancestor_id = today.unit_id
      AND a.unit_id IN (p.held_by, p.registrar, COALESCE(p.offered_to, p.held_by))
    WHERE p.id > ? ORDER BY p.id LIMIT ?`;

/** What a unit was ever asked to review: its clocks say so. */
const REVIEWED_BY = `(SELECT DISTINCT c.petition_id AS id FROM petition_clock c WHERE c.unit_id = ? AND c.petition_id > ?
  AND c.kind IN ('REVIEW', 'RE_REVIEW') ORDER BY id LIMIT ?)`;

/** What a unit still helps with, supervises or the like. */
const TAKEN_PART_IN = `(SELECT petition_id AS id FROM petition_unit WHERE unit_id = ? AND petition_id > ?
  AND relation = 'PART' ORDER BY petition_id LIMIT ?)`;

/** Finds petitions by the places that units and cadres have in them, each by its own index. */
export class SqlConcernedPetitions implements ConcernedPetitions, RunningClocks {
  constructor(private readonly dataSource: DataSource) {}

  ofUnit(id: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const places: readonly Place[] = [
      { column: 'held_by', id, openOf: id },
      { column: 'offered_to', id },
      { column: 'registrar', id },
    ];
    return this.ids(places, after, limit, id);
  }

  ofOfficer(id: Uuid, openOf: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const places: readonly Place[] = [
      { column: 'officer_id', id, openOf },
      { column: 'handler_id', id, openOf },
    ];
    return this.ids(places, after, limit);
  }

  async withTheAccused(after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(WITH_THE_ACCUSED, [
      after === null ? START : idToBytes(after),
      limit,
    ]);
    return rows.map(({ id }) => idFromBytes(id));
  }

  async withRunningClocks(after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT DISTINCT petition_id AS id FROM petition_clock
        WHERE state IN ('RUNNING', 'PAUSED') AND petition_id > ? ORDER BY petition_id LIMIT ?`,
      [after === null ? START : idToBytes(after), limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  async accusing(ids: readonly Uuid[]): Promise<readonly Uuid[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      'SELECT DISTINCT petition_id AS id FROM petition_accused WHERE petition_id IN (?)',
      [ids.map(idToBytes)],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  async unitsLeftBehind(): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT u.id FROM directory_unit u WHERE u.active = 0 AND u.cases_to IS NOT NULL AND (
         EXISTS (SELECT 1 FROM petition p WHERE p.held_by = u.id AND p.status NOT IN (?))
         OR EXISTS (SELECT 1 FROM petition p WHERE p.offered_to = u.id)
         OR EXISTS (SELECT 1 FROM petition p WHERE p.registrar = u.id)
         OR EXISTS (SELECT 1 FROM petition_unit t WHERE t.unit_id = u.id AND t.relation = 'PART')
         OR EXISTS (SELECT 1 FROM petition_clock c WHERE c.unit_id = u.id AND c.state IN ('RUNNING', 'PAUSED', 'MISSED')
           AND c.met_on IS NULL AND c.kind IN ('REVIEW', 'RE_REVIEW')))`,
      [FINAL_STATUSES],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  /** By places, and by what a unit was asked to review or still takes part in. */
  private async ids(
    places: readonly Place[],
    after: Uuid | null,
    limit: number,
    reviewer: Uuid | null = null,
  ): Promise<readonly Uuid[]> {
    const start = after === null ? START : idToBytes(after);
    const values: unknown[] = [];
    const parts = places.map(({ column, id, openOf }) => {
      values.push(idToBytes(id), start);
      if (openOf !== undefined) values.push(idToBytes(openOf), FINAL_STATUSES);
      values.push(limit);
      const open = openOf === undefined ? '' : ' AND held_by = ? AND status NOT IN (?)';
      return `(SELECT id FROM petition WHERE ${column} = ? AND id > ?${open} ORDER BY id LIMIT ?)`;
    });
    if (reviewer !== null) {
      parts.push(REVIEWED_BY, TAKEN_PART_IN);
      values.push(...[idToBytes(reviewer), start, limit], ...[idToBytes(reviewer), start, limit]);
    }
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `${parts.join(' UNION ')} ORDER BY id LIMIT ?`,
      [...values, limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }
}
