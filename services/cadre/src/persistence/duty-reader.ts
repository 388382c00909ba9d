import { toSql, type Actor, type Asker, type Columns, type SqlCondition } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { mayCountDutiesOfCadre, mayCountDutiesOfUnit } from '../application/policies';
import type { DutyReader } from '../application/readers';
import { CadreRow } from './cadre-row';
import { CaseDutyRow } from './case-duty-row';
import { UnitRow } from './unit-row';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const CLOSURE = { table: 'unit_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode };

const OF_UNIT: Columns<'unitId'> = { fields: { unitId: { column: 'owner.id', encode } }, closure: CLOSURE };

const OF_CADRE: Columns<'unitId' | 'cadreId'> = {
  fields: { unitId: { column: 'owner.unit_id', encode }, cadreId: { column: 'owner.id', encode } },
  closure: CLOSURE,
};

/** Counts open cases; who may know a count is a condition of the query, not a filter after it. */
export class SqlDutyReader implements DutyReader {
  constructor(private readonly dataSource: DataSource) {}

  ofUnits(asker: Asker, unitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    const visible = (actor: Actor) => toSql(mayCountDutiesOfUnit(actor), OF_UNIT);
    return this.count(asker, UnitRow, 'duty.unit_id', unitIds, visible);
  }

  ofCadres(asker: Asker, cadreIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    const visible = (actor: Actor) => toSql(mayCountDutiesOfCadre(actor), OF_CADRE);
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
      .addSelect('COUNT(duty.petition_id)', 'open')
      .from(owner, 'owner')
      .leftJoin(CaseDutyRow, 'duty', `${holder} = owner.id AND duty.open = 1`)
      .where('owner.id IN (:...ids)', { ids: ids.map(idToBytes) })
      .andWhere(sql, parameters)
      .groupBy('owner.id')
      .getRawMany<{ id: Buffer; open: number | string }>();
    return new Map(rows.map(({ id, open }) => [idFromBytes(id), Number(open)]));
  }
}
