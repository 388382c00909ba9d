import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { countClocks } from '@lianxin/casekeeping';
import type { Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { ClockCount, UnitRequestClocks } from '../../application/request/readers';
import { KnownAncestorRow } from '../directory-rows';
import { ServiceRequestClockRow, ServiceRequestRow } from './request-rows';
import type { SqlVisibleRequests } from './visible-requests';

/** Counts the clocks of requests by their columns, for many units by as many statements as for one. */
export class SqlUnitRequestClocks implements UnitRequestClocks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visible: Pick<SqlVisibleRequests, 'visibleTo'>,
  ) {}

  async counts(
    asker: Asker,
    unitIds: readonly Uuid[],
    subtree: boolean,
    today: PlainDate,
  ): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>> {
    if (unitIds.length === 0) return new Map();
    const { sql, parameters } = await this.visible.visibleTo(asker);
    const query = this.dataSource
      .createQueryBuilder(ServiceRequestRow, 'r')
      .innerJoin(ServiceRequestClockRow, 'c', 'c.request_id = r.id')
      .where(sql, parameters);
    if (subtree) query.innerJoin(KnownAncestorRow, 'a', 'a.unit_id = c.unit_id');
    const unit = subtree ? 'a.ancestor_id' : 'c.unit_id';
    return countClocks(query, { unit, countedTo: 'COALESCE(c.paused_on, :today)' }, unitIds, today);
  }
}
