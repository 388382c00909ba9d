import type { Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { Occupancy, UnitTree } from '../application/ports';
import { lineageOf } from './lineage';
import { occupancyOf } from './occupancy';

/** The tree of units in its closure table. */
export class SqlUnitTree implements UnitTree {
  constructor(private readonly dataSource: DataSource) {}

  lineageOf(unitId: Uuid): Promise<readonly Uuid[]> {
    return lineageOf(this.dataSource.manager, unitId);
  }

  occupancyOf(unitId: Uuid): Promise<Occupancy> {
    return occupancyOf(this.dataSource.manager, unitId);
  }
}
