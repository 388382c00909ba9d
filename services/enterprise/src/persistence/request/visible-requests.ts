import { toSql, type Asker, type Columns, type SqlCondition } from '@lianxin/access';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, keysetQuery, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Directory } from '../../application/ports';
import { mayBeSeenBy, type VisibilityField } from '../../application/request/policies';
import type { VisibleRequests } from '../../application/request/ports';
import type { RequestFilter, RequestOrder, RequestReader } from '../../application/request/readers';
import type { RequestEvent } from '../../domain/request/events';
import type { ServiceRequest } from '../../domain/request/service-request';
import { filterConditions } from './request-filter';
import { ServiceRequestRow } from './request-rows';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const unitLink = (relation: 'INVOLVED' | 'HANDLING') => ({
  table: `(SELECT request_id, unit_id FROM service_request_unit WHERE relation = '${relation}')`,
  owner: 'request_id',
  row: 'r.id',
  column: 'unit_id',
  encode,
});

/** Where the facts of visibility stand in the database. */
export const VISIBILITY_COLUMNS: Columns<VisibilityField> = {
  fields: {
    complaint: { column: 'r.complaint', encode: Number },
    involved: unitLink('INVOLVED'),
    handling: unitLink('HANDLING'),
    complainedOf: { column: 'r.complained_of', encode },
  },
  closure: { table: 'known_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

const NOTHING: SqlCondition = { sql: '1 = 0', parameters: {} };

const ORDER_COLUMN: Readonly<Record<RequestOrder, 'receivedOn' | 'dueOn'>> = {
  RECEIVED_AT: 'receivedOn',
  DUE_ON: 'dueOn',
};

/** Requests as far as an asker may see them. */
export class SqlVisibleRequests implements VisibleRequests, RequestReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<ServiceRequest, RequestEvent, ServiceRequestRow>,
    private readonly directory: Pick<Directory, 'lineageOf'>,
  ) {}

  async byIds(asker: Asker, ids: readonly Uuid[]): Promise<readonly ServiceRequest[]> {
    if (ids.length === 0) return [];
    const visible = this.chosenBy(await this.visibleTo(asker));
    return this.read(visible.andWhere('r.id IN (:...ids)', { ids: ids.map(idToBytes) }));
  }

  async byNumber(asker: Asker, number: string): Promise<ServiceRequest | null> {
    const visible = this.chosenBy(await this.visibleTo(asker));
    const [request] = await this.read(visible.andWhere('r.number = :number', { number }));
    return request ?? null;
  }

  async page(
    asker: Asker,
    filter: RequestFilter,
    order: RequestOrder,
    page: PageRequest,
  ): Promise<PageOf<ServiceRequest>> {
    const visible = await this.visibleTo(asker);
    const chosen = () => {
      const query = this.chosenBy(visible);
      for (const { sql, parameters } of filterConditions(filter, asker)) query.andWhere(sql, parameters);
      return query;
    };
    const { rows, total } = await keysetQuery(chosen, ORDER_COLUMN[order], page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total };
  }

  /** The rule of visibility as a condition on `service_request r`; for anybody but an account, never true. */
  async visibleTo(asker: Asker): Promise<SqlCondition> {
    if (asker.kind !== 'ACCOUNT') return NOTHING;
    const lineage = asker.unitId === null ? [] : await this.directory.lineageOf(asker.unitId);
    return toSql(mayBeSeenBy(asker, lineage), VISIBILITY_COLUMNS);
  }

  private chosenBy({ sql, parameters }: SqlCondition): SelectQueryBuilder<ServiceRequestRow> {
    return this.dataSource.createQueryBuilder(ServiceRequestRow, 'r').where(sql, parameters);
  }

  private async read(query: SelectQueryBuilder<ServiceRequestRow>): Promise<readonly ServiceRequest[]> {
    return (await query.getMany()).map((row) => this.store.stateOf(row));
  }
}
