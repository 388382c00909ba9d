import type { DataSource } from 'typeorm';
import { anywhere, idToBytes } from '@lianxin/store';
import type { PageOf, PageRequest } from '@lianxin/kernel';
import type { ReceivingUnit, ReceivingUnits } from '../application/readers';
import { DirectoryUnitRow } from './directory-rows';

const COUNTED = 10_000;

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
    const [beyond, direction] =
      page.direction === 'forward' ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
    const query = chosen()
      .orderBy('u.name', direction)
      .addOrderBy('u.id', direction)
      .limit(page.limit + 1);
    if (page.position) {
      query.andWhere(`u.name ${beyond}= :key AND (u.name ${beyond} :key OR u.id ${beyond} :last)`, {
        key: page.position.key,
        last: idToBytes(page.position.id),
      });
    }
    const rows = await query.getMany();
    const count = await chosen()
      .limit(COUNTED + 1)
      .getCount();
    return {
      rows: rows.map(({ id, name: unitName, kind, function: unitFunction }) => ({
        id,
        name: unitName,
        kind,
        function: unitFunction,
      })),
      total: { count: Math.min(count, COUNTED), exact: count <= COUNTED },
    };
  }
}
