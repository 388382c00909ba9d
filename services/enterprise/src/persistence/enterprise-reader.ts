import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { atStart, conditionsOf, idToBytes, keysetPage } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type {
  EnterpriseFile,
  EnterpriseFilter,
  EnterpriseOrder,
  EnterpriseReader,
} from '../application/readers';

const COLUMN: Readonly<Record<EnterpriseOrder, string>> = { NAME: 'name', FILED_ON: 'filed_on' };

/** Enterprises from the rows that commands write, their personal part left sealed. */
export class SqlEnterpriseReader implements EnterpriseReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly Uuid[]): Promise<readonly EnterpriseFile[]> {
    return this.states('id', ids.map(idToBytes));
  }

  byCodes(codes: readonly string[]): Promise<readonly EnterpriseFile[]> {
    return this.states('code', codes);
  }

  page(filter: EnterpriseFilter, order: EnterpriseOrder, page: PageRequest): Promise<PageOf<EnterpriseFile>> {
    const conditions = conditionsOf(
      [filter.name, 'name LIKE ?', atStart],
      // The collation takes all characters beyond the basic plane for equal; the first condition is for the index.
      [filter.name, 'name COLLATE utf8mb4_bin LIKE ?', atStart],
      [filter.code, 'code LIKE ?', atStart],
      [filter.codeKind, 'code_kind = ?'],
      [filter.industryCode, 'industry_code LIKE ?', atStart],
      [filter.size, 'size = ?'],
      [filter.place, 'place COLLATE utf8mb4_bin LIKE ?', atStart],
      [filter.unitId, 'unit_id = ?', idToBytes],
    );
    return keysetPage<EnterpriseFile>(
      this.dataSource,
      { table: 'enterprise', column: COLUMN[order] },
      conditions,
      page,
    );
  }

  private async states(column: 'id' | 'code', values: readonly unknown[]): Promise<EnterpriseFile[]> {
    if (values.length === 0) return [];
    const rows = await this.dataSource.query<{ state: string }[]>(
      `SELECT state FROM enterprise WHERE ${column} IN (?)`,
      [values],
    );
    return rows.map(({ state }) => JSON.parse(state) as EnterpriseFile);
  }
}
