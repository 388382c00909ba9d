import { anywhere, conditionsOf, keysetPage } from '@lianxin/store';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { UnitFilter, UnitOrder, UnitReader } from '../application/readers';
import type { Unit } from '../domain/unit';
import { asId, isWithin } from './conditions';
import { statesByIds } from './states-by-ids';

const COLUMN: Readonly<Record<UnitOrder, string>> = { NAME: 'name', FOUNDED_ON: 'founded_on' };

/** Units from the rows that commands write: what is read is what was recorded. */
export class SqlUnitReader implements UnitReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly Uuid[]): Promise<readonly Unit[]> {
    return statesByIds<Unit>(this.dataSource, 'unit', ids);
  }

  page(filter: UnitFilter, order: UnitOrder, page: PageRequest): Promise<PageOf<Unit>> {
    const conditions = conditionsOf(
      [filter.name, 'name COLLATE utf8mb4_bin LIKE ?', anywhere],
      [filter.kind, 'kind = ?'],
      [filter.function, '`function` = ?'],
      [filter.status, 'status = ?'],
      [filter.parentId, 'parent_id = ?', asId],
      [filter.withinId, isWithin('id'), asId],
    );
    return keysetPage<Unit>(this.dataSource, { table: 'unit', column: COLUMN[order] }, conditions, page);
  }
}
