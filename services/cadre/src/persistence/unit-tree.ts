import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Occupancy, UnitTree } from '../application/ports';
import { occupancyOf } from './occupancy';

/** The tree of units in its closure table. */
export class SqlUnitTree implements UnitTree {
  constructor(private readonly dataSource: DataSource) {}

  async lineageOf(unitId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ ancestor_id: Buffer }[]>(
      'SELECT ancestor_id FROM unit_ancestor WHERE unit_id = ?',
      [idToBytes(unitId)],
    );
    return rows.map((row) => idFromBytes(row.ancestor_id));
  }

  occupancyOf(unitId: Uuid): Promise<Occupancy> {
    return occupancyOf(this.dataSource.manager, unitId);
  }
}
