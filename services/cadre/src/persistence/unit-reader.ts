import { anywhere, conditionsOf, idFromBytes, idToBytes, keysetPage } from '@lianxin/store';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import type { UnitFilter, UnitOrder, UnitReader } from '../application/readers';
import type { Unit } from '../domain/unit';
import { asId, isWithin } from './conditions';
import { readableUnits, withRule } from './owner-columns';
import { statesByIds } from './states-by-ids';

const COLUMN: Readonly<Record<UnitOrder, string>> = { NAME: 'name', FOUNDED_ON: 'founded_on' };

/** Units from the rows that commands write: what is read is what was recorded. */
export class SqlUnitReader implements UnitReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly Unit[]> {
    return statesByIds<Unit>(this.dataSource, 'unit', ids, readableUnits(abilities, 'door', 'unit'));
  }

  async predecessorsOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    const rows = await this.dataSource.query<{ unit_id: Buffer; successor_id: Buffer }[]>(
      'SELECT unit_id, successor_id FROM unit_succession WHERE successor_id IN (?) ORDER BY unit_id',
      [ids.map(idToBytes)],
    );
    const found = new Map<Uuid, Uuid[]>();
    for (const row of rows) {
      const successor = idFromBytes(row.successor_id);
      found.set(successor, [...(found.get(successor) ?? []), idFromBytes(row.unit_id)]);
    }
    return found;
  }

  page(
    abilities: CadreAbilities,
    filter: UnitFilter,
    order: UnitOrder,
    page: PageRequest,
  ): Promise<PageOf<Unit>> {
    const conditions = conditionsOf(
      [filter.name, 'name COLLATE utf8mb4_bin LIKE ?', anywhere],
      [filter.kind, 'kind = ?'],
      [filter.function, '`function` = ?'],
      [filter.status, 'status = ?'],
      [filter.parentId, 'parent_id = ?', asId],
      [filter.withinId, isWithin('id'), asId],
    );
    const visible = withRule(readableUnits(abilities, 'door', 'unit'), conditions);
    return keysetPage<Unit>(this.dataSource, { table: 'unit', column: COLUMN[order] }, visible, page);
  }
}
