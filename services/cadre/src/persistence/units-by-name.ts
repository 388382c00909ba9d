import { isUuid, type Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { UnitsByName } from '../application/ports';
import type { Unit } from '../domain/unit';
import { asId, isWithin } from './conditions';

/** Units by the name that they bear now; names are compared character by character. */
export class SqlUnitsByName implements UnitsByName {
  constructor(private readonly dataSource: DataSource) {}

  async named(nameOrId: string, withinId: Uuid): Promise<readonly Unit[]> {
    const lower = nameOrId.toLowerCase();
    const [condition, value] = isUuid(lower)
      ? ['id = ?', idToBytes(lower)]
      : ['name = ? AND name COLLATE utf8mb4_bin = ?', nameOrId];
    const values = isUuid(lower) ? [value] : [value, value];
    const rows = await this.dataSource.query<{ state: string }[]>(
      `SELECT state FROM unit WHERE ${condition} AND status = 'ACTIVE' AND ${isWithin('id')} LIMIT 2`,
      [...values, asId(withinId)],
    );
    return rows.map(({ state }) => JSON.parse(state) as Unit);
  }
}
