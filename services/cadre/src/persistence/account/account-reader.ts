import { toSql, type Asker, type Columns } from '@lianxin/access';
import type { PageOf, PageRequest } from '@lianxin/kernel';
import { idToBytes, keysetQuery } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { abilitiesOf } from '../../application/abilities';
import type { AccountReader, AccountRegister } from '../../application/account/ports';
import type { Account } from '../../domain/account/account';
import { accountIdOf } from './account-id';
import { AccountRow } from './account-row';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const COLUMNS: Columns<'roleUnitId' | 'cadreUnitId'> = {
  fields: {
    roleUnitId: { table: 'account_role', owner: 'account_id', row: 'a.id', column: 'unit_id', encode },
    cadreUnitId: { table: 'cadre', owner: 'id', row: 'a.cadre_id', column: 'unit_id', encode },
  },
  closure: { table: 'unit_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

/** Accounts from the rows that commands write; who may read one is a condition of the query. */
export class SqlAccountReader implements AccountReader, AccountRegister {
  constructor(private readonly dataSource: DataSource) {}

  async find(asker: Asker, account: string): Promise<Account | null> {
    const id = idToBytes(accountIdOf(account));
    const row = await this.readable(asker).andWhere('a.id = :id', { id }).getOne();
    return row && (JSON.parse(row.state) as Account);
  }

  async page(asker: Asker, page: PageRequest): Promise<PageOf<Account>> {
    const { rows, total } = await keysetQuery(() => this.readable(asker), 'account', page);
    return { rows: rows.map(({ state }) => JSON.parse(state) as Account), total };
  }

  async hasAdmin(): Promise<boolean> {
    const found = await this.dataSource.query<unknown[]>(
      "SELECT 1 FROM account_role WHERE role = 'ADMIN' AND is_held LIMIT 1",
    );
    return found.length > 0;
  }

  private readable(asker: Asker): SelectQueryBuilder<AccountRow> {
    const query = this.dataSource.createQueryBuilder(AccountRow, 'a');
    if (asker.kind !== 'ACCOUNT') return query.where('1 = 0');
    const { sql, parameters } = toSql(abilitiesOf(asker).where('read', 'Account'), COLUMNS);
    return query.where(sql, parameters);
  }
}
