import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Directory } from '../application/ports';
import type { KnownCadre, KnownUnit } from '../domain/directory';
import { KnownCadreRow, KnownUnitRow } from './directory-rows';

/** Upwards from a unit. A unit may be announced before its parent, so nothing is precomputed when it arrives. */
const LINEAGE = `
  WITH RECURSIVE lineage AS (
    SELECT id, parent_id FROM known_unit WHERE id = ?
    UNION
    SELECT parent.id, parent.parent_id FROM known_unit parent JOIN lineage ON parent.id = lineage.parent_id)
  SELECT id FROM lineage`;

/** What the cadre service's events have told, as it stands. */
export class SqlDirectory implements Directory {
  constructor(private readonly dataSource: DataSource) {}

  async findUnit(id: Uuid): Promise<KnownUnit | null> {
    const row = await this.dataSource.manager.findOneBy(KnownUnitRow, { id });
    return row && { ...row };
  }

  async findCadre(id: Uuid): Promise<KnownCadre | null> {
    const row = await this.dataSource.manager.findOneBy(KnownCadreRow, { id });
    return row && { ...row };
  }

  async lineageOf(unitId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(LINEAGE, [idToBytes(unitId)]);
    return rows.map(({ id }) => idFromBytes(id));
  }
}
