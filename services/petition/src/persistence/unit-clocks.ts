import type { PlainDate } from '@lianxin/calendar';
import { countClocks } from '@lianxin/casekeeping';
import type { Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { ClockCount, UnitClocks } from '../application/readers';
import type { Standing } from '../application/standing';
import { DirectoryAncestorRow } from './directory-rows';
import { PetitionClockRow, PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';

/** Counts clocks by their columns, for many units by one statement. */
export class SqlUnitClocks implements UnitClocks {
  constructor(private readonly dataSource: DataSource) {}

  async counts(
    standing: Standing,
    unitIds: readonly Uuid[],
    subtree: boolean,
    today: PlainDate,
  ): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>> {
    if (unitIds.length === 0) return new Map();
    const { sql, parameters } = visibleTo(standing);
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .innerJoin(PetitionClockRow, 'c', 'c.petition_id = p.id')
      .where(sql, parameters);
    if (subtree) query.innerJoin(DirectoryAncestorRow, 'a', 'a.unit_id = c.unit_id');
    return countClocks(query, { unit: subtree ? 'a.ancestor_id' : 'c.unit_id' }, unitIds, today);
  }
}
