import type { PlainDate } from '@lianxin/calendar';
import { countClocks } from '@lianxin/casekeeping';
import type { Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { EnterpriseAbilities } from '../../application/abilities';
import type { ClockCount, UnitRequestClocks } from '../../application/request/readers';
import { readableRequests } from '../access-columns';
import { KnownAncestorRow } from '../directory-rows';
import { ServiceRequestClockRow, ServiceRequestRow } from './request-rows';

/** Counts the clocks of requests by their columns, for many units by as many statements as for one. */
export class SqlUnitRequestClocks implements UnitRequestClocks {
  constructor(private readonly dataSource: DataSource) {}

  async counts(
    abilities: EnterpriseAbilities,
    unitIds: readonly Uuid[],
    subtree: boolean,
    today: PlainDate,
  ): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>> {
    if (unitIds.length === 0) return new Map();
    const { sql, parameters } = readableRequests(abilities);
    const query = this.dataSource
      .createQueryBuilder(ServiceRequestRow, 'r')
      .innerJoin(ServiceRequestClockRow, 'c', 'c.request_id = r.id')
      .where(sql, parameters);
    if (subtree) query.innerJoin(KnownAncestorRow, 'a', 'a.unit_id = c.unit_id');
    const unit = subtree ? 'a.ancestor_id' : 'c.unit_id';
    return countClocks(query, { unit, countedTo: 'COALESCE(c.paused_on, :today)' }, unitIds, today);
  }
}
