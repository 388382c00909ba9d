import { toSql, type Asker, type Columns, type SqlCondition } from '@lianxin/access';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, keysetQuery, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { mayBeSeenBy, type VisibilityField } from '../application/policies';
import type { VisiblePetitions } from '../application/ports';
import type { PetitionFilter, PetitionOrder, PetitionReader } from '../application/readers';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import { filterConditions } from './petition-filter';
import { PetitionRow } from './petition-rows';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const unitLink = (relation: 'INVOLVED' | 'CIRCLE') => ({
  table: `(SELECT petition_id, unit_id FROM petition_unit WHERE relation = '${relation}')`,
  owner: 'petition_id',
  row: 'p.id',
  column: 'unit_id',
  encode,
});

/** Where the facts of visibility stand in the database. */
export const VISIBILITY_COLUMNS: Columns<VisibilityField> = {
  fields: {
    purpose: { column: 'p.purpose' },
    involved: unitLink('INVOLVED'),
    circle: unitLink('CIRCLE'),
  },
  closure: { table: 'directory_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

/** The rule of visibility as a condition on `petition p`; for anybody but an account, never true. */
export const visibleTo = (asker: Asker): SqlCondition =>
  asker.kind === 'ACCOUNT' ? toSql(mayBeSeenBy(asker), VISIBILITY_COLUMNS) : { sql: '1 = 0', parameters: {} };

const ORDER_COLUMN: Readonly<Record<PetitionOrder, 'receivedOn' | 'dueOn'>> = {
  RECEIVED_AT: 'receivedOn',
  DUE_ON: 'dueOn',
};

/** How many hand-overs of one request are read at most. */
const OF_ONE_REQUEST = 100;

/** Petitions as far as an asker may see them. */
export class SqlVisiblePetitions implements VisiblePetitions, PetitionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>,
  ) {}

  async byIds(asker: Asker, ids: readonly Uuid[]): Promise<readonly Petition[]> {
    if (ids.length === 0) return [];
    return this.read(this.visible(asker).andWhere('p.id IN (:...ids)', { ids: ids.map(idToBytes) }));
  }

  async byNumber(asker: Asker, number: string): Promise<Petition | null> {
    const [petition] = await this.read(this.visible(asker).andWhere('p.number = :number', { number }));
    return petition ?? null;
  }

  async byRequest(asker: Asker, requestId: Uuid): Promise<readonly Petition[]> {
    const query = this.visible(asker)
      .andWhere('p.requestId = :request', { request: idToBytes(requestId) })
      .orderBy('p.receivedOn')
      .addOrderBy('p.id');
    return this.read(query.limit(OF_ONE_REQUEST));
  }

  async page(
    asker: Asker,
    filter: PetitionFilter,
    order: PetitionOrder,
    page: PageRequest,
  ): Promise<PageOf<Petition>> {
    const chosen = () => {
      const query = this.visible(asker);
      for (const { sql, parameters } of filterConditions(filter)) query.andWhere(sql, parameters);
      return query;
    };
    const { rows, total } = await keysetQuery(chosen, ORDER_COLUMN[order], page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total };
  }

  private visible(asker: Asker): SelectQueryBuilder<PetitionRow> {
    const { sql, parameters } = visibleTo(asker);
    return this.dataSource.createQueryBuilder(PetitionRow, 'p').where(sql, parameters);
  }

  private async read(query: SelectQueryBuilder<PetitionRow>): Promise<readonly Petition[]> {
    return (await query.getMany()).map((row) => this.store.stateOf(row));
  }
}
