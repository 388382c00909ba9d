import type { SqlCondition } from '@lianxin/access';
import { pagesByOwner } from '@lianxin/casekeeping';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { EnterpriseAbilities } from '../../application/abilities';
import type { OwnedRequests, RequestFilter, RequestOwner } from '../../application/request/readers';
import type { RequestEvent } from '../../domain/request/events';
import type { ServiceRequest } from '../../domain/request/service-request';
import { readableRequests } from '../access-columns';
import { filterConditions } from './request-filter';
import { ServiceRequestRow } from './request-rows';

/** Each request with its owner; a cadre who both answers for it and works on it has it once. */
const OWNED: Readonly<Record<RequestOwner, string>> = {
  UNIT: '(SELECT id, held_by AS owner FROM service_request WHERE held_by IN (:...owners))',
  CADRE: `(SELECT id, officer_id AS owner FROM service_request WHERE officer_id IN (:...owners)
    UNION SELECT id, handler_id AS owner FROM service_request WHERE handler_id IN (:...owners))`,
};

/** Requests of many owners by as many statements as those of one. */
export class SqlOwnedRequests implements OwnedRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<ServiceRequest, RequestEvent, ServiceRequestRow>,
  ) {}

  async pages(
    abilities: EnterpriseAbilities,
    owner: RequestOwner,
    ids: readonly Uuid[],
    filter: RequestFilter,
    page: PageRequest,
  ): Promise<ReadonlyMap<Uuid, PageOf<ServiceRequest>>> {
    if (ids.length === 0) return new Map();
    const rule = readableRequests(abilities);
    const cases = {
      table: 'service_request',
      alias: 'r',
      chosen: () => this.chosen(rule, owner, ids, filterConditions(filter, abilities)),
    };
    return pagesByOwner(this.dataSource, cases, page, (kept) =>
      this.store.stateOf({ ...kept, version: 0, publishSequence: 0 }),
    );
  }

  private chosen(
    rule: SqlCondition,
    owner: RequestOwner,
    ids: readonly Uuid[],
    conditions: readonly SqlCondition[],
  ): SelectQueryBuilder<ServiceRequestRow> {
    const query = this.dataSource
      .createQueryBuilder(ServiceRequestRow, 'r')
      .innerJoin(OWNED[owner], 'o', 'o.id = r.id', { owners: ids.map(idToBytes) })
      .where(rule.sql, rule.parameters);
    for (const { sql, parameters } of conditions) query.andWhere(sql, parameters);
    return query;
  }
}
