import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { ClockCount, UnitClocks } from '../application/readers';
import { DirectoryAncestorRow } from './directory-rows';
import { PetitionClockRow, PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';

type Counted = Readonly<Record<'kind' | 'calm' | 'amber' | 'red', string>> & { readonly unit: Buffer };

const RED = "(c.state = 'MISSED' OR c.due_on < :today)";
const sumOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** Counts clocks by their columns, for many units by one statement; levels mean what they mean on a clock. */
export class SqlUnitClocks implements UnitClocks {
  constructor(private readonly dataSource: DataSource) {}

  async counts(
    asker: Asker,
    unitIds: readonly Uuid[],
    subtree: boolean,
    today: PlainDate,
  ): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>> {
    if (unitIds.length === 0) return new Map();
    const { sql, parameters } = visibleTo(asker);
    const unit = subtree ? 'a.ancestor_id' : 'c.unit_id';
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .innerJoin(PetitionClockRow, 'c', 'c.petition_id = p.id');
    if (subtree) query.innerJoin(DirectoryAncestorRow, 'a', 'a.unit_id = c.unit_id');
    const rows = await query
      .select(unit, 'unit')
      .addSelect('c.kind', 'kind')
      .addSelect(sumOf(`NOT ${RED} AND c.amber_on > :today`), 'calm')
      .addSelect(sumOf(`NOT ${RED} AND c.amber_on <= :today`), 'amber')
      .addSelect(sumOf(RED), 'red')
      .where(sql, parameters)
      .andWhere(`${unit} IN (:...units)`, { units: unitIds.map(idToBytes), today })
      .andWhere("c.state IN ('RUNNING', 'PAUSED', 'MISSED') AND c.met_on IS NULL")
      .groupBy(unit)
      .addGroupBy('c.kind')
      .orderBy('c.kind')
      .getRawMany<Counted>();
    const counts = new Map<Uuid, ClockCount[]>();
    for (const { unit: bytes, kind, calm, amber, red } of rows) {
      const of = counts.get(idFromBytes(bytes)) ?? [];
      counts.set(idFromBytes(bytes), of);
      of.push({ kind, calm: Number(calm), amber: Number(amber), red: Number(red) });
    }
    return counts;
  }
}
