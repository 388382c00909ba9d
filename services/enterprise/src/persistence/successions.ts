import type { PlainDate } from '@lianxin/calendar';
import { NotFound, type Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Successions } from '../application/request/bulk-ports';
import { servesOn, unitOn } from '../domain/directory';
import type { SucceedUnit } from '../domain/request/succession-places';
import { belongingTo, heirsOf } from './belonging';
import { KnownCadreRow, KnownUnitRow } from './directory-rows';

/** Who succeeds whom, and who serves where, in the tables that the cadre service's events keep. */
export class SqlSuccessions implements Successions {
  constructor(private readonly dataSource: DataSource) {}

  async successorOf(unitId: Uuid, today: PlainDate): Promise<Uuid | null> {
    const passed = new Set<Uuid>();
    let next: Uuid | null = unitId;
    while (next !== null && !passed.has(next)) {
      passed.add(next);
      const unit: KnownUnitRow | null = await this.dataSource.manager.findOneBy(KnownUnitRow, { id: next });
      if (!unit) throw new NotFound('the successor is not in the directory yet');
      if (unit.abolishedFrom === null || unit.abolishedFrom > today) return next === unitId ? null : next;
      next = unit.casesToUnitId;
    }
    return null;
  }

  async lineOf(unitId: Uuid, today: PlainDate): Promise<SucceedUnit['line']> {
    // The nearer a unit stands, the more stand above it.
    const rows = await this.dataSource.query<{ id: Buffer; active: string | number }[]>(
      `SELECT u.id, u.abolished_from IS NULL OR u.abolished_from > ? AS active
       FROM known_ancestor a JOIN known_unit u ON u.id = a.ancestor_id
       WHERE a.unit_id = ?
       ORDER BY u.id <> a.unit_id, (SELECT COUNT(*) FROM known_ancestor above WHERE above.unit_id = u.id) DESC`,
      [today, idToBytes(unitId)],
    );
    const line = rows.map(({ id, active }) => ({ id: idFromBytes(id), active: Number(active) === 1 }));
    return Promise.all(
      line.map(async (unit) => ({
        ...unit,
        belongsTo: await belongingTo(this.dataSource, [unit.id], today),
      })),
    );
  }

  heirsOf(unitId: Uuid, today: PlainDate): Promise<readonly Uuid[]> {
    return heirsOf(this.dataSource, unitId, today);
  }

  async servingIn(unitId: Uuid, today: PlainDate): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.manager.findBy(KnownCadreRow, [{ unitId }, { formerUnitId: unitId }]);
    return rows
      .filter((cadre) => servesOn(cadre, today) && unitOn(cadre, today) === unitId)
      .map(({ id }) => id);
  }
}
