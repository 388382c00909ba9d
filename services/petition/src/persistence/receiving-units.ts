import type { DataSource } from 'typeorm';
import { anywhere, keysetQuery } from '@lianxin/store';
import type { PageOf, PageRequest } from '@lianxin/kernel';
import type { ReceivingUnit, ReceivingUnits } from '../application/readers';
import { DirectoryUnitRow } from './directory-rows';

/** Active units of the directory, by name. */
export class SqlReceivingUnits implements ReceivingUnits {
  constructor(private readonly dataSource: DataSource) {}

  async page(name: string | null, page: PageRequest): Promise<PageOf<ReceivingUnit>> {
    const chosen = () => {
      const query = this.dataSource.createQueryBuilder(DirectoryUnitRow, 'u').where('u.active = 1');
      if (name !== null) {
        query.andWhere('u.name COLLATE utf8mb4_bin LIKE :name', {
          name: anywhere(name),
        });
      }
      return query;
    };
    const { rows, total } = await keysetQuery(chosen, 'name', page);
    return {
      rows: rows.map(({ id, name: unitName, kind, function: unitFunction }) => ({
        id,
        name: unitName,
        kind,
        function: unitFunction,
      })),
      total,
    };
  }
}
