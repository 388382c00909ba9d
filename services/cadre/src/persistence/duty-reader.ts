import type { SqlCondition } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import type { DutyReader } from '../application/readers';
import { CadreRow } from './cadre-row';
import { CaseDutyRow } from './case-duty-row';
import { readableCadres, readableUnits } from './owner-columns';
import { UnitRow } from './unit-row';

/** Counts open cases; who may know a count is a condition of the query, not a filter after it. */
export class SqlDutyReader implements DutyReader {
  constructor(private readonly dataSource: DataSource) {}

  ofUnits(abilities: CadreAbilities, unitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    return this.count(UnitRow, 'duty.unit_id', unitIds, readableUnits(abilities, 'openDuties'));
  }

  ofCadres(abilities: CadreAbilities, cadreIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    return this.count(CadreRow, 'duty.officer_id', cadreIds, readableCadres(abilities, 'file'));
  }

  private async count(
    owner: typeof UnitRow | typeof CadreRow,
    holder: string,
    ids: readonly Uuid[],
    { sql, parameters }: SqlCondition,
  ): Promise<ReadonlyMap<Uuid, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource
      .createQueryBuilder()
      .select('owner.id', 'id')
      .addSelect('COUNT(duty.case_id)', 'open')
      .from(owner, 'owner')
      .leftJoin(CaseDutyRow, 'duty', `${holder} = owner.id AND duty.open = 1`)
      .where('owner.id IN (:...ids)', { ids: ids.map(idToBytes) })
      .andWhere(sql, parameters)
      .groupBy('owner.id')
      .getRawMany<{ id: Buffer; open: number | string }>();
    return new Map(rows.map(({ id, open }) => [idFromBytes(id), Number(open)]));
  }
}
