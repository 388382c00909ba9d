import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { atStart, conditionsOf, idToBytes, keysetPage, type Conditions } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type {
  EnterpriseFile,
  EnterpriseFilter,
  EnterpriseOrder,
  EnterpriseReader,
} from '../application/readers';
import { canonicalCode } from '../domain/enterprise-code';

const COLUMN: Readonly<Record<EnterpriseOrder, string>> = { NAME: 'name', FILED_ON: 'filed_on' };

/** As of now, and as every reader of files is told: who accompanies a firm is no secret. */
const ACCOMPANIED = `id IN (SELECT p.live_enterprise_id FROM liaison_pairing p
  WHERE p.liaison_id = ? AND p.kind = 'CADRE' AND p.status = 'ACTIVE')`;

const CODE = /^[0-9A-Z]+$/;

/** One box for both: what can't be the beginning of a code is looked for among the names alone, which have their index. */
const byNameOrCode = (text: string | undefined): Conditions => {
  const name = 'name LIKE ? AND name COLLATE utf8mb4_bin LIKE ?';
  if (text === undefined) return { sql: [], values: [] };
  const code = canonicalCode(text);
  if (!CODE.test(code)) return { sql: [name], values: [atStart(text), atStart(text)] };
  return { sql: [`((${name}) OR code LIKE ?)`], values: [atStart(text), atStart(text), atStart(code)] };
};

const together = (one: Conditions, other: Conditions): Conditions => ({
  sql: [...one.sql, ...other.sql],
  values: [...one.values, ...other.values],
});

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
      [filter.liaisonId, ACCOMPANIED, idToBytes],
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
      together(conditions, byNameOrCode(filter.nameOrCode)),
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
