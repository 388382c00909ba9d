import { atStart, conditionsOf, keysetPage } from '@lianxin/store';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { CadreFile, CadreFilter, CadreOrder, CadreReader } from '../application/readers';
import { asId, isWithin } from './conditions';
import { statesByIds } from './states-by-ids';

const COLUMN: Readonly<Record<CadreOrder, string>> = { NAME: 'name', JOINED_ON: 'joined_on' };

/** Cadres from the rows that commands write, their personal part left sealed. */
export class SqlCadreReader implements CadreReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly Uuid[]): Promise<readonly CadreFile[]> {
    return statesByIds<CadreFile>(this.dataSource, 'cadre', ids);
  }

  page(filter: CadreFilter, order: CadreOrder, page: PageRequest): Promise<PageOf<CadreFile>> {
    const conditions = conditionsOf(
      [filter.name, 'name LIKE ?', atStart],
      // The collation takes all characters beyond the basic plane for equal; the first condition is for the index.
      [filter.name, 'name COLLATE utf8mb4_bin LIKE ?', atStart],
      [filter.category, 'category = ?'],
      [filter.tier, 'tier = ?'],
      [filter.status, 'status = ?'],
      [filter.unitId, 'unit_id = ?', asId],
      [filter.withinId, isWithin('unit_id'), asId],
    );
    return keysetPage<CadreFile>(
      this.dataSource,
      { table: 'cadre', column: COLUMN[order] },
      conditions,
      page,
    );
  }
}
