import type { SqlCondition } from '@lianxin/access';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, keysetQuery, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { EnterpriseAbilities } from '../../application/abilities';
import type { VisibleRequests } from '../../application/request/ports';
import type { RequestFilter, RequestOrder, RequestReader } from '../../application/request/readers';
import type { RequestEvent } from '../../domain/request/events';
import type { ServiceRequest } from '../../domain/request/service-request';
import { readableRequests } from '../access-columns';
import { filterConditions } from './request-filter';
import { ServiceRequestRow } from './request-rows';

const ORDER_COLUMN: Readonly<Record<RequestOrder, 'receivedOn' | 'dueOn'>> = {
  RECEIVED_AT: 'receivedOn',
  DUE_ON: 'dueOn',
};

/** Requests as far as an asker may see them. */
export class SqlVisibleRequests implements VisibleRequests, RequestReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<ServiceRequest, RequestEvent, ServiceRequestRow>,
  ) {}

  async byIds(abilities: EnterpriseAbilities, ids: readonly Uuid[]): Promise<readonly ServiceRequest[]> {
    if (ids.length === 0) return [];
    const visible = this.chosenBy(readableRequests(abilities));
    return this.read(visible.andWhere('r.id IN (:...ids)', { ids: ids.map(idToBytes) }));
  }

  async byNumber(abilities: EnterpriseAbilities, number: string): Promise<ServiceRequest | null> {
    const visible = this.chosenBy(readableRequests(abilities));
    const [request] = await this.read(visible.andWhere('r.number = :number', { number }));
    return request ?? null;
  }

  async page(
    abilities: EnterpriseAbilities,
    filter: RequestFilter,
    order: RequestOrder,
    page: PageRequest,
  ): Promise<PageOf<ServiceRequest>> {
    const visible = readableRequests(abilities);
    const chosen = () => {
      const query = this.chosenBy(visible);
      for (const { sql, parameters } of filterConditions(filter, abilities)) query.andWhere(sql, parameters);
      return query;
    };
    const { rows, total } = await keysetQuery(chosen, ORDER_COLUMN[order], page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total };
  }

  private chosenBy({ sql, parameters }: SqlCondition): SelectQueryBuilder<ServiceRequestRow> {
    return this.dataSource.createQueryBuilder(ServiceRequestRow, 'r').where(sql, parameters);
  }

  private async read(query: SelectQueryBuilder<ServiceRequestRow>): Promise<readonly ServiceRequest[]> {
    return (await query.getMany()).map((row) => this.store.stateOf(row));
  }
}
