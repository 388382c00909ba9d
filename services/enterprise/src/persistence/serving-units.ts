import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { ServingUnits } from '../application/reveal-enterprise-field';
import { SERVING } from './access-columns';

/** The units that serve a firm, by the very rows that the rules of lists are asked of. */
export class SqlServingUnits implements ServingUnits {
  constructor(private readonly dataSource: DataSource) {}

  async servingOf(enterpriseId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ unit_id: Buffer }[]>(
      `SELECT DISTINCT unit_id FROM ${SERVING} serving WHERE enterprise_id = ?`,
      [idToBytes(enterpriseId)],
    );
    return rows.map(({ unit_id }) => idFromBytes(unit_id));
  }
}
