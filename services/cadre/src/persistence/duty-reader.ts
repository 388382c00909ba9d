import { toSql, type Actor, type Asker, type SqlCondition } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { mayCountDutiesOfCadre, mayCountDutiesOfUnit } from '../application/policies';
import type { DutyReader } from '../application/readers';
import { CadreRow } from './cadre-row';
import { CaseDutyRow } from './case-duty-row';
import { CADRE_AS_OWNER, UNIT_AS_OWNER } from './owner-columns';
import { UnitRow } from './unit-row';

/** Counts open cases; who may know a count is a condition of the query, not a filter after it. */
export class SqlDutyReader implements DutyReader {
  constructor(private readonly dataSource: DataSource) {}

  ofUnits(asker: Asker, unitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    const visible = (actor: Actor) => toSql(mayCountDutiesOfUnit(actor), UNIT_AS_OWNER);
    return this.count(asker, UnitRow, 'duty.unit_id', unitIds, visible);
  }

  ofCadres(asker: Asker, cadreIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    const visible = (actor: Actor) => toSql(mayCountDutiesOfCadre(actor), CADRE_AS_OWNER);
    return this.count(asker, CadreRow, 'duty.officer_id', cadreIds, visible);
  }

  private async count(
    asker: Asker,
    owner: typeof UnitRow | typeof CadreRow,
    holder: string,
    ids: readonly Uuid[],
    visible: (actor: Actor) => SqlCondition,
  ): Promise<ReadonlyMap<Uuid, number>> {
    if (asker.kind !== 'ACCOUNT' || ids.length === 0) return new Map();
    const { sql, parameters } = visible(asker);
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
